export const ROLES = [
  'leader',
  'approver',
  'facilitator',
  'hr',
  'panel',
  'speaking-up',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];
