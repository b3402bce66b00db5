import { eq } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import {
  beginAuthenticator,
  changePassword as changeOwnPassword,
  confirmAuthenticator,
  endOwnSession,
  getSecurity,
  proveAgain,
  removeAuthenticator,
  renewRecoveryCodes,
} from '../../../contract/identity/security.ts';
import { isId } from '../../database/columns.ts';
import { forSession } from '../../http/handle.ts';
import { addressKey, atFirm } from '../at-firm.ts';
import { forgetLane, type Lane, takeTry } from '../budgets.ts';
import { dropSpareCodes, isProtected, lockFactors } from '../factors/factors.ts';
import { guardLast } from '../factors/policy.ts';
import { countRecoveryCodes, issueRecoveryCodes } from '../factors/recovery-codes.ts';
import { authenticators } from '../factors/tables.ts';
import { confirmKey, offerKey, turningOn } from '../factors/turn-on.ts';
import { findIdentity } from '../identities.ts';
import { changePassword, guardPassword, personalTo } from '../password-change.ts';
import { listPasskeys } from '../passkeys/passkeys.ts';
import { createPasswords } from '../passwords.ts';
import { handOver, issueSession } from '../sign-in.ts';
import { findPhone } from '../sms/phones.ts';
import { issueProof } from '../tickets.ts';
import { note } from './note.ts';
import { endOne, listOwnSessions } from './own-sessions.ts';
import { guardProof } from './proof.ts';

export const securityHandlers = [
  forSession(getSecurity, async (context) => {
    const { firm, session, now } = context;
    const { identityId } = session.account;
    return atFirm(context, async (tx) => {
      const [app] = await tx
        .select({ since: authenticators.confirmedAt })
        .from(authenticators)
        .where(eq(authenticators.identityId, identityId));
      const phone = await findPhone(tx, identityId);
      return {
        authenticatorSince: app?.since?.toISOString() ?? null,
        sms: phone ? { since: phone.confirmedAt.toISOString(), digits: phone.digits } : null,
        passkeys: await listPasskeys(tx, identityId),
        recoveryCodesLeft: await countRecoveryCodes(tx, identityId),
        sessions: await listOwnSessions(tx, firm, session, now),
      };
    });
  }),

  forSession(proveAgain, async (context, { password }) => {
    const { firm, now, ports, request, session } = context;
    const { email, identityId } = session.account;
    const address = await addressKey(context, email);
    const { identity, lane } = await atFirm(context, async (tx) => {
      const found = await findIdentity(tx, { firm, email, deviceToken: request.deviceToken, now });
      const taken: Lane = { firmId: firm.id, address, factor: 'password', deviceId: found?.deviceId };
      await takeTry(tx, taken, now);
      return { identity: found, lane: taken };
    });
    const passwords = createPasswords(ports.hasher, ports.secrets);
    if (!(await passwords.matches(identity?.passwordHash, password))) {
      throw new PortalError('wrong-credentials', { message: 'identity.proveAgain: wrong password' });
    }
    return atFirm(context, async (tx) => {
      await forgetLane(tx, lane);
      const { ticket, expiresAt } = await issueProof(tx, { firmId: firm.id, identityId }, now);
      return { ticket, expiresAt: expiresAt.toISOString() };
    });
  }),

  forSession(changeOwnPassword, async (context, { ticket, password }) => {
    const { ports, session } = context;
    const { id: accountId, identityId, email } = session.account;
    const by = changeOwnPassword;
    const personal = await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by });
      return personalTo(tx, context, { identityId, email });
    });
    guardPassword(by, password, personal);
    const passwordHash = await createPasswords(ports.hasher, ports.secrets).hash(password);
    const issued = await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by });
      await changePassword(tx, context, { identityId, email, passwordHash, by });
      return issueSession(tx, context, { identityId, accountId, by });
    });
    handOver(context, issued);
    return {};
  }),

  forSession(beginAuthenticator, (context, { ticket }) =>
    offerKey(context, turningOn(context, beginAuthenticator, ticket)),
  ),

  forSession(confirmAuthenticator, (context, { ticket, code }) =>
    confirmKey(context, turningOn(context, confirmAuthenticator, ticket), code, async (recoveryCodes) => ({
      recoveryCodes,
    })),
  ),

  forSession(removeAuthenticator, async (context, { ticket }) => {
    const { firm, session } = context;
    const { identityId } = session.account;
    await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: removeAuthenticator });
      await lockFactors(tx, identityId);
      const removed = await tx
        .delete(authenticators)
        .where(eq(authenticators.identityId, identityId))
        .returning({ confirmedAt: authenticators.confirmedAt });
      const wasOn = removed.some(({ confirmedAt }) => confirmedAt !== null);
      if (wasOn) await guardLast(tx, firm, { identityId, by: removeAuthenticator });
      await dropSpareCodes(tx, identityId);
      await note(tx, context, removeAuthenticator, wasOn ? 'authenticator-off' : undefined);
    });
    return {};
  }),

  forSession(renewRecoveryCodes, async (context, { ticket }) => {
    const { firm, now, ports, session } = context;
    const { identityId } = session.account;
    return atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: renewRecoveryCodes });
      await lockFactors(tx, identityId);
      if (!(await isProtected(tx, identityId))) {
        throw new PortalError('not-permitted', {
          message: 'identity.renewRecoveryCodes: there is no second factor to stand in for',
        });
      }
      await note(tx, context, renewRecoveryCodes, 'recovery-codes');
      const owner = { firmId: firm.id, identityId };
      return { recoveryCodes: await issueRecoveryCodes(tx, ports.secrets, owner, now) };
    });
  }),

  forSession(endOwnSession, async (context, { sessionId }) => {
    const { now, session } = context;
    await atFirm(context, async (tx) => {
      const isEnded = isId(sessionId) && (await endOne(tx, session.account.identityId, sessionId, now));
      if (!isEnded)
        throw new PortalError('not-found', { message: 'identity.endOwnSession: no such session' });
      await note(tx, context, endOwnSession);
    });
    if (sessionId === session.sessionId) context.credentials.takeSession();
    return {};
  }),
];
