import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** Patients are never nominated: their codes belong to nobody. */
export const COLLEAGUE_RELATIONSHIPS = [
  'manager',
  'peer',
  'direct-report',
  'other',
] as const satisfies readonly RaterGroup[];
export type ColleagueRelationship = (typeof COLLEAGUE_RELATIONSHIPS)[number];
