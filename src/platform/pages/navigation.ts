import { PageContext } from './page-context.js';

interface NavigationEntry {
  readonly roles: readonly string[];
  readonly key: string;
  readonly href: string;
}

/** The main pages and who has them, in the order in which they stand in the header. */
const ENTRIES: readonly NavigationEntry[] = [
  { roles: ['leader'], key: 'layout:navigation.my-feedback', href: '/my-feedback' },
  { roles: ['approver'], key: 'layout:navigation.approvals', href: '/approvals' },
  { roles: ['facilitator'], key: 'layout:navigation.debriefs', href: '/debriefs' },
  { roles: ['hr'], key: 'layout:navigation.attention', href: '/attention' },
  { roles: ['hr'], key: 'layout:navigation.campaigns', href: '/campaigns' },
  { roles: ['hr'], key: 'layout:navigation.aggregates', href: '/aggregates' },
  { roles: ['hr', 'administrator'], key: 'layout:navigation.people', href: '/people' },
  { roles: ['speaking-up'], key: 'layout:navigation.safety-concerns', href: '/safety-concerns' },
  { roles: ['panel'], key: 'layout:navigation.statements', href: '/statements' },
  { roles: ['administrator'], key: 'layout:navigation.organisation', href: '/organisation' },
];

export interface NavigationLink {
  readonly key: string;
  readonly href: string;
  readonly current: boolean;
}

export const navigationFor = ({ visitor, path }: PageContext): readonly NavigationLink[] =>
  ENTRIES.filter(({ roles }) => roles.some((role) => visitor?.roles.includes(role))).map(({ key, href }) => ({
    key,
    href,
    current: path === href || (path?.startsWith(`${href}/`) ?? false),
  }));
