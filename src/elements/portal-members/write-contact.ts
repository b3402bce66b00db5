import type { CallOptions } from '../../client/adapter.ts';
import type { PortalClient } from '../../client/client.ts';
import {
  type Client,
  type Contact,
  type ContactEntry,
  createClient,
  editClient,
  getClient,
} from '../../contract/clients.ts';

/** A contact of a client that there is, or of a new one. */
export interface NewContact {
  readonly clientId: string | null;
  /** What a new client is called. */
  readonly clientName: string;
  readonly entry: ContactEntry;
}

/**
 * Writes a contact, and its client where that is new. Tried again after an answer was lost, it finds what it wrote.
 *
 * @param options - Of the call that writes a new client.
 */
export async function writeContact(
  client: PortalClient,
  { clientId, clientName, entry }: NewContact,
  options: CallOptions,
): Promise<{ clientId: string; contactId: string }> {
  if (clientId === null) {
    return lastOf(await client.invoke(createClient, { name: clientName, contacts: [entry] }, options));
  }
  const { name, contacts } = await client.invoke(getClient, { clientId });
  const known = contacts.find((each) => isSamePerson(each, entry));
  if (known) return { clientId, contactId: known.id };
  return lastOf(await client.invoke(editClient, { clientId, name, contacts: [...contacts, entry] }));
}

function lastOf({ id, contacts }: Client): { clientId: string; contactId: string } {
  return { clientId: id, contactId: contacts.at(-1)?.id ?? '' };
}

function isSamePerson({ firstName, surname, emails }: Contact, entry: ContactEntry): boolean {
  return (
    firstName === entry.firstName.trim() &&
    surname === entry.surname.trim() &&
    emails.includes(entry.emails?.[0] ?? '')
  );
}
