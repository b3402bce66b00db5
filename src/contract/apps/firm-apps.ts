import { operation } from '../operation.ts';
import { id, line } from '../values.ts';
import * as z from '../zod.ts';
import { app, appAddress } from './list.ts';

/** An app as the firm's staff have it: who reaches it. */
export const firmApp = z.object({
  ...z.shapeOf(app),
  /** The ids of the members that reach it. Null: all clients of the firm, and whoever becomes one. */
  members: z.nullable(z.array(id)),
});
export type FirmApp = z.infer<typeof firmApp>;

/** The most members that can be named for one app. Portico's limit. */
export const appMemberLimit = 2000;

/** What staff write of an app. */
const entry = {
  name: line(100),
  /** Default: none. */
  icon: z.optional(z.nullable(appAddress)),
  /** May be left out where it is upcoming. */
  address: z.optional(z.nullable(appAddress)),
  /** Default: no. */
  upcoming: z.optional(z.boolean()),
  /** Default: all clients of the firm. */
  members: z.optional(z.nullable(z.array(id, z.maxLength(appMemberLimit)))),
};

const shared = { kind: 'json', output: firmApp, needs: { role: 'staff', atLeast: 'manager' } } as const;
const echoes = ['appId', 'id'] as const;
const unknown = 'A member that the firm does not have answers not-found.';

export const listFirmApps = operation({
  name: 'apps.listAll',
  method: 'GET',
  path: '/apps/all',
  kind: 'json',
  summary: 'List the apps of the firm',
  description: 'With who reaches each. Those that were withdrawn are not listed.',
  needs: { role: 'staff', atLeast: 'adviser' },
  input: z.object({}),
  output: z.object({ apps: z.array(firmApp) }),
  errors: [],
});

export const createApp = operation({
  ...shared,
  name: 'apps.create',
  method: 'POST',
  path: '/apps',
  summary: 'Add an app',
  description: `Whoever reaches it has it by the next request. ${unknown}`,
  input: z.object(entry),
  errors: ['not-found'],
});

export const editApp = operation({
  ...shared,
  name: 'apps.edit',
  method: 'PUT',
  path: '/apps/{appId}',
  summary: 'Change an app',
  description: `What is left out is as with a new one. It holds by the next request. ${unknown}`,
  input: z.object({ appId: id, ...entry }),
  echoes,
  errors: ['not-found'],
});

export const withdrawApp = operation({
  ...shared,
  name: 'apps.withdraw',
  method: 'POST',
  path: '/apps/{appId}/withdraw',
  summary: 'Take an app away',
  description: 'From the next request on nobody reaches it, and it does not come back.',
  input: z.object({ appId: id }),
  echoes,
  errors: ['not-found'],
});
