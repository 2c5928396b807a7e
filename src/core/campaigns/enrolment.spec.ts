import { canApprove, canFacilitate, type Fitness, gapOf, sharedOut } from './enrolment.js';

const person = (id: string, more: Partial<Fitness> = {}): Fitness => ({
  id,
  roles: ['leader'],
  lineManagerId: null,
  leftOn: null,
  ...more,
});
const facilitator = (id: string, more: Partial<Fitness> = {}): Fitness =>
  person(id, { roles: ['facilitator'], ...more });

describe('a facilitator', () => {
  const leader = person('leader', { lineManagerId: 'manager' });

  it('is trained, works here, and is neither the leader, nor their manager, nor of HR', () => {
    expect(canFacilitate(leader, facilitator('a'))).toBe(true);
    expect(canFacilitate(leader, person('a'))).toBe(false);
    expect(canFacilitate(leader, facilitator('manager'))).toBe(false);
    expect(canFacilitate(leader, facilitator('leader'))).toBe(false);
    expect(canFacilitate(leader, facilitator('a', { leftOn: '2026-01-01' }))).toBe(false);
    expect(canFacilitate(leader, facilitator('a', { roles: ['facilitator', 'hr'] }))).toBe(false);
  });
});

describe('an approver', () => {
  it('does not depend on the leader', () => {
    const approver = person('a', { roles: ['approver'] });
    expect(canApprove({ id: 'leader' }, approver)).toBe(true);
    expect(canApprove({ id: 'leader' }, { ...approver, lineManagerId: 'leader' })).toBe(false);
    expect(canApprove({ id: 'a' }, approver)).toBe(false);
  });
});

describe('somebody who is to be enrolled', () => {
  it('works here, is a leader, and has a facilitator', () => {
    expect(gapOf(person('a'), [facilitator('f')])).toBeNull();
    expect(gapOf(person('a', { leftOn: '2026-01-01' }), [facilitator('f')])).toBe('left');
    expect(gapOf(person('a', { roles: [] }), [facilitator('f')])).toBe('no-leader');
    expect(gapOf(person('a', { lineManagerId: 'f' }), [facilitator('f')])).toBe('no-facilitator');
  });
});

describe('leaders', () => {
  it('are shared out in turn, and nobody gets their own manager', () => {
    const leaders = [person('a'), person('b', { lineManagerId: 'g' }), person('c'), person('d')];
    expect(sharedOut(leaders, [facilitator('f'), facilitator('g')])).toEqual([
      { facilitator: 'f', secondReader: 'g' },
      { facilitator: 'f', secondReader: null },
      { facilitator: 'g', secondReader: 'f' },
      { facilitator: 'f', secondReader: 'g' },
    ]);
  });

  it('stay without one where there is nobody for them', () => {
    const nobody = { facilitator: null, secondReader: null };
    expect(sharedOut([person('a', { lineManagerId: 'f' })], [facilitator('f')])).toEqual([nobody]);
    expect(sharedOut([person('a')], [])).toEqual([nobody]);
  });
});
