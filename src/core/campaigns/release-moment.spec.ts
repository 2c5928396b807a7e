import { easterSunday, isBankHoliday } from './bank-holidays.js';
import { nextGoodMoment, releaseDoubt } from './release-moment.js';

const LONDON = 'Europe/London';
const at = (instant: string): Date => new Date(instant);

describe('bank holidays of England and Wales', () => {
  it.each([
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('finds Easter of %i', (year, date) => {
    expect(easterSunday(year).toISODate()).toBe(date);
  });

  /** As the government lists them. */
  it('are the eight of 2026, Boxing Day moved to Monday', () => {
    const days = Array.from({ length: 365 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    );
    expect(days.filter(isBankHoliday)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28',
    ]);
  });

  it('move both days of Christmas past a weekend, in their order', () => {
    expect(['2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28'].map(isBankHoliday)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(isBankHoliday('2022-12-26')).toBe(true);
    expect(isBankHoliday('2022-12-27')).toBe(true);
  });
});

describe('the moment of a release', () => {
  it('is doubtful from noon on a Friday, by the clock on the organisation’s wall', () => {
    expect(releaseDoubt(at('2026-07-03T10:59:00Z'), LONDON)).toBeNull();
    expect(releaseDoubt(at('2026-07-03T11:00:00Z'), LONDON)).toBe('friday-afternoon');
    expect(releaseDoubt(at('2026-07-03T11:00:00Z'), 'America/New_York')).toBeNull();
  });

  it('is doubtful at a weekend and on a bank holiday, and on no other day', () => {
    expect(releaseDoubt(at('2026-07-04T08:00:00Z'), LONDON)).toBe('weekend');
    expect(releaseDoubt(at('2026-07-05T08:00:00Z'), LONDON)).toBe('weekend');
    expect(releaseDoubt(at('2026-08-31T08:00:00Z'), LONDON)).toBe('bank-holiday');
    expect(releaseDoubt(at('2026-08-31T08:00:00Z'), 'Europe/Dublin')).toBeNull();
    expect(releaseDoubt(at('2026-07-06T17:00:00Z'), LONDON)).toBeNull();
  });

  it('is better on the next working morning', () => {
    const better = (instant: string) => nextGoodMoment(at(instant), LONDON).toISO();
    expect(better('2026-07-03T13:00:00Z')).toBe('2026-07-06T09:00:00.000+01:00');
    expect(better('2026-12-24T13:00:00Z')).toBe('2026-12-29T09:00:00.000+00:00');
  });
});
