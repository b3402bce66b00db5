import { eq } from 'drizzle-orm';
import { PortalError } from '../../contract/errors.ts';
import { commonPasswords } from '../../contract/identity/common-passwords.ts';
import { judgePassword } from '../../contract/identity/passwords.ts';
import type { Operation } from '../../contract/operation.ts';
import { accounts } from '../access/tables.ts';
import { recordWrite } from '../audit/audit.ts';
import { clients } from '../clients/tables.ts';
import type { Tx } from '../database/database.ts';
import type { OpenContext } from '../http/context.ts';
import { addressKey } from './at-firm.ts';
import { forgetFirstFailures } from './budgets.ts';
import { changedLetter } from './links/letters.ts';
import { voidLinksOf } from './links/links.ts';
import { endSessionsOf } from './sessions.ts';
import { identities } from './tables.ts';
import { spendTicketsOf } from './tickets.ts';

/** Rejects with `password-refused` where a password is too easily guessed. */
export function guardPassword({ name }: Operation, password: string, personal: readonly string[]): void {
  const { flaw } = judgePassword(password, { common: commonPasswords, personal });
  if (flaw) throw new PortalError('password-refused', { message: `${name}: ${flaw}`, facts: { flaw } });
}

/** What a password of an identity must not be made of: its address, the names it goes by, the firm's name. */
export async function personalTo(
  tx: Tx,
  { firm }: OpenContext,
  { identityId, email }: { readonly identityId: string; readonly email: string },
): Promise<string[]> {
  const names = await tx
    .select({ displayName: accounts.displayName, clientName: clients.name })
    .from(accounts)
    .leftJoin(clients, eq(clients.id, accounts.clientId))
    .where(eq(accounts.identityId, identityId));
  const own = names.flatMap(({ displayName, clientName }) => [displayName, clientName ?? []].flat());
  return [...new Set([email, firm.name, ...own])];
}

export interface PasswordChange {
  readonly identityId: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly by: Operation;
}

/**
 * Gives an identity another password. Whatever was begun with the old one ends: sessions, steps of signing in, links that
 * were sent. Failures are forgotten, a hard stop with them, and the owner is told by mail.
 */
export async function changePassword(
  tx: Tx,
  context: OpenContext,
  { identityId, email, passwordHash, by }: PasswordChange,
): Promise<void> {
  const { firm, now, ports, requestId } = context;
  await tx.update(identities).set({ passwordHash }).where(eq(identities.id, identityId));
  await endSessionsOf(tx, identityId, now);
  await spendTicketsOf(tx, { firmId: firm.id, identityId }, now);
  await voidLinksOf(tx, identityId, now);
  await forgetFirstFailures(tx, { firmId: firm.id, address: await addressKey(context, email) });
  await ports.outbox.enqueue(tx, {
    firm,
    recipient: email,
    template: 'identity.password-changed',
    about: { identityId },
    letter: changedLetter(firm, now),
    dedupeKey: `identity.password-changed:${requestId}`,
  });
  await recordWrite(tx, {
    ...{ firmId: firm.id, at: now, requestId },
    ...{ operation: by.name, subject: identityId },
  });
}
