import fc from 'fast-check';
import {
  DEFAULT_REMINDERS,
  nextRemindingTime,
  reminderDue,
  reminderProblems,
  remindingDay,
} from './reminders.js';

const invited = { invitedOn: '2026-01-19', closesOn: '2026-03-01' };
const due = (today: string, plan = DEFAULT_REMINDERS): string | null => reminderDue(plan, invited, today);

describe('the reminders of a person', () => {
  it.each([
    ['2026-01-19', null],
    ['2026-01-25', null],
    ['2026-01-26', 'first'],
    ['2026-02-01', 'first'],
    ['2026-02-02', 'second'],
    ['2026-02-25', 'second'],
    ['2026-02-26', 'last'],
    ['2026-03-01', 'last'],
    ['2026-03-02', null],
  ])('are due 7 and 14 days after the invitation and 3 before the closing: on %s %s', (today, expected) => {
    expect(due(today)).toBe(expected);
  });

  it('are merged where two fall together, and the later one counts', () => {
    const plan = { first: 7, second: 38, last: 3 };
    expect(due('2026-02-26', plan)).toBe('last');
  });

  it('can each be left out', () => {
    const none = { first: null, second: null, last: null };
    expect(due('2026-02-28', none)).toBeNull();
    expect(due('2026-02-10', { ...none, first: 7 })).toBe('first');
  });

  it('never come on the day of the invitation, which whoever is invited late would get twice', () => {
    expect(reminderDue(DEFAULT_REMINDERS, { ...invited, invitedOn: '2026-02-27' }, '2026-02-27')).toBeNull();
    expect(reminderDue(DEFAULT_REMINDERS, { ...invited, invitedOn: '2026-02-26' }, '2026-02-28')).toBeNull();
  });

  it('follow one another and never go back, whatever the plan', () => {
    const days = fc.option(fc.integer({ min: 1, max: 60 }));
    const order = ['first', 'second', 'last'];
    fc.assert(
      fc.property(days, days, days, (first, second, last) => {
        const found = Array.from({ length: 60 }, (_, nth) =>
          new Date(Date.UTC(2026, 0, 19 + nth)).toISOString().slice(0, 10),
        ).map((today) => due(today, { first, second, last }));
        const ranks = found
          .filter((reminder) => reminder !== null)
          .map((reminder) => order.indexOf(reminder));
        expect(ranks).toEqual(ranks.toSorted());
      }),
    );
  });
});

describe('the hour of reminders', () => {
  it.each([
    ['winter', '2026-01-26T08:59:59Z', null],
    ['winter', '2026-01-26T09:00:00Z', '2026-01-26'],
    ['summer', '2026-06-26T07:59:59Z', null],
    ['summer', '2026-06-26T08:00:00Z', '2026-06-26'],
    ['the night in which an hour is missing', '2026-03-29T07:59:59Z', null],
    ['the night in which an hour is missing', '2026-03-29T08:00:00Z', '2026-03-29'],
    ['the night that has an hour twice', '2026-10-25T08:59:59Z', null],
    ['the night that has an hour twice', '2026-10-25T09:00:00Z', '2026-10-25'],
  ])('F11 is nine in the morning by the clock on the wall, in %s', (_what, now, expected) => {
    expect(remindingDay(new Date(now), 'Europe/London')).toBe(expected);
  });

  it.each([
    ['2026-03-28T20:00:00Z', '2026-03-29T08:00:00.000Z'],
    ['2026-10-24T20:00:00Z', '2026-10-25T09:00:00.000Z'],
  ])('F11 is nine the next day after %s', (now, expected) => {
    expect(nextRemindingTime(new Date(now), 'Europe/London').toISOString()).toBe(expected);
  });
});

describe('a plan of reminders', () => {
  it('names what cannot be', () => {
    expect(reminderProblems({ first: 0, second: 91, last: 1.5 }).map(({ field }) => field)).toEqual([
      'firstReminder',
      'secondReminder',
      'lastReminder',
    ]);
    expect(reminderProblems({ first: 7, second: 7, last: 3 })).toEqual([
      { field: 'secondReminder', problem: 'reminder-order' },
    ]);
  });

  it('may have only some of the reminders, or none', () => {
    expect(reminderProblems({ first: null, second: 14, last: null })).toEqual([]);
    expect(reminderProblems({ first: null, second: null, last: null })).toEqual([]);
  });
});
