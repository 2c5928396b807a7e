import { cohortName, weeksToNextCohort, weeksToNextMonth } from './cohorts.js';

describe('the next monthly cohort', () => {
  it('starts on the same Monday of its month, in four weeks or five', () => {
    expect(weeksToNextMonth('2026-01-05')).toBe(4);
    expect(weeksToNextMonth('2026-03-02')).toBe(5);
  });

  it('comes every month of five years, also after a fifth Monday', () => {
    let start = '2026-03-30';
    const months = Array.from({ length: 60 }, () => {
      const weeks = weeksToNextMonth(start);
      start = new Date(Date.parse(start) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
      return start.slice(0, 7);
    });
    expect(new Set(months).size).toBe(60);
    expect(months.at(-1)).toBe('2031-03');
  });

  it('leaves out the months that have gone', () => {
    expect(weeksToNextCohort('2026-01-05', '2026-03-15')).toBe(13);
  });

  it('is named after its month in both languages', () => {
    const first = { name: { en: 'Ward leaders', cy: 'Arweinwyr wardiau' }, startsOn: '2026-01-05' };
    const february = { en: 'Ward leaders, February 2026', cy: 'Arweinwyr wardiau, Chwefror 2026' };
    expect(cohortName(first, '2026-02-02')).toEqual(february);
    const dated = { en: 'Ward leaders, January 2026', cy: 'Arweinwyr wardiau, Ionawr 2026' };
    expect(cohortName({ ...first, name: dated }, '2026-02-02')).toEqual(february);
  });
});
