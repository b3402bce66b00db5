import { and, eq } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { Tx } from '../../database/database.ts';
import type { SessionContext } from '../../http/context.ts';
import { tickets } from '../proof-tables.ts';
import { isAlive } from '../tickets.ts';

/** Rejects with `ticket-expired` where whoever is signed in has not just proved to be who they are. */
export async function guardProof(
  tx: Tx,
  { firm, now, session }: SessionContext,
  { ticket, by }: { readonly ticket: string; readonly by: Operation },
): Promise<void> {
  const found = await tx
    .select({ hash: tickets.hash })
    .from(tickets)
    .where(
      and(await isAlive(firm, 'change', ticket, now), eq(tickets.identityId, session.account.identityId)),
    );
  if (found.length > 0) return;
  throw new PortalError('ticket-expired', {
    message: `${by.name}: the proof is too old; call identity.proveAgain first`,
  });
}
