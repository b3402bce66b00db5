import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { pages } from '../../contract/permissions.ts';
import { email, line } from '../../contract/values.ts';
import { clientIds } from '../clients/import.ts';
import { contactIds } from '../clients/import-contacts.ts';
import { newId } from '../database/columns.ts';
import { type ImportContext, unique } from '../import/context.ts';
import { dayOf, importDay } from '../import/days.ts';
import type { FolderReader } from '../import/read.ts';
import { putRows, type Tally } from '../import/rows.ts';
import { normalAddress } from '../identity/addresses.ts';
import { identityIds } from '../identity/import.ts';
import { accounts } from './tables.ts';

/** What an identity may do for one client, or as staff, in `accounts.json` or `accounts.csv`. */
const accountRecord = z.object({
  ref: line(100),
  /** The identity's address. */
  email,
  /** The client's `ref`; none for staff. */
  client: z.optional(z.string()),
  /** The `ref` of the client's contact that it is for. Default: none, or the one that it has. */
  contact: z.optional(z.string()),
  role: z.enum(['client', 'adviser', 'manager', 'owner']),
  /** The person's name. */
  name: line(200),
  /** The pages that are ticked; in CSV with blanks or semicolons between them. Default: none. */
  pages: z.optional(z.array(z.enum(pages))),
  /** May change its own information. Default: no. */
  write: z.optional(z.boolean()),
  /** May delete its own information. Default: no. */
  delete: z.optional(z.boolean()),
  /** Whether it is told by mail of what is new. Default: yes, or as it was set. */
  notify: z.optional(z.boolean()),
  /** Whether it is greeted after signing in. Default: yes, or as it was set. */
  welcome: z.optional(z.boolean()),
  /** The last day on which it works. Default: no end. */
  expiresOn: z.optional(importDay),
});

export function readAccounts(reader: FolderReader) {
  const entries = unique(reader, reader.records('accounts', accountRecord), ['ref'], ({ ref }) => ref);
  // An address signs in once for a client.
  const keyOf = (value: (typeof entries)[number]['value']) =>
    JSON.stringify([normalAddress(value.email), value.client ?? { staff: value.ref }]);
  return unique(reader, entries, ['email'], keyOf);
}

export async function writeAccounts(
  context: ImportContext,
  entries: ReturnType<typeof readAccounts>,
): Promise<Tally> {
  const { tx, firm, calendar, reader } = context;
  const byAddress = await identityIds(context);
  const byClient = await clientIds(context);
  const byContact = await contactIds(context);
  const stored = await tx.select().from(accounts).where(eq(accounts.firmId, firm.id));
  const byRef = new Map(stored.map((row) => [row.ref, row]));
  const wanted = entries.flatMap((entry) => {
    const { value } = entry;
    const identityId = byAddress.get(normalAddress(value.email));
    const clientId = value.client === undefined ? null : byClient.get(value.client);
    if (identityId === undefined && !reader.mentions('identities', 'email', value.email))
      reader.refuse(entry, ['email'], 'is no identity of this firm');
    if (clientId === undefined && !reader.mentions('clients', 'ref', value.client ?? ''))
      reader.refuse(entry, ['client'], 'is no client of this firm');
    if (value.role === 'client' && clientId === null) reader.refuse(entry, ['client'], 'is missing');
    if (value.role !== 'client' && clientId !== null)
      reader.refuse(entry, ['client'], 'must be empty for staff');
    const contact = value.contact === undefined ? undefined : byContact.get(value.contact);
    if (value.contact !== undefined && !contact && !reader.mentions('contacts', 'ref', value.contact))
      reader.refuse(entry, ['contact'], 'is no contact of this firm');
    if (identityId === undefined || clientId === undefined) return [];
    if (contact && contact.clientId !== clientId)
      reader.refuse(entry, ['contact'], 'is a contact of another client');
    const known = byRef.get(value.ref);
    const columns = {
      id: known?.id ?? newId(),
      firmId: firm.id,
      identityId,
      clientId,
      contactId: contact?.id ?? known?.contactId ?? null,
      ref: value.ref,
      role: value.role,
      displayName: value.name,
      pages: value.pages ?? [],
      mayWrite: value.write ?? false,
      mayDelete: value.delete ?? false,
      notify: value.notify ?? known?.notify ?? true,
      welcome: value.welcome ?? known?.welcome ?? true,
      expiresOn: value.expiresOn === undefined ? null : dayOf(value.expiresOn, calendar),
      createdAt: known?.createdAt ?? calendar.now,
    };
    return [{ stored: known, columns }];
  });
  return putRows(tx, accounts, wanted);
}
