import { isProbablyEnough, participationDay } from './participation.js';

describe('participation', () => {
  it('is looked at during one hour of the organisation’s day', () => {
    const at = (time: string) => participationDay(new Date(`2026-07-01T${time}Z`), 'Europe/London');
    expect([at('04:59'), at('05:00'), at('05:59'), at('06:00')]).toEqual([
      null,
      '2026-07-01',
      '2026-07-01',
      null,
    ]);
  });

  it('is probably enough from two more than the minimum, and is never told where that is everybody', () => {
    const of = (taken: number, asked: number) => isProbablyEnough({ minimum: 5, asked, taken });
    expect([of(7, 9), of(6, 9), of(7, 8), of(7, 7), of(5, 5)]).toEqual([true, false, true, false, false]);
  });
});
