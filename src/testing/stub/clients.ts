import type { Client, ContactEntry } from '../../contract/clients.ts';
import { PortalError } from '../../contract/errors.ts';
import type { Answers, StubState } from './answers.ts';

type ClientsAnswers = Pick<Answers, Extract<keyof Answers, `clients.${string}`>>;

/** Clients that stay as they were written. */
export function clientsAnswers(state: StubState): ClientsAnswers {
  const find = (clientId: string): Client => {
    const client = state.clients.find(({ id }) => id === clientId);
    if (!client) throw new PortalError('not-found');
    return client;
  };
  return {
    'clients.list': ({ search = '' }) => ({
      items: state.clients
        .filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()))
        .map(({ id, name, contacts }) => ({ id, name, contacts: contacts.length })),
      next: null,
    }),
    'clients.get': ({ clientId }) => find(clientId),
    'clients.create': ({ name, contacts = [] }) => {
      const createdAt = new Date().toISOString();
      const client = { id: crypto.randomUUID(), name, contacts: contacts.map(written), createdAt };
      state.clients = [...state.clients, client];
      return client;
    },
    'clients.edit': ({ clientId, name, contacts }) => {
      const before = find(clientId);
      const client = { ...before, name, contacts: contacts.map(written) };
      state.clients = state.clients.map((each) => (each === before ? client : each));
      return client;
    },
  };
}

function written({
  id = crypto.randomUUID(),
  jobTitle = '',
  emails = [],
  phones = [],
  ...name
}: ContactEntry) {
  return { ...name, id, jobTitle, emails, phones };
}
