import { calendarDateOf, chooseRatersBy, deadlineOn, isCalendarDate, startOfDay } from './dates.js';

const LONDON = 'Europe/London';

describe('the dates of a campaign', () => {
  it.each([
    ['before the clocks go forward', '2026-03-28', '2026-03-28T23:59:00.000Z'],
    ['after the clocks went forward', '2026-03-29', '2026-03-29T22:59:00.000Z'],
    ['before the clocks go back', '2026-10-24', '2026-10-24T22:59:00.000Z'],
    ['after the clocks went back', '2026-10-25', '2026-10-25T23:59:00.000Z'],
  ])('end at 23:59 in London on the evening %s', (_evening, date, instant) => {
    expect(deadlineOn(date, LONDON).toISOString()).toBe(instant);
  });

  // In Brazil the clocks went back from midnight to 23:00, so that evening had two minutes called 23:59.
  it('end at the later 23:59 where there are two', () => {
    expect(deadlineOn('2018-02-17', 'America/Sao_Paulo').toISOString()).toBe('2018-02-18T02:59:00.000Z');
  });

  it('begin a summer day the evening before in UTC', () => {
    expect(startOfDay('2026-06-01', LONDON).toISOString()).toBe('2026-05-31T23:00:00.000Z');
  });

  it('are named by the organisation’s calendar', () => {
    expect(calendarDateOf(deadlineOn('2026-03-29', LONDON), LONDON)).toBe('2026-03-29');
    expect(calendarDateOf(new Date('2026-03-29T23:30:00Z'), LONDON)).toBe('2026-03-30');
  });

  it('know a day that does not exist', () => {
    expect(['2026-02-30', '2026-2-3', 'soon', '2026-02-28'].map(isCalendarDate)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(() => deadlineOn('2026-02-30', LONDON)).toThrow('campaign-dates-invalid');
    expect(() => deadlineOn('2026-02-28', 'Europe/Nowhere')).toThrow('campaign-dates-invalid');
  });

  it('let raters be chosen by the day before answering opens, unless HR gave another one', () => {
    const opensAt = new Date('2026-03-01T00:00:00Z');
    expect(chooseRatersBy({ opensAt, chooseRatersBy: null }, LONDON)).toBe('2026-02-28');
    expect(chooseRatersBy({ opensAt, chooseRatersBy: '2026-02-20' }, LONDON)).toBe('2026-02-20');
  });
});
