import { createClient } from '../../../contract/clients.ts';
import {
  createMember,
  disableMember,
  editMember,
  enableMember,
  getMember,
  listMembers,
  type Member,
  revokeMember,
} from '../../../contract/members.ts';
import { listMessages } from '../../../contract/outbox.ts';
import type { Check } from '../check.ts';
import { staffOf } from '../entitled.ts';
import { equal, holds, refusal, run, options } from '../expect.ts';
import type { World } from '../world.ts';

const nothing = { pages: [], write: false, delete: false };
const person = { firstName: 'Nell', surname: 'Marsh' };

async function admit(world: World, invite: boolean): Promise<Member> {
  const staff = await staffOf(world);
  const client = await run(staff, createClient, { name: 'Marsh', contacts: [person] });
  const [contact] = client.contacts;
  holds(contact !== undefined, 'the client has no contact');
  const email = `nell-${crypto.randomUUID()}@marsh.example`;
  const entry = { clientId: client.id, contactId: contact.id, email, permissions: nothing, invite };
  const made = await run(staff, createMember, entry);
  equal([made.email, made.displayName, made.contactId], [email, 'Nell Marsh', contact.id], 'the member');
  return made;
}

export const membersLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [createMember, createClient, getMember, listMembers],
    title: 'gives a contact access, as another session finds it, once an address',
    async run(world) {
      const made = await admit(world, true);
      equal(
        [made.state, made.invitation?.state],
        ['invited', 'open'],
        'the state, and that of the invitation,',
      );
      const staff = await staffOf(world);
      equal(
        (await run(staff, getMember, { memberId: made.id })).email,
        made.email,
        'the address, read elsewhere,',
      );
      const { items } = await run(staff, listMembers, { search: made.email });
      equal(
        items.map(({ id }) => id),
        [made.id],
        'the list of members of that address',
      );
      const again = {
        ...{ clientId: made.clientId, contactId: made.contactId ?? '', email: made.email },
        ...{ permissions: nothing, invite: false },
      };
      await refusal(staff.call(createMember, again, options(createMember)), 'already-member');
    },
  },
  {
    kind: 'law',
    operations: [createMember, createClient, listMembers],
    title: 'sends a passcode to no number that is none, and none without an invitation',
    async run(world) {
      const staff = await staffOf(world);
      const client = await run(staff, createClient, { name: 'Marsh', contacts: [person] });
      const email = `nell-${crypto.randomUUID()}@marsh.example`;
      const entry = {
        ...{ clientId: client.id, contactId: client.contacts[0]?.id ?? '', email },
        permissions: nothing,
      };
      for (const more of [
        { invite: true, passcodeTo: '00000' },
        { invite: false, passcodeTo: '+61491570156' },
      ]) {
        const call = staff.call(createMember, { ...entry, ...more }, options(createMember));
        await refusal(call, ['invalid-input', 'not-permitted']);
      }
      const { items } = await run(staff, listMembers, { search: email });
      equal(items, [], 'the members of that address');
    },
  },
  {
    kind: 'law',
    operations: [listMessages, createMember, createClient],
    title: 'lists an invitation among the messages, as about the member that it was sent to, and no other',
    async run(world) {
      const [one, other] = [await admit(world, true), await admit(world, false)];
      const staff = await staffOf(world);
      const { items } = await run(staff, listMessages, { memberId: one.id });
      equal(
        items.map(({ kind, channel, member }) => [kind, channel, member?.id]),
        [['members.invitation', 'mail', one.id]],
        'the messages about the member',
      );
      const none = await run(staff, listMessages, { memberId: other.id });
      equal(none.items, [], 'the messages about a member who was not invited');
    },
  },
  {
    kind: 'law',
    operations: [editMember, createMember, createClient, getMember],
    title: 'changes what a member may do, and until when',
    async run(world) {
      const { id: memberId } = await admit(world, false);
      const change = { permissions: { ...nothing, write: true }, expiresOn: '2099-12-31' };
      await run(await staffOf(world), editMember, { memberId, ...change });
      const { permissions, expiresOn } = await run(await staffOf(world), getMember, { memberId });
      equal({ permissions, expiresOn }, change, 'the change, read elsewhere,');
    },
  },
  {
    kind: 'law',
    operations: [disableMember, enableMember, createMember, createClient],
    title: 'takes access away and gives it back, with what was ticked',
    async run(world) {
      const { id: memberId, email, permissions } = await admit(world, true);
      const staff = await staffOf(world);
      const disabled = await run(staff, disableMember, { memberId });
      equal([disabled.state, disabled.invitation], ['disabled', null], 'the state, and the invitation,');
      const enabled = await run(staff, enableMember, { memberId, email, invite: false });
      equal([enabled.state, enabled.permissions], ['not-invited', permissions], 'the state, and the ticks,');
    },
  },
  {
    kind: 'law',
    operations: [revokeMember, createMember, createClient, getMember],
    title: 'ends a member for good',
    async run(world) {
      const { id: memberId } = await admit(world, false);
      const staff = await staffOf(world);
      await run(staff, revokeMember, { memberId });
      await refusal(staff.call(getMember, { memberId }, {}), 'not-found');
    },
  },
];
