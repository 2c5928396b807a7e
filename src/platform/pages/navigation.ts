import { PageContext } from './page-context.js';

interface NavigationEntry {
  readonly role: string;
  readonly key: string;
  readonly href: string;
}

/** The main pages of each role, in the order in which they stand in the header. */
const ENTRIES: readonly NavigationEntry[] = [
  { role: 'leader', key: 'layout:navigation.my-feedback', href: '/my-feedback' },
  { role: 'approver', key: 'layout:navigation.approvals', href: '/approvals' },
  { role: 'facilitator', key: 'layout:navigation.debriefs', href: '/debriefs' },
  { role: 'hr', key: 'layout:navigation.campaigns', href: '/campaigns' },
  { role: 'panel', key: 'layout:navigation.statements', href: '/statements' },
  { role: 'administrator', key: 'layout:navigation.organisation', href: '/organisation' },
];

export interface NavigationLink {
  readonly key: string;
  readonly href: string;
  readonly current: boolean;
}

export const navigationFor = ({ visitor, path }: PageContext): readonly NavigationLink[] =>
  ENTRIES.filter((entry) => visitor?.roles.includes(entry.role)).map(({ key, href }) => ({
    key,
    href,
    current: path === href || (path?.startsWith(`${href}/`) ?? false),
  }));
