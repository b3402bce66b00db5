import { and, eq } from 'drizzle-orm';
import type { Operation } from '../../../contract/operation.ts';
import { pages } from '../../../contract/permissions.ts';
import { accounts } from '../../access/tables.ts';
import { recordWrite } from '../../audit/audit.ts';
import { clients } from '../../clients/tables.ts';
import { newId } from '../../database/columns.ts';
import type { Tx } from '../../database/database.ts';
import type { OpenContext } from '../../http/context.ts';
import { changePassword } from '../password-change.ts';
import { identities } from '../tables.ts';
import type { SignUpRow } from './tables.ts';

/** The identity of a sign-up's address, held until the transaction ends; made where there is none. */
export async function identityOf(
  tx: Tx,
  { now }: OpenContext,
  { firmId, email, passwordHash }: SignUpRow,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const [made] = await tx
    .insert(identities)
    .values({ id: newId(), firmId, email, passwordHash, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: identities.id });
  if (made) return { id: made.id, isNew: true };
  const [known] = await tx
    .select({ id: identities.id })
    .from(identities)
    .where(and(eq(identities.firmId, firmId), eq(identities.email, email)))
    .for('update');
  if (!known) throw new Error('identity: an address is neither taken nor free');
  return { id: known.id, isNew: false };
}

/** Whether an identity has an account, be it one that works no more. */
export async function hasAccount(tx: Tx, firmId: string, identityId: string): Promise<boolean> {
  const found = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.firmId, firmId), eq(accounts.identityId, identityId)))
    .limit(1);
  return found.length > 0;
}

/**
 * Makes a client and its account for whoever signed up. The account may open every page there is, as all of it is the new
 * client's own. An identity that was there already gets the chosen password as a reset would give it.
 */
export async function makeAccount(
  tx: Tx,
  context: OpenContext,
  signUp: SignUpRow,
  {
    identity,
    by,
  }: { readonly identity: { readonly id: string; readonly isNew: boolean }; readonly by: Operation },
): Promise<void> {
  const { firm, now, requestId } = context;
  const { firmId, name, email, passwordHash } = signUp;
  const [clientId, accountId] = [newId(), newId()];
  await tx.insert(clients).values({ id: clientId, firmId, name, createdAt: now });
  await tx.insert(accounts).values({
    ...{ id: accountId, firmId, identityId: identity.id, clientId, role: 'client', displayName: name },
    ...{ pages: [...pages], mayWrite: true, mayDelete: false, createdAt: now },
  });
  await recordWrite(tx, {
    ...{ firmId: firm.id, clientId, accountId, at: now, requestId },
    ...{ operation: by.name, subject: accountId },
  });
  if (!identity.isNew)
    await changePassword(tx, context, { identityId: identity.id, email, passwordHash, by });
}
