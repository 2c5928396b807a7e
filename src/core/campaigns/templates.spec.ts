import { laterBy, planFrom, planOf, yearsLater } from './templates.js';

const TEN_WEEKS = {
  startsOn: '2026-01-05',
  chooseRatersBy: '2026-01-18',
  opensOn: '2026-01-19',
  closesOn: '2026-03-01',
  finalClosesOn: '2026-03-08',
  releaseBy: '2026-03-12',
};

describe('the ten-week template', () => {
  it('has self-assessment in week 0, nomination in 1, answers from 2 to 7, opening in 8 and release in 9', () => {
    expect(planFrom('ten-weeks', '2026-01-05')).toEqual(TEN_WEEKS);
  });

  it('is what a campaign without a template had in mind, but for extensions', () => {
    const plan = planOf({ opensOn: '2026-01-19', closesOn: '2026-03-01' });
    expect(plan).toEqual({ ...TEN_WEEKS, finalClosesOn: '2026-03-01' });
    const later = planOf({ opensOn: '2026-01-19', closesOn: '2026-03-01', finalClosesOn: '2026-03-15' });
    expect(later.releaseBy).toBe('2026-03-19');
  });
});

describe('the eight-week template', () => {
  it('has four weeks for answers', () => {
    expect(planFrom('eight-weeks', '2026-01-05')).toMatchObject({
      opensOn: '2026-01-19',
      closesOn: '2026-02-15',
      releaseBy: '2026-02-26',
    });
  });
});

describe('a plan that is moved', () => {
  it('keeps every day of the week', () => {
    expect(laterBy(planFrom('ten-weeks', '2026-01-05'), 52)).toEqual({
      startsOn: '2027-01-04',
      chooseRatersBy: '2027-01-17',
      opensOn: '2027-01-18',
      closesOn: '2027-02-28',
      finalClosesOn: '2027-03-07',
      releaseBy: '2027-03-11',
    });
  });

  it('moves by as many years as it takes to lie ahead', () => {
    const plan = planFrom('ten-weeks', '2026-01-05');
    expect([yearsLater(plan, '2026-06-01'), yearsLater(plan, '2027-06-01')]).toEqual([52, 104]);
  });

  it('keeps days that HR chose', () => {
    const chosen = { ...TEN_WEEKS, chooseRatersBy: '2026-01-14' };
    expect(laterBy(planOf(chosen), 1).chooseRatersBy).toBe('2026-01-21');
  });
});
