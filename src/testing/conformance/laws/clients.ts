import { createClient, editClient, getClient, listClients } from '../../../contract/clients.ts';
import type { Check } from '../check.ts';
import { staffOf } from '../entitled.ts';
import { equal, holds, run } from '../expect.ts';

const person = { firstName: 'Nell', surname: 'Marsh' };

export const clientsLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [createClient, getClient, listClients],
    title: 'adds a client with its contacts, as another session finds it',
    async run(world) {
      const name = `Marsh ${crypto.randomUUID()}`;
      const emails = ['nell@marsh.example', 'office@marsh.example'];
      const contact = { ...person, jobTitle: 'Director', emails, phones: ['+61 3 5550 0100'] };
      const made = await run(await staffOf(world), createClient, { name, contacts: [contact] });
      const found = await run(await staffOf(world), getClient, { clientId: made.id });
      equal(found, made, 'the client, read elsewhere,');
      equal([found.name, found.contacts.length], [name, 1], 'the name, and the number of contacts,');
      equal(found.contacts[0], { ...contact, id: found.contacts[0]?.id }, 'the contact');
      const { items } = await run(await staffOf(world), listClients, { search: name });
      equal(items, [{ id: made.id, name, contacts: 1 }], 'the list of clients of that name');
    },
  },
  {
    kind: 'law',
    operations: [editClient, createClient, getClient],
    title: 'changes, adds and removes contacts, and those alone',
    async run(world) {
      const staff = await staffOf(world);
      const contacts = [person, { ...person, firstName: 'Tom' }];
      const made = await run(staff, createClient, { name: 'Marsh', contacts });
      const [nell] = made.contacts;
      holds(nell !== undefined, 'the client has no contact');
      const renamed = { ...person, id: nell.id, surname: 'Marsh-Hale' };
      const added = { ...person, firstName: 'Ida' };
      await run(staff, editClient, { clientId: made.id, name: 'Marsh', contacts: [renamed, added] });
      const { contacts: kept } = await run(await staffOf(world), getClient, { clientId: made.id });
      equal(
        kept.map(({ firstName, surname }) => `${firstName} ${surname}`),
        ['Nell Marsh-Hale', 'Ida Marsh'],
        'the contacts, read elsewhere,',
      );
      equal(kept[0]?.id, nell.id, 'the id of the contact that was changed');
    },
  },
];
