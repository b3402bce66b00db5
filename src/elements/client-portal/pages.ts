import type { OperationName } from '../../contract/all.ts';
import type { Page } from '../../contract/permissions.ts';

/** A page that the portal has: its name is its address in the portal, and `portal-` with it the tag of its element. */
export type PortalPage = Page | 'security';

/** One page of the portal. */
interface Entry {
  /** What it shows: a backend that does not know this operation has no such page. */
  readonly reads: OperationName;
  /** Its picture, as the path of an outline of 24 × 24. */
  readonly icon: string;
  /** Defines its element. */
  readonly load: () => Promise<unknown>;
  /** Whether everybody has it who is signed in. Default: those whose account has its tick. */
  readonly everybodys?: true;
}

/** All pages, in the order in which they are offered. */
export const portalPages: Readonly<Record<PortalPage, Entry>> = {
  tasks: {
    reads: 'tasks.list',
    icon: 'M9 4.5H6.5a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-11a2 2 0 0 0-2-2H15M9 3h6v3H9zM8.5 13l2.5 2.5 4.5-5',
    load: () => import('../portal-tasks/portal-tasks.define.ts'),
  },
  wealth: {
    reads: 'wealth.list',
    icon: 'M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6M20 7l-4-3-4 2-4 1',
    load: () => import('../portal-wealth/portal-wealth.define.ts'),
  },
  goals: {
    reads: 'goals.list',
    icon: 'M5 21V4M5 4.5h12.5l-2.5 4 2.5 4H5',
    load: () => import('../portal-goals/portal-goals.define.ts'),
  },
  quotes: {
    reads: 'quotes.list',
    icon: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12h6.5M9 15.5h6.5',
    load: () => import('../portal-quotes/portal-quotes.define.ts'),
  },
  security: {
    reads: 'identity.getSecurity',
    icon: 'M12 3l7.5 2.5V11c0 4.5-3 8-7.5 10-4.5-2-7.5-5.5-7.5-10V5.5zM9 11.5l2.2 2.2L15.2 9.5',
    load: () => import('../portal-security/portal-security.define.ts'),
    everybodys: true,
  },
};

/** Whether there is a page of a name. */
export function isPortalPage(name: string): name is PortalPage {
  return Object.hasOwn(portalPages, name);
}
