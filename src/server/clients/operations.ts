import {
  type Client,
  type ContactEntry,
  createClient,
  editClient,
  getClient,
  listClients,
} from '../../contract/clients.ts';
import { PortalError } from '../../contract/errors.ts';
import { newId } from '../database/columns.ts';
import { pageOf } from '../database/pages.ts';
import { forStaff } from '../http/handle.ts';
import {
  addContact,
  changeContact,
  type ContactOwner,
  countContacts,
  findClient,
  type FirmSight,
  listClientRows,
  removeContacts,
  renameClient,
} from './queries.ts';
import { clients } from './tables.ts';

export const clientHandlers = [
  forStaff(listClients, async (context, { sort = 'name', ...input }) => {
    const request = { ...input, sort };
    const rows = await listClientRows(context, request);
    const counts = await countContacts(
      context,
      rows.map(({ id }) => id),
    );
    return pageOf(rows, request, ({ id, client: { name } }) => ({ id, name, contacts: counts.get(id) ?? 0 }));
  }),

  forStaff(getClient, async (context, { clientId }) => read(context, clientId)),

  forStaff(createClient, async (context, { name, contacts: entries = [] }) => {
    const { tx, firm, now } = context;
    const clientId = newId();
    await tx.insert(clients).values({ id: clientId, firmId: firm.id, name, createdAt: now });
    await writeContacts(context, { firmId: firm.id, clientId, now }, entries);
    return read(context, clientId);
  }),

  forStaff(editClient, async (context, { clientId, name, contacts: entries }) => {
    const { firm, now } = context;
    if (!(await renameClient(context, clientId, name))) throw noSuchClient();
    const kept = await writeContacts(context, { firmId: firm.id, clientId, now }, entries);
    await removeContacts(context, clientId, kept);
    return read(context, clientId);
  }),
];

/** Changes the contacts that have an id, adds the others, and gives the ids of all. */
async function writeContacts(
  sight: FirmSight,
  owner: ContactOwner,
  entries: readonly ContactEntry[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const entry of entries) {
    if (entry.id === undefined) {
      ids.push(await addContact(sight, owner, entry));
    } else {
      if (!(await changeContact(sight, owner, entry))) {
        throw new PortalError('not-found', { message: 'The client has no such contact.' });
      }
      ids.push(entry.id);
    }
  }
  return ids;
}

async function read(sight: FirmSight, clientId: string): Promise<Client> {
  const found = await findClient(sight, clientId);
  if (!found) throw noSuchClient();
  const { id, name, createdAt } = found.client;
  return {
    ...{ id, name, createdAt: createdAt.toISOString() },
    contacts: found.contacts.map(({ id, firstName, surname, jobTitle, emails, phones }) => ({
      ...{ id, firstName, surname, jobTitle, emails, phones },
    })),
  };
}

function noSuchClient(): PortalError {
  return new PortalError('not-found', { message: 'The firm has no such client.' });
}
