import { countWithin, HourCount } from './hourly-limit.js';

const HOUR = 3_600_000;
const NONE: HourCount = { hour: 0, counts: new Map() };
const limits = new Map([
  ['one address', 2],
  ['everybody', 3],
]);

const ask = (before: HourCount, now: number, names = limits): ReturnType<typeof countWithin> =>
  countWithin(before, { now, limits: names });

describe('a limit for an hour', () => {
  it('allows as many as it says, and then no more until the hour is over', () => {
    const first = ask(NONE, 1);
    const second = ask(first.next, 2);
    const third = ask(second.next, HOUR - 1);
    expect([first, second, third].map(({ allowed }) => allowed)).toEqual([true, true, false]);
    expect(ask(third.next, HOUR).allowed).toBe(true);
  });

  it('counts nothing that it refused', () => {
    const full = ask(ask(NONE, 1).next, 2).next;
    const others = new Map([['everybody', 3]]);
    expect(ask(ask(full, 3).next, 4, others).allowed).toBe(true);
  });

  it('holds for everybody together as well', () => {
    const asked = ask(ask(NONE, 1).next, 2).next;
    const another = new Map([
      ['another address', 2],
      ['everybody', 3],
    ]);
    const third = ask(asked, 3, another);
    expect([third.allowed, ask(third.next, 4, another).allowed]).toEqual([true, false]);
  });

  it('forgets the hour before altogether', () => {
    expect([...ask(ask(NONE, 1).next, HOUR).next.counts.values()]).toEqual([1, 1]);
  });
});
