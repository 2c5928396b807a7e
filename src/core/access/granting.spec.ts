import { mayGrant } from './granting.js';
import { Role, ROLES } from './roles.js';

const grantableBy = (...roles: readonly Role[]): readonly Role[] =>
  ROLES.filter((role) => mayGrant({ personId: 'somebody', roles }, role));

describe('giving roles', () => {
  it('lets HR make leaders, approvers and panel members, and nobody who could read a report', () => {
    expect(grantableBy('hr')).toEqual(['leader', 'approver', 'panel']);
  });

  it('lets an administrator give every role', () => {
    expect(grantableBy('administrator')).toEqual([...ROLES]);
  });
});
