import {
  createApp,
  editApp,
  type FirmApp,
  listApps,
  listFirmApps,
  withdrawApp,
} from '../../contract/apps.ts';
import { PortalError } from '../../contract/errors.ts';
import type { Operation } from '../../contract/operation.ts';
import { newId } from '../database/columns.ts';
import type { StaffContext } from '../http/context.ts';
import { forSession, forStaff } from '../http/handle.ts';
import { areMembers, changeApp, findApps, findFirmApps, setMembers, type Written } from './queries.ts';
import { inOrder } from './rules.ts';
import { apps } from './tables.ts';

export const appHandlers = [
  forSession(listApps, async ({ database, firm, session }) => {
    const { id: accountId, clientId } = session.account;
    const settings = { firmId: firm.id, accountId };
    const reached =
      clientId === null
        ? database.as('portico_staff', settings, (tx) => findApps(tx, { firmId: firm.id }))
        : database.as('portico_client', { ...settings, clientId }, (tx) => findApps(tx, settings));
    return { apps: inOrder(await reached, firm.locale) };
  }),

  forStaff(listFirmApps, async (context) => ({
    apps: inOrder(await findFirmApps(context), context.firm.locale),
  })),

  forStaff(createApp, async (context, { members = null, ...entry }) => {
    const { tx, firm, now } = context;
    const written = await checked(context, createApp, entry, members);
    const id = newId();
    await tx.insert(apps).values({ id, firmId: firm.id, ...written, createdAt: now });
    if (members) await setMembers(tx, { firmId: firm.id, appId: id }, members);
    return read(context, id);
  }),

  forStaff(editApp, async (context, { appId, members = null, ...entry }) => {
    const { tx, firm } = context;
    const written = await checked(context, editApp, entry, members);
    if (!(await changeApp(context, appId, written))) throw noSuchApp();
    await setMembers(tx, { firmId: firm.id, appId }, members ?? []);
    return read(context, appId);
  }),

  forStaff(withdrawApp, async (context, { appId }) => {
    if (!(await changeApp(context, appId, { withdrawnAt: context.now }))) throw noSuchApp();
    return read(context, appId);
  }),
];

interface Entry {
  readonly name: string;
  readonly icon?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly upcoming?: boolean | undefined;
}

/** What there is to write, or a refusal where it could not be. */
async function checked(
  context: StaffContext,
  { name: operation }: Operation,
  { name, icon = null, address = null, upcoming = false }: Entry,
  members: readonly string[] | null,
): Promise<Written> {
  if (address === null && !upcoming) {
    const issues = [{ path: ['address'], message: 'must be there, as the app is not upcoming' }];
    throw new PortalError('invalid-input', { message: `${operation}: no address`, issues });
  }
  if (members && !(await areMembers(context, members))) {
    throw new PortalError('not-found', { message: `${operation}: no such member` });
  }
  return { name, icon, address, upcoming, forAll: members === null };
}

async function read(context: StaffContext, appId: string): Promise<FirmApp> {
  const [found] = await findFirmApps(context, appId);
  if (!found) throw noSuchApp();
  return found;
}

function noSuchApp(): PortalError {
  return new PortalError('not-found', { message: 'There is no such app to see.' });
}
