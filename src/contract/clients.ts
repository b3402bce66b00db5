import { pattern } from './formats.ts';
import { operation } from './operation.ts';
import { phone } from './phone.ts';
import { email, id, instant, integer, line, page, pageInput } from './values.ts';
import * as z from './zod.ts';

/** A person whom the firm knows at a client. Whoever is to sign in is chosen among a client's contacts. */
export const contact = z.object({
  id,
  firstName: z.string(),
  surname: z.string(),
  /** May be empty. */
  jobTitle: z.string(),
  /** In the order in which they are to be used. */
  emails: z.array(z.string()),
  phones: z.array(z.string()),
});
export type Contact = z.infer<typeof contact>;

/** A client as it stands in a list: a person, a household, a company. */
export const clientSummary = z.object({
  id,
  name: z.string(),
  contacts: integer,
});

/** A client, whole. */
export const client = z.object({
  id,
  name: z.string(),
  /** In the order in which they were written. */
  contacts: z.array(contact),
  createdAt: instant,
});
export type Client = z.infer<typeof client>;

/** The most contacts of a client, and the most e-mails and phones of a contact. Portico's limits. */
export const contactLimits = { contacts: 50, addresses: 10 } as const;

const addresses = (each: typeof email) => z.optional(z.array(each, z.maxLength(contactLimits.addresses)));

/** A contact as it is written; without an id a new one. */
export const contactEntry = z.object({
  id: z.optional(id),
  firstName: line(100),
  surname: line(100),
  jobTitle: z.optional(z.string(z.trim(), z.maxLength(100), pattern(/^\P{Cc}*$/u))),
  emails: addresses(email),
  phones: addresses(phone),
});

export type ContactEntry = z.infer<typeof contactEntry>;

const contacts = z.array(contactEntry, z.maxLength(contactLimits.contacts));
const needs = { role: 'staff', atLeast: 'adviser' } as const;
const echoes = ['clientId', 'id'] as const;

export const listClients = operation({
  name: 'clients.list',
  method: 'GET',
  path: '/clients',
  kind: 'json',
  summary: "List the firm's clients",
  description: 'By name unless sorted otherwise. Search looks at the names of clients and their contacts.',
  needs,
  input: pageInput(['name', 'createdAt'], {}),
  output: page(clientSummary),
  errors: [],
});

export const getClient = operation({
  name: 'clients.get',
  method: 'GET',
  path: '/clients/{clientId}',
  kind: 'json',
  summary: 'Read a client and its contacts',
  description: "Another firm's client answers as one that does not exist.",
  needs,
  input: z.object({ clientId: id }),
  output: client,
  echoes,
  errors: ['not-found'],
});

export const createClient = operation({
  name: 'clients.create',
  method: 'POST',
  path: '/clients',
  kind: 'json',
  summary: 'Add a client',
  description: 'With its contacts, each with any number of e-mail addresses and phones up to ten.',
  needs,
  input: z.object({ name: line(200), contacts: z.optional(contacts) }),
  output: client,
  errors: [],
});

export const editClient = operation({
  name: 'clients.edit',
  method: 'PUT',
  path: '/clients/{clientId}',
  kind: 'json',
  summary: 'Change a client and its contacts',
  description:
    'Contacts with an id are changed, those without are added, and those left out are removed. Whoever signs in keeps the e-mail address and the name under which access was given. An id that is no contact of this client answers not-found, and nothing changes.',
  needs,
  input: z.object({ clientId: id, name: line(200), contacts }),
  output: client,
  echoes,
  errors: ['not-found'],
});
