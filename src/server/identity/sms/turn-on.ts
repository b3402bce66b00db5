import { and, eq, isNull } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { SmsSent } from '../../../contract/identity/sms.ts';
import { newId } from '../../database/columns.ts';
import type { Tx } from '../../database/database.ts';
import type { OpenContext } from '../../http/context.ts';
import { lastDigits } from '../../mobile.ts';
import { addressKey, atFirm } from '../at-firm.ts';
import { forgetLane, type Lane, takeTry } from '../budgets.ts';
import { lockFactors } from '../factors/factors.ts';
import { turnedOn, type TurningOn } from '../factors/turn-on.ts';
import type { Owner } from '../security/note.ts';
import { textable } from './numbers.ts';
import { trySmsCode } from './phones.ts';
import { sendCode } from './send.ts';
import { phones } from './tables.ts';

/** Sends a code to a number, which changes nothing until the code came back. */
export async function offerNumber(
  context: OpenContext,
  { by, owner }: TurningOn,
  { ticket, phone }: { readonly ticket: string; readonly phone: string },
): Promise<SmsSent> {
  const { firm, now, ports } = context;
  const id = newId();
  return atFirm(context, async (tx) => {
    const { identityId } = await owner(tx);
    const number = textable(context, { number: phone, field: 'phone', by });
    await tx.delete(phones).where(and(eq(phones.identityId, identityId), isNull(phones.confirmedAt)));
    const digits = lastDigits(number);
    const made = await tx
      .insert(phones)
      .values({
        ...{ id, firmId: firm.id, identityId, digits, createdAt: now },
        number: await ports.secrets.seal('sms', number, id),
      })
      .onConflictDoNothing()
      .returning({ id: phones.id });
    if (made.length === 0) throw refusal(by, 'codes by text message are on; turn them off first');
    return sendCode(tx, context, { phone: { id, identityId, digits }, number, ticket });
  });
}

/**
 * Turns codes by text message on where the code that was sent comes back, and goes on in the same transaction. Rejects with
 * `wrong-code`, or with `code-expired` where none works any more.
 *
 * @param goOn - Is given the recovery codes, none where there were some.
 */
export async function confirmNumber<T>(
  context: OpenContext,
  { by, owner }: TurningOn,
  { ticket, code }: { readonly ticket: string; readonly code: string },
  goOn: (recoveryCodes: string[], tx: Tx, owner: Owner) => Promise<T>,
): Promise<T> {
  const { firm, now, ports } = context;
  const lane = await atFirm(context, async (tx): Promise<Lane> => {
    const { email } = await owner(tx);
    const address = await addressKey(context, email);
    const taken: Lane = { firmId: firm.id, address, factor: 'sms', deviceId: undefined };
    // Counts over all codes: having another sent must not give more tries.
    await takeTry(tx, taken, now);
    return taken;
  });
  const tried = await atFirm(context, async (tx) => {
    const found = await owner(tx);
    const { identityId } = found;
    await lockFactors(tx, identityId);
    const outcome = await trySmsCode(
      tx,
      ports.secrets,
      { identityId, ticket, code, isConfirmed: false },
      now,
    );
    if (!outcome?.isRight) return { triesLeft: outcome?.triesLeft };
    await tx.update(phones).set({ confirmedAt: now }).where(eq(phones.identityId, identityId));
    await forgetLane(tx, lane);
    const recoveryCodes = await turnedOn(tx, context, { owner: found, by, change: 'sms-on' });
    return { answer: await goOn(recoveryCodes, tx, found) };
  });
  if ('answer' in tried) return tried.answer;
  const { triesLeft } = tried;
  if (triesLeft === undefined) {
    throw new PortalError('code-expired', {
      message: `${by.name}: the code works no more; have another sent`,
    });
  }
  throw new PortalError('wrong-code', { message: `${by.name}: wrong code`, facts: { triesLeft } });
}

function refusal({ name }: Operation, why: string): PortalError {
  return new PortalError('not-permitted', { message: `${name}: ${why}` });
}
