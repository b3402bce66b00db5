import type { PortalAdapter } from '../../../client/adapter.ts';
import { getSession, signInWithPassword } from '../../../contract/identity.ts';
import { proveAuthenticator, useRecoveryCode } from '../../../contract/identity/second-factor.ts';
import {
  beginAuthenticator,
  confirmAuthenticator,
  getSecurity,
  proveAgain,
  removeAuthenticator,
  renewRecoveryCodes,
} from '../../../contract/identity/security.ts';
import { Authenticator } from '../authenticator.ts';
import type { Check } from '../check.ts';
import { equal, holds, refusal, run } from '../expect.ts';
import { finish } from '../sign-in.ts';
import type { World } from '../world.ts';
import { askedForFactor, proof, signInSpare } from './spare.ts';

interface Protected {
  readonly app: Authenticator;
  readonly recoveryCodes: readonly string[];
  /** A session of the protected person. */
  readonly here: PortalAdapter;
}

/** Turns an authenticator app on for the spare person as long as something is done. */
async function whileProtected(world: World, act: (set: Protected) => Promise<void>): Promise<void> {
  const here = await signInSpare(world);
  const { ticket, now } = await proof(here, world);
  const { key } = await run(here, beginAuthenticator, { ticket });
  const app = new Authenticator(key, now, world.clock);
  const code = await app.next();
  await refusal(run(here, confirmAuthenticator, { ticket, code: otherThan(code) }), 'wrong-code');
  const { recoveryCodes } = await run(here, confirmAuthenticator, { ticket, code });
  try {
    await act({ app, recoveryCodes, here });
  } finally {
    await run(here, removeAuthenticator, { ticket: (await proof(here, world)).ticket });
  }
  await signInSpare(world);
}

/** A code that is not this one, nor likely to be one of its neighbours. */
const otherThan = (code: string) => String((Number(code) + 123_456) % 1_000_000).padStart(6, '0');

const turned = [
  beginAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
  proveAgain,
  signInWithPassword,
] as const;

export const factorsLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [proveAuthenticator, ...turned, getSession],
    title: 'lets nobody in by the password alone, and takes a code once',
    run: (world) =>
      whileProtected(world, async ({ app }) => {
        const { visitor, ticket } = await askedForFactor(world);
        await refusal(run(visitor, getSession, {}), 'signed-out');
        const code = await app.next();
        await refusal(run(visitor, proveAuthenticator, { ticket, code: otherThan(code) }), 'wrong-code');
        await finish(visitor, await run(visitor, proveAuthenticator, { ticket, code }));
        await run(visitor, getSession, {});
        const again = await askedForFactor(world);
        await refusal(run(again.visitor, proveAuthenticator, { ticket: again.ticket, code }), 'wrong-code');
        const another = { ticket: again.ticket, code: await app.next() };
        await finish(again.visitor, await run(again.visitor, proveAuthenticator, another));
      }),
  },
  {
    kind: 'law',
    operations: [confirmAuthenticator, ...turned, getSecurity],
    title: 'is told from then on, with the recovery codes that are left, until it is turned off',
    async run(world) {
      await whileProtected(world, async ({ here, recoveryCodes }) => {
        const { authenticatorSince, recoveryCodesLeft } = await run(here, getSecurity, {});
        holds(authenticatorSince !== null, 'no authenticator is told');
        holds(recoveryCodes.length > 0, 'there are no recovery codes');
        equal(recoveryCodesLeft, recoveryCodes.length, 'the number of recovery codes that are left');
      });
      const { authenticatorSince, recoveryCodesLeft } = await run(await signInSpare(world), getSecurity, {});
      equal(
        [authenticatorSince, recoveryCodesLeft],
        [null, 0],
        'the authenticator, and the codes left, after all',
      );
    },
  },
  {
    kind: 'law',
    operations: [useRecoveryCode, ...turned],
    title: 'stands in for the app, once',
    run: (world) =>
      whileProtected(world, async ({ recoveryCodes: [recoveryCode = ''] }) => {
        const { visitor, ticket } = await askedForFactor(world);
        const spaced = `${recoveryCode.slice(0, 5)}-${recoveryCode.slice(5).toLowerCase()}`;
        await finish(visitor, await run(visitor, useRecoveryCode, { ticket, recoveryCode: spaced }));
        const again = await askedForFactor(world);
        const used = { ticket: again.ticket, recoveryCode };
        await refusal(run(again.visitor, useRecoveryCode, used), 'wrong-code');
      }),
  },
  {
    kind: 'law',
    operations: [renewRecoveryCodes, useRecoveryCode, ...turned],
    title: 'ends the older ones',
    run: (world) =>
      whileProtected(world, async ({ here, recoveryCodes: [old = ''] }) => {
        const { ticket } = await proof(here, world);
        const {
          recoveryCodes: [fresh = ''],
        } = await run(here, renewRecoveryCodes, { ticket });
        const asked = await askedForFactor(world);
        const attempt = (recoveryCode: string) =>
          run(asked.visitor, useRecoveryCode, { ticket: asked.ticket, recoveryCode });
        await refusal(attempt(old), 'wrong-code');
        await finish(asked.visitor, await attempt(fresh));
      }),
  },
];
