import { and, count, eq, exists, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { ContactEntry } from '../../contract/clients.ts';
import { accounts } from '../access/tables.ts';
import { isId, newId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { pageQuery, type PageRequest, type SortKey } from '../database/pages.ts';
import type { FirmScope } from '../database/scope.ts';
import { clients, type ContactRow, contacts } from './tables.ts';

/** A firm's sight of its clients. */
export interface FirmSight {
  readonly tx: Tx;
  readonly scope: FirmScope;
}

type ClientRow = typeof clients.$inferSelect;
type Sort = 'name' | 'createdAt';

const sortKeys: Readonly<Record<Sort, SortKey>> = {
  name: { by: sql`lower(${clients.name}) collate "C"`, type: 'text' },
  // In milliseconds, as a moment is kept.
  createdAt: { by: sql`(extract(epoch from ${clients.createdAt}) * 1000)::bigint`, type: 'bigint' },
};

/** One page of the clients that match, each with the key that its place in the list goes by. */
export async function listClientRows(
  { tx, scope }: FirmSight,
  { search, ...page }: { readonly search?: string | undefined } & PageRequest<Sort>,
): Promise<{ id: string; key: string; client: ClientRow }[]> {
  const { after, orderBy, limit, key } = pageQuery(page, sortKeys, clients.id);
  const person = tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        scope.of(contacts),
        eq(contacts.clientId, clients.id),
        contains(sql`${contacts.firstName} || ' ' || ${contacts.surname}`, search),
      ),
    );
  return tx
    .select({ id: clients.id, key, client: clients })
    .from(clients)
    .where(
      and(
        scope.of(clients),
        search ? or(contains(sql`${clients.name}`, search), exists(person)) : undefined,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
}

function contains(text: SQL, search = ''): SQL {
  return sql`position(lower(${search}::text) in lower(${text})) > 0`;
}

/** The names of some of the firm's clients, by their ids. */
export async function clientNames(
  { tx, scope }: FirmSight,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: clients.id, name: clients.name })
    .from(clients)
    .where(and(scope.of(clients), inArray(clients.id, ids.filter(isId))));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many contacts each of some clients has. */
export async function countContacts(
  { tx, scope }: FirmSight,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ clientId: contacts.clientId, contacts: count() })
    .from(contacts)
    .where(and(scope.of(contacts), inArray(contacts.clientId, [...ids])))
    .groupBy(contacts.clientId);
  return new Map(rows.map((row) => [row.clientId, row.contacts]));
}

/** A client and its contacts; undefined where the firm has none of this id. */
export async function findClient(
  { tx, scope }: FirmSight,
  id: string,
): Promise<{ client: ClientRow; contacts: ContactRow[] } | undefined> {
  if (!isId(id)) return undefined;
  const [client] = await tx
    .select()
    .from(clients)
    .where(and(scope.of(clients), eq(clients.id, id)));
  if (!client) return undefined;
  const people = await tx
    .select()
    .from(contacts)
    .where(and(scope.of(contacts), eq(contacts.clientId, id)))
    .orderBy(contacts.id);
  return { client, contacts: people };
}

/** @returns whether the firm has a client of this id. */
export async function renameClient({ tx, scope }: FirmSight, id: string, name: string): Promise<boolean> {
  if (!isId(id)) return false;
  const renamed = await tx
    .update(clients)
    .set({ name })
    .where(and(scope.of(clients), eq(clients.id, id)))
    .returning({ id: clients.id });
  return renamed.length > 0;
}

/** To whom contacts belong, and when they are written. */
export interface ContactOwner {
  readonly firmId: string;
  readonly clientId: string;
  readonly now: Date;
}

export async function addContact(
  { tx }: FirmSight,
  { firmId, clientId, now }: ContactOwner,
  entry: ContactEntry,
): Promise<string> {
  const id = newId();
  await tx.insert(contacts).values({ id, firmId, clientId, ...columnsOf(entry), createdAt: now });
  return id;
}

/** @returns whether the client has a contact of this id. */
export async function changeContact(
  { tx, scope }: FirmSight,
  { clientId }: ContactOwner,
  { id = '', ...entry }: ContactEntry,
): Promise<boolean> {
  if (!isId(id)) return false;
  const changed = await tx
    .update(contacts)
    .set(columnsOf(entry))
    .where(and(scope.of(contacts), eq(contacts.clientId, clientId), eq(contacts.id, id)))
    .returning({ id: contacts.id });
  return changed.length > 0;
}

/** Removes the contacts of a client but for some. Who signs in stays, under the name and address of then. */
export async function removeContacts(
  { tx, scope }: FirmSight,
  clientId: string,
  kept: readonly string[],
): Promise<void> {
  const isGone = (column: typeof contacts.id | typeof accounts.contactId) =>
    kept.length > 0 ? notInArray(column, [...kept]) : undefined;
  await tx
    .update(accounts)
    .set({ contactId: null })
    .where(and(scope.of(accounts), eq(accounts.clientId, clientId), isGone(accounts.contactId)));
  await tx
    .delete(contacts)
    .where(and(scope.of(contacts), eq(contacts.clientId, clientId), isGone(contacts.id)));
}

function columnsOf({ firstName, surname, jobTitle = '', emails = [], phones = [] }: ContactEntry) {
  return { firstName, surname, jobTitle, emails, phones };
}
