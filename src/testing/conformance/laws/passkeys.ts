import type { PortalAdapter } from '../../../client/adapter.ts';
import { getFirm } from '../../../contract/firm.ts';
import { getSession, signInWithPassword } from '../../../contract/identity.ts';
import {
  addPasskey,
  beginPasskey,
  removePasskey,
  renamePasskey,
} from '../../../contract/identity/own-passkeys.ts';
import {
  challengePasskey,
  proveAgainWithPasskey,
  provePasskey,
  signInWithPasskey,
} from '../../../contract/identity/passkeys.ts';
import { getSecurity, proveAgain } from '../../../contract/identity/security.ts';
import { type Check, offered } from '../check.ts';
import { equal, refusal, run } from '../expect.ts';
import { Passkey } from '../passkey.ts';
import { finish } from '../sign-in.ts';
import type { World } from '../world.ts';
import { askedForFactor, proof, signInSpare } from './spare.ts';

interface Held {
  readonly passkey: Passkey;
  /** Its id at the backend. */
  readonly passkeyId: string;
  /** A session of whoever holds it. */
  readonly here: PortalAdapter;
}

/** Adds a passkey for the spare person, and removes it after something was done. */
async function whileHeld(world: World, act: (held: Held) => Promise<void>): Promise<void> {
  const { policies } = await run(world.visit(), getFirm, {});
  offered(policies.passkeys || undefined, 'a firm that takes no passkeys');
  const passkey = await Passkey.on(offered(world.pageOrigin, 'no origin of its pages'));
  const here = await signInSpare(world);
  const { ticket } = await proof(here, world);
  const credential = await passkey.created(await run(here, beginPasskey, { ticket }));
  await run(here, addPasskey, { ticket, name: 'Of the suite', credential });
  const { passkeys } = await run(here, getSecurity, {});
  const { id: passkeyId = '' } = passkeys.find(({ name }) => name === 'Of the suite') ?? {};
  try {
    await act({ passkey, passkeyId, here });
  } finally {
    const { ticket: fresh } = await proof(here, world);
    await run(here, removePasskey, { ticket: fresh, passkeyId });
  }
  await signInSpare(world);
}

const kept = [beginPasskey, addPasskey, removePasskey, challengePasskey, getSecurity, proveAgain] as const;

export const passkeysLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [signInWithPasskey, ...kept, getSession, getFirm],
    title: 'signs in with an answer to a challenge, once, until the passkey is removed',
    async run(world) {
      const removed: Passkey[] = [];
      await whileHeld(world, async ({ passkey }) => {
        removed.push(passkey);
        const visitor = world.visit();
        const assertion = await passkey.answer(await run(visitor, challengePasskey, {}));
        await finish(visitor, await run(visitor, signInWithPasskey, { assertion }));
        await run(visitor, getSession, {});
        await refusal(run(world.visit(), signInWithPasskey, { assertion }), 'wrong-credentials');
      });
      for (const passkey of removed) {
        const visitor = world.visit();
        const assertion = await passkey.answer(await run(visitor, challengePasskey, {}));
        await refusal(run(visitor, signInWithPasskey, { assertion }), 'wrong-credentials');
      }
    },
  },
  {
    kind: 'law',
    operations: [signInWithPasskey, ...kept, getFirm],
    title: 'takes no answer of a page that is not the firm’s, and none by another key',
    run: (world) =>
      whileHeld(world, async ({ passkey }) => {
        const strange = passkey.elsewhere('https://evil.example');
        for (const wrong of [strange, await passkey.forged()]) {
          const visitor = world.visit();
          const assertion = await wrong.answer(await run(visitor, challengePasskey, {}));
          await refusal(run(visitor, signInWithPasskey, { assertion }), 'wrong-credentials');
        }
      }),
  },
  {
    kind: 'law',
    operations: [provePasskey, ...kept, signInWithPassword, getFirm],
    title: 'is the second factor after a password',
    run: (world) =>
      whileHeld(world, async ({ passkey }) => {
        const { visitor, ticket } = await askedForFactor(world);
        const assertion = await passkey.answer(await run(visitor, challengePasskey, {}));
        await finish(visitor, await run(visitor, provePasskey, { ticket, assertion }));
      }),
  },
  {
    kind: 'law',
    operations: [proveAgainWithPasskey, renamePasskey, ...kept, getFirm],
    title: 'gives a ticket for changes, such as of the passkey’s name',
    run: (world) =>
      whileHeld(world, async ({ passkey, passkeyId, here }) => {
        const assertion = await passkey.answer(await run(here, challengePasskey, {}));
        const { ticket } = await run(here, proveAgainWithPasskey, { assertion });
        await run(here, renamePasskey, { ticket, passkeyId, name: 'Renamed' });
        const { passkeys } = await run(here, getSecurity, {});
        equal(passkeys.find(({ id }) => id === passkeyId)?.name, 'Renamed', 'the name');
      }),
  },
];
