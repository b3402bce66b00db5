import { eq } from 'drizzle-orm';
import type { Operation } from '../../../contract/operation.ts';
import { recordWrite } from '../../audit/audit.ts';
import type { Tx } from '../../database/database.ts';
import type { OpenContext, SessionContext } from '../../http/context.ts';
import { identities } from '../tables.ts';
import { type Change, changeLetter, codeUsedLetter } from './letters.ts';

/** Whose security is changed, and by which of their accounts: none where they are not signed in. */
export interface Owner {
  readonly identityId: string;
  readonly email: string;
  readonly accountId?: string;
  readonly clientId?: string | null;
}

/** Whoever is signed in. */
export function ownerOf({ session: { account } }: SessionContext): Owner {
  const { id: accountId, clientId, identityId, email } = account;
  return { identityId, email, accountId, clientId };
}

/** Notes a change, and where it says what changed, tells the owner by mail. */
export function note(tx: Tx, context: SessionContext, by: Operation, change?: Change): Promise<void> {
  return noteFor(tx, context, { owner: ownerOf(context), by, change });
}

interface Noted {
  readonly owner: Owner;
  readonly by: Operation;
  readonly change?: Change | undefined;
}

/** The same of somebody who may not be signed in. */
export async function noteFor(
  tx: Tx,
  { firm, now, ports, requestId }: OpenContext,
  { owner, by, change }: Noted,
): Promise<void> {
  const { accountId, clientId, identityId, email } = owner;
  await recordWrite(tx, {
    ...{ firmId: firm.id, accountId, clientId, at: now, requestId },
    ...{ operation: by.name, subject: identityId },
  });
  if (!change) return;
  const id = `identity.${change}` as const;
  await ports.outbox.enqueue(tx, {
    ...{ firm, recipient: email, template: id, letter: changeLetter(firm, change, now) },
    ...{ about: { identityId }, dedupeKey: `${id}:${requestId}` },
  });
}

/** Tells the owner by mail that a recovery code of theirs was used, and how many are left. */
export async function tellOfUse(
  tx: Tx,
  { firm, now, ports, requestId }: OpenContext,
  { identityId, left }: { readonly identityId: string; readonly left: number },
): Promise<void> {
  const [owner] = await tx
    .select({ email: identities.email })
    .from(identities)
    .where(eq(identities.id, identityId));
  if (!owner) throw new Error('identity: whoever used a recovery code is not there');
  const { id, letter } = codeUsedLetter(firm, left, now);
  await ports.outbox.enqueue(tx, {
    ...{ firm, recipient: owner.email, template: id, letter },
    ...{ about: { identityId }, dedupeKey: `${id}:${requestId}` },
  });
}
