import { DomainError, FieldProblem } from '../../core/errors.js';
import { csvInvalid, readRaterCsv } from './rater-csv.js';

const HEADER = 'leader_email,relationship,name,email,language';
const LINE = 'siwan@example.org,peer,Lowri Pugh,Lowri.Pugh@example.org,cy';

type Named = Pick<FieldProblem, 'field' | 'problem'>;

/** What is wrong with a file, whether it is no list at all or has bad lines. */
const problemsIn = (csv: string): readonly Named[] => {
  try {
    return csvInvalid(readRaterCsv(csv).problems).problems.map(({ field, problem }) => ({ field, problem }));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'csv-invalid') throw error;
    return error.problems.map(({ field, problem }) => ({ field, problem }));
  }
};

describe('a rater list from a spreadsheet', () => {
  it('is read line by line, with addresses in lower case', () => {
    expect(readRaterCsv(`${HEADER}\n${LINE}\n`).lines).toEqual([
      {
        line: 2,
        leaderEmail: 'siwan@example.org',
        rater: { name: 'Lowri Pugh', email: 'lowri.pugh@example.org', relationship: 'peer', language: 'cy' },
      },
    ]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${HEADER}\n${LINE}`],
    ['semicolons', `${HEADER}\n${LINE}`.replaceAll(',', ';')],
    ['line ends of Windows', `${HEADER}\r\n${LINE}\r\n`],
    ['tabs', `${HEADER}\n${LINE}`.replaceAll(',', '\t')],
    ['spaces and capitals in the header', `Leader_Email , Relationship, Name, Email, Language\n${LINE}`],
    ['empty lines', `${HEADER}\n\n${LINE}\n\n`],
  ])('may have %s', (_what, csv) => {
    expect(readRaterCsv(csv).lines).toHaveLength(1);
  });

  it('does without the language', () => {
    const { lines } = readRaterCsv(
      'leader_email,relationship,name,email\na@example.org,other,Jo,jo@example.org',
    );
    expect(lines.map(({ rater }) => rater.language)).toEqual([undefined]);
  });

  it('names every bad line and what is wrong with it, at once', () => {
    const csv = [
      HEADER,
      LINE,
      'a@example.org,friend,Jo,jo@example.org,en',
      'a@example.org,peer,Jo,not-an-address,en',
      ',peer,Jo,jo@example.org,en',
      'a@example.org,peer,,jo@example.org,fr',
    ].join('\n');
    expect(problemsIn(csv)).toEqual([
      { field: 'line 3', problem: 'csv-relationship' },
      { field: 'line 4', problem: 'csv-email' },
      { field: 'line 5', problem: 'csv-leader' },
      { field: 'line 6', problem: 'csv-name' },
      { field: 'line 6', problem: 'csv-language' },
    ]);
  });

  it('says which columns are missing', () => {
    expect(problemsIn('name,email\nJo,jo@example.org')).toEqual([
      { field: 'line 1', problem: 'csv-columns-missing' },
    ]);
  });

  it('refuses an empty file and one whose quotes do not close', () => {
    expect(problemsIn('')).toEqual([{ field: 'line 1', problem: 'csv-empty' }]);
    expect(problemsIn(`${HEADER}\na@example.org,peer,"Jo,jo@example.org,en`)).toEqual([
      expect.objectContaining({ problem: 'csv-unreadable' }),
    ]);
  });
});
