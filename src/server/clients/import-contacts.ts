import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { contactEntry, contactLimits } from '../../contract/clients.ts';
import { line } from '../../contract/values.ts';
import { shapeOf } from '../../contract/zod.ts';
import { newId } from '../database/columns.ts';
import { type ImportContext, unique } from '../import/context.ts';
import type { FolderReader } from '../import/read.ts';
import { putRows, type Tally } from '../import/rows.ts';
import { clientIds } from './import.ts';
import { contacts } from './tables.ts';

const { firstName, surname, jobTitle, emails, phones } = shapeOf(contactEntry);

/** Somebody whom the firm knows at a client, in `contacts.json` or `contacts.csv`. */
const contactRecord = z.object({
  /** By which accounts name the contact that they were made from. */
  ref: line(100),
  /** The client's `ref`. */
  client: z.string(),
  ...{ firstName, surname, jobTitle },
  /** In the order in which they are to be used; in CSV with blanks or semicolons between them, as are `phones`. */
  emails,
  phones,
});

export function readContacts(reader: FolderReader) {
  return unique(reader, reader.records('contacts', contactRecord), ['ref'], ({ ref }) => ref);
}

export async function writeContacts(
  context: ImportContext,
  entries: ReturnType<typeof readContacts>,
): Promise<Tally> {
  const { tx, firm, calendar, reader } = context;
  const byClient = await clientIds(context);
  const stored = await tx.select().from(contacts).where(eq(contacts.firmId, firm.id));
  const byRef = new Map(stored.map((row) => [row.ref, row]));
  const named = new Set<string | null>(entries.map(({ value }) => value.ref));
  const counts = new Map<string, number>();
  for (const { clientId, ref } of stored) {
    if (!named.has(ref)) counts.set(clientId, (counts.get(clientId) ?? 0) + 1);
  }
  const wanted = entries.flatMap((entry) => {
    const { ref, client, jobTitle = '', emails = [], phones = [], ...names } = entry.value;
    const clientId = byClient.get(client);
    if (clientId === undefined) {
      if (!reader.mentions('clients', 'ref', client))
        reader.refuse(entry, ['client'], 'is no client of this firm');
      return [];
    }
    const count = (counts.get(clientId) ?? 0) + 1;
    counts.set(clientId, count);
    if (count > contactLimits.contacts)
      reader.refuse(entry, ['client'], `has more than ${contactLimits.contacts} contacts`);
    const known = byRef.get(ref);
    if (known && known.clientId !== clientId)
      reader.refuse(entry, ['client'], 'is another client than the one that it was a contact of');
    const columns = {
      ...{ id: known?.id ?? newId(), firmId: firm.id, clientId, ref, ...names, jobTitle, emails, phones },
      createdAt: known?.createdAt ?? calendar.now,
    };
    return [{ stored: known, columns }];
  });
  return putRows(tx, contacts, wanted);
}

/** The firm's contacts by their `ref`, with the client of each. */
export async function contactIds({ tx, firm }: ImportContext) {
  const rows = await tx
    .select({ id: contacts.id, ref: contacts.ref, clientId: contacts.clientId })
    .from(contacts)
    .where(eq(contacts.firmId, firm.id));
  return new Map(rows.flatMap(({ ref, ...row }) => (ref === null ? [] : [[ref, row] as const])));
}
