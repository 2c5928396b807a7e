import { AnsweredRater, Crowd } from './crowd.js';
import { DumpedRow } from './dump.js';
import { Suspect, Trace } from './matching-attack.js';

export const inTable = (rows: readonly DumpedRow[], table: string): readonly DumpedRow[] =>
  rows.filter((row) => row.table === table);

/** Everything of a row that can be put in order: its columns, its place in the file, its transaction. */
const marksOf = ({ table, xmin, place, columns }: DumpedRow): Readonly<Record<string, string | number>> => ({
  [`${table} xmin`]: xmin,
  [`${table} place`]: place,
  ...Object.fromEntries(
    Object.entries(columns).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[`${table}.${name}`, value]] : [],
    ),
  ),
});

/** What the register has about one rater: all rows that hang on their assignment. */
export function rowsAbout(rows: readonly DumpedRow[], assignment: DumpedRow): readonly DumpedRow[] {
  const { id } = assignment.columns;
  const invitations = inTable(rows, 'register.invitations').filter(
    ({ columns }) => columns['assignment_id'] === id,
  );
  const keys = new Set(invitations.map(({ columns }) => columns['id']));
  const hanging = rows.filter(({ columns }) => keys.has(columns['invitation_id']));
  return [assignment, ...invitations, ...hanging];
}

export const suspectsIn = (rows: readonly DumpedRow[]): readonly Suspect[] =>
  inTable(rows, 'register.assignments').map((assignment) => ({
    subject: String(assignment.columns['subject_id']),
    person: String(assignment.columns['email']),
    marks: Object.assign({}, ...rowsAbout(rows, assignment).map(marksOf)) as Suspect['marks'],
  }));

export const commentsIn = (
  rows: readonly DumpedRow[],
  { answered }: Crowd,
  campaignId: string,
): readonly Trace[] =>
  inTable(rows, 'results.comments')
    .filter(({ columns }) => columns['campaign_id'] === campaignId)
    .map((row) => ({
      subject: String(row.columns['subject_ref']),
      author: answered.find(({ comment }) => comment === row.columns['text'])?.email ?? '',
      marks: marksOf(row),
    }));

/** The sealed ballots while they lie in the box. */
export const ballotsIn = (rows: readonly DumpedRow[], { answered }: Crowd): readonly Trace[] =>
  rows
    .filter(({ table }) => table.startsWith('box.ballots'))
    .map((row) => ({
      subject: String(row.columns['subject_ref']),
      author: answered.find(({ tokenHash }) => row.columns['token_hash'] === `\\x${tokenHash}`)?.email ?? '',
      marks: marksOf(row),
    }));

/** What a rater had in hand: whoever finds one of these somewhere knows more than who answered. */
export const heldBy = ({ code, ticket }: AnsweredRater): readonly string[] => [
  code,
  code.replaceAll('-', ''),
  ticket.tokenInput,
  ticket.token,
];
