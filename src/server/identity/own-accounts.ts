import { PortalError } from '../../contract/errors.ts';
import { listOwnAccounts, switchAccount } from '../../contract/identity/accounts.ts';
import { forSession } from '../http/handle.ts';
import { listAccounts } from './accounts.ts';
import { atFirm } from './at-firm.ts';
import { endOne } from './security/own-sessions.ts';
import { handOver, issueSession } from './sign-in.ts';

export const ownAccountHandlers = [
  forSession(listOwnAccounts, async (context) => {
    const { firm, now, session } = context;
    const { identityId } = session.account;
    return { accounts: await atFirm(context, (tx) => listAccounts(tx, firm, identityId, now)) };
  }),

  forSession(switchAccount, async (context, { accountId }) => {
    const { firm, now, session } = context;
    const { identityId } = session.account;
    const issued = await atFirm(context, async (tx) => {
      const own = await listAccounts(tx, firm, identityId, now);
      if (!own.some(({ id }) => id === accountId)) {
        throw new PortalError('not-found', { message: `${switchAccount.name}: no such account` });
      }
      // Of several switches at one moment one goes on from the session; nor does any from one that was just ended.
      if (!(await endOne(tx, identityId, session.sessionId, now))) {
        throw new PortalError('signed-out', { message: `${switchAccount.name}: the session has ended` });
      }
      const { expiresAt } = session;
      return issueSession(tx, context, { identityId, accountId, by: switchAccount, expiresAt });
    });
    return { step: 'signed-in' as const, session: handOver(context, issued) };
  }),
];
