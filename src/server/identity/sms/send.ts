import { eq } from 'drizzle-orm';
import type { SmsSent } from '../../../contract/identity/sms.ts';
import { newId } from '../../database/columns.ts';
import type { Tx } from '../../database/database.ts';
import type { OpenContext } from '../../http/context.ts';
import { sha256 } from '../../secrets.ts';
import { takeMail } from '../budgets.ts';
import { randomCode } from '../codes.ts';
import { codeLifetime, resendAfterSeconds } from '../limits.ts';
import { proofOf } from './phones.ts';
import { phones, type PhoneRow } from './tables.ts';

interface ToSend {
  readonly phone: Pick<PhoneRow, 'id' | 'identityId' | 'digits'>;
  /** In E.164. */
  readonly number: string;
  /** What must come back with the code. */
  readonly ticket: string;
}

/**
 * Sends a code to an identity's number; an older one stops working. Rejects with `too-many-attempts` where too many went to
 * the number, or because of the identity: nobody is to be annoyed, and nobody to spend the firm's money.
 */
export async function sendCode(
  tx: Tx,
  { firm, now, ports: { outbox, secrets } }: OpenContext,
  { phone: { id, identityId, digits }, number, ticket }: ToSend,
): Promise<SmsSent> {
  for (const whose of [number, identityId]) {
    const address = await secrets.mac('address', firm.id, 'sms', whose);
    await takeMail(tx, { firmId: firm.id, address }, now);
  }
  const code = randomCode();
  const expiresAt = new Date(now.getTime() + codeLifetime);
  await tx
    .update(phones)
    .set({
      ...{ ticketHash: await sha256(ticket), proof: await proofOf(secrets, ticket, code) },
      ...{ tries: 0, expiresAt },
    })
    .where(eq(phones.id, id));
  await outbox.enqueue(tx, {
    ...{ firm, recipient: number, template: 'identity.sms', about: { identityId }, expiresAt },
    text: codeText(firm.name, code),
    dedupeKey: `identity.sms:${newId()}`,
  });
  return { digits, expiresAt: expiresAt.toISOString(), resendAfterSeconds };
}

/** In few letters, as each 160 of them cost. The code first, where phones find it to suggest it. */
function codeText(firmName: string, code: string): string {
  const minutes = codeLifetime / 60_000;
  return `${code} is your code for ${firmName}. It works once, for ${minutes} minutes. Tell nobody.`;
}
