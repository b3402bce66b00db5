import type { Operation } from '../../../contract/operation.ts';
import { recordWrite } from '../../audit/audit.ts';
import type { Tx } from '../../database/database.ts';
import type { SessionContext } from '../../http/context.ts';
import { type Change, changeLetter } from './letters.ts';

/** Notes a change, and where it says what changed, tells the owner by mail. */
export async function note(tx: Tx, context: SessionContext, by: Operation, change?: Change): Promise<void> {
  const { firm, now, ports, requestId, session } = context;
  const { id: accountId, clientId, identityId, email } = session.account;
  await recordWrite(tx, {
    ...{ firmId: firm.id, accountId, clientId, at: now, requestId },
    ...{ operation: by.name, subject: identityId },
  });
  if (!change) return;
  await ports.outbox.enqueue(tx, {
    firm,
    recipient: email,
    template: `identity.${change}`,
    letter: changeLetter(firm, change, now),
    dedupeKey: `identity.${change}:${requestId}`,
  });
}
