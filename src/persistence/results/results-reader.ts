import { EntityManager } from 'typeorm';
import { FrozenCell, GroupSpread, SubjectResults } from '../../core/disclosure/frozen-results.js';
import { COMPONENTS, RATER_GROUPS, RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { CellEntity, ComponentSumEntity, ItemCountsEntity } from './cell.entity.js';
import { CommentEntity, ManagerCommentEntity } from './comment.entity.js';
import { ConditionsEntity } from './conditions.entity.js';
import { GroupOutcomeEntity } from './group-outcome.entity.js';
import { GroupSpreadEntity } from './group-spread.entity.js';
import { ReceiptEntity } from './receipt.entity.js';

/** `null`: this subject's campaign has not been opened. */
export async function readSubjectResults(
  db: EntityManager,
  campaignId: string,
  subjectRef: string,
): Promise<SubjectResults | null> {
  const rows = await readRows(db, { campaignId, subjectRef });
  return rows.outcomes.length === 0 ? null : resultsOf(subjectRef, rows);
}

/** Of all subjects of an opened campaign, each table being read once. */
export async function readCampaignResults(
  db: EntityManager,
  campaignId: string,
): Promise<readonly SubjectResults[]> {
  const rows = bySubject(await readRows(db, { campaignId }));
  return [...rows].map(([subjectRef, own]) => resultsOf(subjectRef, own));
}

interface ResultRows {
  readonly outcomes: readonly GroupOutcomeEntity[];
  readonly conditions: readonly ConditionsEntity[];
  readonly comments: readonly CommentEntity[];
  readonly managerComments: readonly ManagerCommentEntity[];
  readonly cells: readonly CellEntity[];
  readonly items: readonly ItemCountsEntity[];
  readonly sums: readonly ComponentSumEntity[];
}

async function readRows(
  db: EntityManager,
  of: { readonly campaignId: string; readonly subjectRef?: string },
): Promise<ResultRows> {
  const inOrder = { where: of, order: { position: 'asc' } } as const;
  return {
    outcomes: await db.findBy(GroupOutcomeEntity, of),
    conditions: await db.findBy(ConditionsEntity, of),
    comments: await db.find(CommentEntity, inOrder),
    managerComments: await db.find(ManagerCommentEntity, inOrder),
    cells: await db.findBy(CellEntity, of),
    items: await db.find(ItemCountsEntity, { where: of, order: { item: 'asc' } }),
    sums: await db.findBy(ComponentSumEntity, of),
  };
}

function bySubject(rows: ResultRows): ReadonlyMap<string, ResultRows> {
  const of = <T extends { readonly subjectRef: string }>(list: readonly T[]) => {
    const grouped = Map.groupBy(list, ({ subjectRef }) => subjectRef);
    return (subjectRef: string): readonly T[] => grouped.get(subjectRef) ?? [];
  };
  const [outcomes, conditions] = [of(rows.outcomes), of(rows.conditions)];
  const [comments, managerComments] = [of(rows.comments), of(rows.managerComments)];
  const [cells, items, sums] = [of(rows.cells), of(rows.items), of(rows.sums)];
  const own = (ref: string): ResultRows => ({
    outcomes: outcomes(ref),
    conditions: conditions(ref),
    comments: comments(ref),
    managerComments: managerComments(ref),
    cells: cells(ref),
    items: items(ref),
    sums: sums(ref),
  });
  return new Map(rows.outcomes.map(({ subjectRef }) => [subjectRef, own(subjectRef)]));
}

/** @throws Error when the one row that every opened subject has is missing */
function resultsOf(subjectRef: string, rows: ResultRows): SubjectResults {
  const [conditions] = rows.conditions;
  if (conditions === undefined) throw new Error(`Subject ${subjectRef} has no counts of conditions.`);
  return {
    subjectRef,
    outcomes: perGroup((group) => find(rows.outcomes, group)?.outcome ?? 'none'),
    replacements: perGroup((group) => find(rows.outcomes, group)?.replacements ?? 'none'),
    cells: cellsOf(rows),
    comments: rows.comments.map(({ text, mode }) => ({ text, mode })),
    managerComments: rows.managerComments.map(({ question, text, mode }) => ({ question, text, mode })),
    conditions: { ballots: conditions.ballots, counts: conditions.counts },
  };
}

/** In their published order. */
export async function readReceipts(db: EntityManager, campaignId: string): Promise<readonly string[]> {
  const rows = await db.findBy(ReceiptEntity, { campaignId });
  // Sorted here and not by PostgreSQL, whose order of letters depends on its locale.
  return rows.map(({ receipt }) => receipt).toSorted();
}

export async function readSpreads(db: EntityManager, campaignId: string): Promise<readonly GroupSpread[]> {
  const rows = await db.findBy(GroupSpreadEntity, { campaignId });
  return rows.map(({ cellGroup, component, subjects, sumOfSquares, degreesOfFreedom }) => ({
    group: cellGroup,
    component,
    subjects,
    sumOfSquares,
    degreesOfFreedom,
  }));
}

const find = (rows: readonly GroupOutcomeEntity[], group: RaterGroup): GroupOutcomeEntity | undefined =>
  rows.find(({ raterGroup }) => raterGroup === group);

const perGroup = <T>(of: (group: RaterGroup) => T): Readonly<Record<RaterGroup, T>> => ({
  manager: of('manager'),
  peer: of('peer'),
  'direct-report': of('direct-report'),
  other: of('other'),
  patient: of('patient'),
});

function cellsOf({ cells, items, sums }: ResultRows): readonly FrozenCell[] {
  const order: readonly string[] = [...RATER_GROUPS, 'pooled'];
  return cells
    .toSorted((a, b) => order.indexOf(a.cellGroup) - order.indexOf(b.cellGroup))
    .map(({ cellGroup, ballots }) => ({
      group: cellGroup,
      ballots,
      items: items.filter((row) => row.cellGroup === cellGroup).map(itemCounts),
      components: COMPONENTS.flatMap((component) =>
        sums.filter((row) => row.cellGroup === cellGroup && row.component === component).map(componentSum),
      ),
    }));
}

const itemCounts = ({ item, counts, notObserved }: ItemCountsEntity): FrozenCell['items'][number] => {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = counts;
  return { item, counts: [one, two, three, four, five], notObserved };
};

const componentSum = (row: ComponentSumEntity): FrozenCell['components'][number] => ({
  component: row.component,
  n: row.n,
  sumUnits: row.sumUnits,
  unitsPerPoint: row.unitsPerPoint,
});
