import { and, eq } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
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
import type { Operation } from '../../../contract/operation.ts';
import { isId } from '../../database/columns.ts';
import type { Tx } from '../../database/database.ts';
import type { OpenContext, SessionContext } from '../../http/context.ts';
import { forAnyone, forSession } from '../../http/handle.ts';
import { addressKey, atFirm } from '../at-firm.ts';
import type { Lane } from '../budgets.ts';
import { dropSpareCodes, lockFactors } from '../factors/factors.ts';
import { guardLast } from '../factors/policy.ts';
import { prove } from '../factors/prove.ts';
import { firstRecoveryCodes } from '../factors/recovery-codes.ts';
import { challengeLifetime, passkeyLimit } from '../limits.ts';
import { note } from '../security/note.ts';
import { guardProof } from '../security/proof.ts';
import { answer, proceed } from '../sign-in.ts';
import { issueProof, spendQuestionsOf } from '../tickets.ts';
import { issueChallenge, spendChallenge } from './challenges.ts';
import { countPasskeys, tryPasskey } from './passkeys.ts';
import { passkeys } from './tables.ts';
import { algorithms, challengeIn, handleOf, hostOf, verifyCredential } from './verify.ts';

/** Rejects where the firm has no passkeys. Those that there are go on being asked for: its mind may have changed. */
function guardPolicy({ firm }: OpenContext, { name }: Operation): void {
  if (firm.policies.passkeys) return;
  throw new PortalError('not-permitted', { message: `${name}: the firm does not offer passkeys` });
}

function refusal({ name }: Operation): PortalError {
  return new PortalError('wrong-credentials', { message: `${name}: the passkey proves nothing here` });
}

/** Rejects with `not-found` where the passkey is none of whoever is signed in; gives the condition that it is. */
async function guardOwn(tx: Tx, { session }: SessionContext, passkeyId: string, { name }: Operation) {
  const own = and(eq(passkeys.id, passkeyId), eq(passkeys.identityId, session.account.identityId));
  if (isId(passkeyId) && (await tx.$count(passkeys, own)) > 0) return own;
  throw new PortalError('not-found', { message: `${name}: no such passkey` });
}

export const passkeyHandlers = [
  forAnyone(challengePasskey, async (context) => {
    const { firm, now, pageOrigin } = context;
    const challenge = await atFirm(context, (tx) => issueChallenge(tx, { firmId: firm.id }, now));
    const [rpId, timeout] = [hostOf(pageOrigin), challengeLifetime];
    return { options: { challenge, rpId, timeout, userVerification: 'required' as const } };
  }),

  forAnyone(signInWithPasskey, async (context, { assertion }) => {
    guardPolicy(context, signInWithPasskey);
    const step = await atFirm(context, async (tx) => {
      const proved = await tryPasskey(tx, context, assertion);
      if (!proved) return undefined;
      const { identityId, email } = proved;
      const address = await addressKey(context, email);
      const lane: Lane = { firmId: context.firm.id, address, factor: 'passkey', deviceId: undefined };
      // Both proofs in one: the device that somebody holds, and the finger, face or PIN by which it has made sure of them.
      return proceed(tx, context, { identityId, lane, by: signInWithPasskey, isSecond: true });
    });
    if (!step) throw refusal(signInWithPasskey);
    return answer(context, step);
  }),

  forAnyone(provePasskey, (context, { ticket, assertion }) =>
    prove(context, {
      ...{ by: provePasskey, factor: 'passkey', ticket },
      check: async (tx, identityId) => (await tryPasskey(tx, context, assertion))?.identityId === identityId,
    }),
  ),

  forSession(proveAgainWithPasskey, async (context, { assertion }) => {
    const { firm, now, session } = context;
    const { identityId } = session.account;
    const proof = await atFirm(context, async (tx) => {
      const proved = await tryPasskey(tx, context, assertion);
      return proved?.identityId === identityId
        ? issueProof(tx, { firmId: firm.id, identityId }, now)
        : undefined;
    });
    if (!proof) throw refusal(proveAgainWithPasskey);
    return { ticket: proof.ticket, expiresAt: proof.expiresAt.toISOString() };
  }),

  forSession(beginPasskey, async (context, { ticket }) => {
    const { firm, now, pageOrigin, session } = context;
    const { identityId, email, displayName } = session.account;
    const { challenge, own } = await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: beginPasskey });
      guardPolicy(context, beginPasskey);
      await guardRoom(tx, identityId, beginPasskey);
      return {
        challenge: await issueChallenge(tx, { firmId: firm.id, identityId }, now),
        own: await tx
          .select({ id: passkeys.credentialId })
          .from(passkeys)
          .where(eq(passkeys.identityId, identityId)),
      };
    });
    return {
      options: {
        challenge,
        rp: { id: hostOf(pageOrigin), name: firm.name },
        user: { id: handleOf(identityId), name: email, displayName },
        pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
        timeout: challengeLifetime,
        // A device that holds one of them already is not asked for another.
        excludeCredentials: own.map(({ id }) => ({ type: 'public-key' as const, id })),
        authenticatorSelection: {
          residentKey: 'required' as const,
          requireResidentKey: true as const,
          userVerification: 'required' as const,
        },
        attestation: 'none' as const,
      },
    };
  }),

  forSession(addPasskey, async (context, { ticket, name, credential }) => {
    const { firm, now, ports, pageOrigin, session } = context;
    const { identityId } = session.account;
    const owner = { firmId: firm.id, identityId };
    const challenge = challengeIn(credential);
    const recoveryCodes = await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: addPasskey });
      guardPolicy(context, addPasskey);
      await lockFactors(tx, identityId);
      await guardRoom(tx, identityId, addPasskey);
      if (!(await spendChallenge(tx, { ...owner, challenge }, now))) return undefined;
      const made = await verifyCredential(credential, { challenge, pageOrigin });
      if (!made) return undefined;
      const added = await tx
        .insert(passkeys)
        .values({ ...owner, ...made, name, createdAt: now })
        .onConflictDoNothing()
        .returning({ id: passkeys.id });
      if (added.length === 0) return undefined;
      // Whoever had only the first proof made must not choose an account with it any more.
      await spendQuestionsOf(tx, owner, now);
      await note(tx, context, addPasskey, 'passkey-added');
      return firstRecoveryCodes(tx, ports.secrets, owner, now);
    });
    if (!recoveryCodes) throw refusal(addPasskey);
    return { recoveryCodes };
  }),

  forSession(renamePasskey, async (context, { ticket, passkeyId, name }) => {
    await atFirm(context, async (tx) => {
      const own = await guardOwn(tx, context, passkeyId, renamePasskey);
      await guardProof(tx, context, { ticket, by: renamePasskey });
      await tx.update(passkeys).set({ name }).where(own);
      await note(tx, context, renamePasskey, 'passkey-renamed');
    });
    return {};
  }),

  forSession(removePasskey, async (context, { ticket, passkeyId }) => {
    const { firm, session } = context;
    const { identityId } = session.account;
    await atFirm(context, async (tx) => {
      await lockFactors(tx, identityId);
      const own = await guardOwn(tx, context, passkeyId, removePasskey);
      await guardProof(tx, context, { ticket, by: removePasskey });
      await tx.delete(passkeys).where(own);
      await guardLast(tx, firm, { identityId, by: removePasskey });
      await dropSpareCodes(tx, identityId);
      await note(tx, context, removePasskey, 'passkey-removed');
    });
    return {};
  }),
];

async function guardRoom(tx: Tx, identityId: string, { name }: Operation): Promise<void> {
  if ((await countPasskeys(tx, identityId)) < passkeyLimit) return;
  throw new PortalError('not-permitted', { message: `${name}: there are ${passkeyLimit} passkeys already` });
}
