import { PortalError } from '../../contract/errors.ts';
import { getSession, refreshSession, signInWithPassword, signOut } from '../../contract/identity.ts';
import { chooseAccountToSignIn } from '../../contract/identity/choice.ts';
import { requestCode, signInWithCode } from '../../contract/identity/code.ts';
import { signOutEverywhere } from '../../contract/identity/everywhere.ts';
import { endSessions, issueTicket, signInWithTicket } from '../../contract/identity/tickets.ts';
import type { Operation } from '../../contract/operation.ts';
import { recordWrite } from '../audit/audit.ts';
import type { Tx } from '../database/database.ts';
import type { FindBearer, OpenContext } from '../http/context.ts';
import { forAnyone, forSession } from '../http/handle.ts';
import { normalAddress } from './addresses.ts';
import { isApiKey } from './api-keys.ts';
import { addressKey, atFirm } from './at-firm.ts';
import { type Lane, takeMail, takeTry } from './budgets.ts';
import { factorHandlers } from './factors/operations.ts';
import { lacksFactor } from './factors/policy.ts';
import { setUpHandlers } from './factors/set-up.ts';
import { findIdentity } from './identities.ts';
import { codeLetter } from './letters.ts';
import { resendAfterSeconds } from './limits.ts';
import { createPasswords } from './passwords.ts';
import { findOpenCode, issueCode, tryCode } from './sent-codes.ts';
import { borneBy, endSessionOf, endSessionsOf, findSession, renewToken } from './sessions.ts';
import { answer, handOver, issueSession, proceed, secondsLeft, told } from './sign-in.ts';
import { issueHandOver, spendHandOver, spendTicket, spendTicketsOf } from './tickets.ts';

/** Rejects what does not come from the firm's own server. */
async function guardApiKey(
  tx: Tx,
  { firm, request }: OpenContext,
  { apiKey, by }: { readonly apiKey: string; readonly by: Operation },
): Promise<void> {
  if (!(await isApiKey(tx, firm.id, apiKey))) {
    throw new PortalError('wrong-credentials', { message: `${by.name}: no such API key` });
  }
  if (request.isFromPage) {
    throw new PortalError('origin-refused', {
      message: `${by.name}: a page sent this. An API key belongs on a server: revoke this one.`,
    });
  }
}

/** Finds out who bears a credential. */
export const findBearer: FindBearer = (context, credential) =>
  atFirm(context, (tx) => findSession(tx, context.firm, credential, context.now));

export const identityHandlers = [
  forAnyone(signInWithPassword, async (context, { email, password }) => {
    const { firm, now, ports, request } = context;
    const address = await addressKey(context, email);
    const asked = { firm, email, deviceToken: request.deviceToken, now };
    const { identity, lane } = await atFirm(context, async (tx) => {
      const identity = await findIdentity(tx, asked);
      const lane: Lane = { firmId: firm.id, address, factor: 'password', deviceId: identity?.deviceId };
      await takeTry(tx, lane, now);
      return { identity, lane };
    });
    const passwords = createPasswords(ports.hasher, ports.secrets);
    const isRight = await passwords.matches(identity?.passwordHash, password);
    if (!identity || !isRight) {
      throw new PortalError('wrong-credentials', {
        message: 'identity.signInWithPassword: wrong e-mail or password',
      });
    }
    return answer(
      context,
      await atFirm(context, (tx) =>
        proceed(tx, context, { identityId: identity.id, lane, by: signInWithPassword }),
      ),
    );
  }),

  forAnyone(requestCode, async (context, { email }) => {
    const { firm, now, ports, request } = context;
    if (!firm.policies.signInByCode) {
      throw new PortalError('not-permitted', {
        message: 'identity.requestCode: the firm does not send codes',
      });
    }
    const address = await addressKey(context, email);
    const asked = { firm, email, deviceToken: request.deviceToken, now };
    const { ticket, expiresAt } = await atFirm(context, async (tx) => {
      const identity = await findIdentity(tx, asked);
      const identityId = identity?.hasAccess ? identity.id : undefined;
      await takeMail(tx, { firmId: firm.id, address }, now);
      const issued = await issueCode(tx, ports.secrets, { firmId: firm.id, address, identityId }, now);
      await ports.outbox.enqueue(tx, {
        firm,
        recipient: normalAddress(email),
        template: 'identity.code',
        about: { identityId },
        letter: codeLetter(firm, issued.code),
        dedupeKey: `identity.code:${issued.id}`,
        expiresAt: issued.expiresAt,
        withheld: identityId === undefined,
      });
      return issued;
    });
    return { step: 'code' as const, ticket, expiresAt: expiresAt.toISOString(), resendAfterSeconds };
  }),

  forAnyone(signInWithCode, async (context, { ticket, code }) => {
    const { firm, now, ports, request } = context;
    const closed = new PortalError('code-expired', {
      message: 'identity.signInWithCode: the code works no more',
    });
    const { id, lane } = await atFirm(context, async (tx) => {
      const open = await findOpenCode(tx, { firmId: firm.id, ticket, deviceToken: request.deviceToken }, now);
      if (!open) throw closed;
      const lane: Lane = { firmId: firm.id, address: open.address, factor: 'code', deviceId: open.deviceId };
      await takeTry(tx, lane, now);
      return { id: open.id, lane };
    });
    const tried = await atFirm(context, async (tx) => {
      const result = await tryCode(tx, ports.secrets, { id, ticket, code }, now);
      if (result.outcome !== 'right') return result;
      return proceed(tx, context, { identityId: result.identityId, lane, by: signInWithCode });
    });
    if ('step' in tried) return answer(context, tried);
    if (tried.outcome === 'closed') throw closed;
    const facts = { triesLeft: tried.triesLeft };
    throw new PortalError('wrong-code', { message: 'identity.signInWithCode: wrong code', facts });
  }),

  forAnyone(issueTicket, async (context, { apiKey, email }) => {
    const { firm, now, requestId } = context;
    return atFirm(context, async (tx) => {
      await guardApiKey(tx, context, { apiKey, by: issueTicket });
      const identity = await findIdentity(tx, { firm, email, deviceToken: undefined, now });
      if (!identity?.hasAccess) {
        throw new PortalError('access-ended', {
          message: 'identity.issueTicket: the address has no account that works',
        });
      }
      const owner = { firmId: firm.id, identityId: identity.id };
      const { ticket, expiresAt } = await issueHandOver(tx, owner, now);
      const subject = identity.id;
      await recordWrite(tx, { firmId: firm.id, at: now, operation: issueTicket.name, subject, requestId });
      return { ticket, expiresAt: expiresAt.toISOString() };
    });
  }),

  forAnyone(endSessions, async (context, { apiKey, email }) => {
    const { firm, now, requestId } = context;
    await atFirm(context, async (tx) => {
      await guardApiKey(tx, context, { apiKey, by: endSessions });
      const identity = await findIdentity(tx, { firm, email, deviceToken: undefined, now });
      if (!identity) return;
      const { id: subject } = identity;
      await spendTicketsOf(tx, { firmId: firm.id, identityId: subject }, now);
      await endSessionsOf(tx, subject, now);
      await recordWrite(tx, { firmId: firm.id, at: now, operation: endSessions.name, subject, requestId });
    });
    return {};
  }),

  forAnyone(signInWithTicket, async (context, { ticket }) => {
    const step = await atFirm(context, async (tx) => {
      const identityId = await spendHandOver(tx, context.firm, ticket, context.now);
      return proceed(tx, context, { identityId, by: signInWithTicket });
    });
    return answer(context, step);
  }),

  ...factorHandlers,
  ...setUpHandlers,

  forAnyone(chooseAccountToSignIn, async (context, { ticket, accountId }) => {
    const issued = await atFirm(context, async (tx) => {
      const { firm, now } = context;
      const identityId = await spendTicket(tx, firm, { ticket, accountId }, now);
      // The firm may have come to ask for a second factor meanwhile.
      if (await lacksFactor(tx, firm, identityId)) {
        throw new PortalError('ticket-expired', {
          message: 'identity.chooseAccount: the firm asks for a second factor first; sign in again',
        });
      }
      return issueSession(tx, context, { identityId, accountId, by: chooseAccountToSignIn });
    });
    return { step: 'signed-in' as const, session: handOver(context, issued) };
  }),

  forSession(getSession, async ({ session }) => told(session)),

  forSession(
    refreshSession,
    async (context) => {
      const { firm, now, ports, credentials, session, credential } = context;
      const renewal = { firmId: firm.id, sessionId: session.sessionId, credential, now };
      const child = await atFirm(context, async (tx) => {
        if (!(await lacksFactor(tx, firm, session.account.identityId)))
          return renewToken(tx, ports.secrets, renewal);
        await endSessionOf(tx, credential, now);
        return undefined;
      });
      if (child === undefined) {
        credentials.takeSession();
        throw new PortalError('signed-out', {
          message:
            'identity.refreshSession: a spent credential came again, or the firm asks for a second factor first',
        });
      }
      credentials.giveSession(child, secondsLeft(session, now));
      return told(session);
    },
    { takesStale: true },
  ),

  forAnyone(signOut, async (context) => {
    const { firm, now, request, requestId } = context;
    const borne = borneBy(request);
    if (borne.length > 0) {
      await atFirm(context, async (tx) => {
        for (const each of borne) {
          const ended = await endSessionOf(tx, each, now);
          if (!ended) continue;
          const { id: subject, accountId } = ended;
          const operation = signOut.name;
          await recordWrite(tx, { firmId: firm.id, accountId, at: now, operation, subject, requestId });
        }
      });
    }
    context.credentials.takeSession();
    return {};
  }),

  forAnyone(signOutEverywhere, async (context) => {
    const { firm, now, request, requestId } = context;
    await atFirm(context, async (tx) => {
      for (const each of borneBy(request)) {
        const bearer = await findSession(tx, firm, each, now);
        if (bearer.state === 'signed-out') continue;
        const { sessionId: subject, account } = bearer.session;
        await endSessionsOf(tx, account.identityId, now);
        const { id: accountId, clientId } = account;
        const operation = signOutEverywhere.name;
        await recordWrite(tx, {
          firmId: firm.id,
          clientId,
          accountId,
          at: now,
          operation,
          subject,
          requestId,
        });
      }
    });
    context.credentials.takeSession();
    return {};
  }),
];
