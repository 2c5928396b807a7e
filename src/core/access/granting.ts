import { PolicyActor } from './policy.js';
import { Role } from './roles.js';

/** Roles that lead to somebody's report, to everybody's data, or to giving roles. */
const GIVEN_BY_ADMINISTRATORS: readonly Role[] = ['facilitator', 'hr', 'speaking-up', 'administrator'];

export const mayGrant = (actor: PolicyActor, role: Role): boolean =>
  actor.roles.includes('administrator') || !GIVEN_BY_ADMINISTRATORS.includes(role);
