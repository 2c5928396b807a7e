export const ROLES = ['leader', 'approver', 'facilitator', 'hr', 'panel', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
