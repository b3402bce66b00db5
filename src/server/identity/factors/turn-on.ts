import { and, eq, isNull } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import type { Operation } from '../../../contract/operation.ts';
import { newId } from '../../database/columns.ts';
import type { Tx } from '../../database/database.ts';
import type { OpenContext, SessionContext } from '../../http/context.ts';
import { atFirm } from '../at-firm.ts';
import { noteFor, type Owner, ownerOf } from '../security/note.ts';
import { guardProof } from '../security/proof.ts';
import { qrPath } from '../security/qr.ts';
import { spendQuestionsOf } from '../tickets.ts';
import { authenticatorUri, newAuthenticatorKey, stepOf } from './authenticator.ts';
import { lockFactors } from './factors.ts';
import { guardOffered } from './policy.ts';
import { firstRecoveryCodes } from './recovery-codes.ts';
import { authenticators } from './tables.ts';

/** A second factor that is being turned on. */
export interface TurningOn {
  readonly by: Operation;
  /** Who turns it on. Rejects where they may not, in the transaction that does it. */
  readonly owner: (tx: Tx) => Promise<Owner>;
}

/** A factor that somebody turns on who is signed in, and has just proved it again. */
export function turningOn(context: SessionContext, by: Operation, ticket: string): TurningOn {
  return {
    by,
    owner: async (tx) => {
      await guardProof(tx, context, { ticket, by });
      guardOffered(context, by);
      return ownerOf(context);
    },
  };
}

/** Makes a key for an app, which changes nothing until the app has shown a code. */
export async function offerKey(context: OpenContext, { by, owner }: TurningOn) {
  const { firm, now, ports } = context;
  const [id, key] = [newId(), newAuthenticatorKey()];
  const secret = await ports.secrets.seal('authenticator', key, id);
  const { email } = await atFirm(context, async (tx) => {
    const found = await owner(tx);
    const { identityId } = found;
    await tx.delete(authenticators).where(isUnconfirmed(identityId));
    const made = await tx
      .insert(authenticators)
      .values({ id, firmId: firm.id, identityId, secret, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: authenticators.id });
    if (made.length > 0) return found;
    throw new PortalError('not-permitted', {
      message: `${by.name}: an authenticator app is on; turn it off first`,
    });
  });
  const uri = authenticatorUri(key, { firm: firm.name, email });
  return { key, uri, qr: qrPath(uri) };
}

/**
 * Turns an app on that shows the right code, and goes on in the same transaction. Rejects with `wrong-code`.
 *
 * @param goOn - Is given the recovery codes, none where there were some.
 */
export async function confirmKey<T>(
  context: OpenContext,
  { by, owner }: TurningOn,
  code: string,
  goOn: (recoveryCodes: string[], tx: Tx, owner: Owner) => Promise<T>,
): Promise<T> {
  const { now, ports } = context;
  const done = await atFirm(context, async (tx) => {
    const found = await owner(tx);
    const { identityId } = found;
    await lockFactors(tx, identityId);
    const [app] = await tx.select().from(authenticators).where(isUnconfirmed(identityId));
    const key = app && (await ports.secrets.open('authenticator', app.secret, app.id));
    const step = key === undefined ? undefined : stepOf(key, code, now);
    if (!app || step === undefined) return undefined;
    const confirmed = await tx
      .update(authenticators)
      .set({ confirmedAt: now, lastStep: step })
      .where(and(eq(authenticators.id, app.id), isNull(authenticators.confirmedAt)))
      .returning({ id: authenticators.id });
    if (confirmed.length === 0) return undefined;
    const recoveryCodes = await turnedOn(tx, context, { owner: found, by, change: 'authenticator-on' });
    return { answer: await goOn(recoveryCodes, tx, found) };
  });
  if (done) return done.answer;
  throw new PortalError('wrong-code', { message: `${by.name}: wrong code` });
}

interface TurnedOn {
  readonly owner: Owner;
  readonly by: Operation;
  readonly change: 'authenticator-on' | 'sms-on';
}

/** Notes that a factor was turned on, and gives the recovery codes that come with the first. */
export async function turnedOn(tx: Tx, context: OpenContext, turned: TurnedOn): Promise<string[]> {
  const { firm, now, ports } = context;
  const { identityId } = turned.owner;
  const whose = { firmId: firm.id, identityId };
  // Whoever had only the first proof made must not choose an account with it any more.
  await spendQuestionsOf(tx, whose, now);
  await noteFor(tx, context, turned);
  return firstRecoveryCodes(tx, ports.secrets, whose, now);
}

function isUnconfirmed(identityId: string) {
  return and(eq(authenticators.identityId, identityId), isNull(authenticators.confirmedAt));
}
