import { datesProblems } from './dates-problems.js';

const LONDON = 'Europe/London';
const now = new Date('2026-03-29T22:59:00Z');

describe('datesProblems', () => {
  it('finds nothing wrong with days ahead', () => {
    expect(datesProblems({ opensOn: '2026-03-30', closesOn: '2026-03-30' }, LONDON, now)).toEqual([]);
  });

  it('names a deadline that has come', () => {
    expect(datesProblems({ opensOn: '2026-03-01', closesOn: '2026-03-29' }, LONDON, now)).toEqual([
      { field: 'closesOn', problem: 'closes-in-the-past' },
    ]);
  });

  it('names a campaign that ends before it begins', () => {
    expect(datesProblems({ opensOn: '2026-05-02', closesOn: '2026-05-01' }, LONDON, now)).toEqual([
      { field: 'closesOn', problem: 'closes-before-it-opens' },
    ]);
  });

  it('names every day that it cannot read', () => {
    expect(datesProblems({ opensOn: 'soon', closesOn: '2026-02-30' }, LONDON, now)).toEqual([
      { field: 'opensOn', problem: 'date-invalid' },
      { field: 'closesOn', problem: 'date-invalid' },
    ]);
  });

  it('names a start after the opening and a release before the closing', () => {
    const dates = { opensOn: '2026-04-01', closesOn: '2026-05-01' };
    expect(datesProblems({ ...dates, startsOn: '2026-04-02', releaseBy: '2026-04-30' }, LONDON, now)).toEqual(
      [
        { field: 'startsOn', problem: 'after-opening' },
        { field: 'releaseBy', problem: 'before-closing' },
      ],
    );
  });
});
