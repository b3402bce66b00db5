import { getSession, signInWithPassword } from '../../../contract/identity.ts';
import {
  beginAuthenticator,
  changePassword,
  endOwnSession,
  getSecurity,
  proveAgain,
} from '../../../contract/identity/security.ts';
import type { PortalAdapter } from '../../../client/adapter.ts';
import type { Check } from '../check.ts';
import { equal, holds, refusal, run } from '../expect.ts';
import { signInBy } from '../sign-in.ts';
import { proof, signInSpare, spareOf } from './spare.ts';

/** The id of the session that asks. */
async function ownId(adapter: PortalAdapter): Promise<string> {
  const { sessions } = await run(adapter, getSecurity, {});
  const own = sessions.filter(({ isThis }) => isThis);
  equal(own.length, 1, 'the number of sessions that are this one');
  return own[0]?.id ?? '';
}

export const securityLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [proveAgain],
    title: 'refuses a wrong password, and gives a ticket for the right one',
    async run(world) {
      const { email, password } = world.person;
      const client = world.visit();
      await signInBy(client, { email, password });
      await refusal(run(client, proveAgain, { password: `${password}!` }), 'wrong-credentials');
      const { ticket } = await run(client, proveAgain, { password });
      holds(ticket !== '', 'the ticket is empty');
    },
  },
  {
    kind: 'law',
    operations: [beginAuthenticator, proveAgain],
    title: 'takes no ticket that was made up, or of somebody else',
    async run(world) {
      const spare = await signInSpare(world);
      await refusal(run(spare, beginAuthenticator, { ticket: crypto.randomUUID() }), 'ticket-expired');
      const { ticket } = await proof(spare, world);
      const neighbour = await world.signIn('neighbour');
      await refusal(run(neighbour, beginAuthenticator, { ticket }), 'ticket-expired');
    },
  },
  {
    kind: 'law',
    operations: [endOwnSession, getSecurity, getSession],
    title: 'ends the one that was chosen, and answers another’s as one that does not exist',
    async run(world) {
      const [here, there] = [await signInSpare(world), await signInSpare(world)];
      const client = await world.signIn('client');
      const [hereId, thereId] = [await ownId(here), await ownId(there)];
      const { sessions } = await run(here, getSecurity, {});
      const listed = sessions.map(({ id }) => id);
      holds(listed.includes(hereId) && listed.includes(thereId), 'a session in force is not listed');
      await refusal(run(here, endOwnSession, { sessionId: await ownId(client) }), 'not-found');
      await run(client, getSession, {});
      await run(here, endOwnSession, { sessionId: thereId });
      await refusal(run(there, getSession, {}), 'signed-out');
      await run(here, getSession, {});
    },
  },
  {
    kind: 'law',
    operations: [changePassword, proveAgain, signInWithPassword, getSession],
    title: 'ends every other session, and has the new one alone sign in',
    async run(world) {
      const [here, there] = [await signInSpare(world), await signInSpare(world)];
      const { email, password: old } = spareOf(world);
      const password = `wrzlbrmft ${crypto.randomUUID()}`;
      await run(here, changePassword, { ticket: (await proof(here, world)).ticket, password });
      try {
        await refusal(run(there, getSession, {}), 'signed-out');
        await run(here, getSession, {});
        await refusal(run(world.visit(), signInWithPassword, { email, password: old }), 'wrong-credentials');
        await run(world.visit(), signInWithPassword, { email, password });
      } finally {
        const { ticket } = await run(here, proveAgain, { password });
        await run(here, changePassword, { ticket, password: old });
      }
    },
  },
];
