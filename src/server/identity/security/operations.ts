import { and, eq, isNull } from 'drizzle-orm';
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
import { isId, newId } from '../../database/columns.ts';
import { forSession } from '../../http/handle.ts';
import { addressKey, atFirm } from '../at-firm.ts';
import { forgetLane, type Lane, takeTry } from '../budgets.ts';
import { authenticatorUri, newAuthenticatorKey, stepOf } from '../factors/authenticator.ts';
import { dropSpareCodes, isProtected, lockFactors } from '../factors/factors.ts';
import { countRecoveryCodes, firstRecoveryCodes, issueRecoveryCodes } from '../factors/recovery-codes.ts';
import { authenticators } from '../factors/tables.ts';
import { findIdentity } from '../identities.ts';
import { changePassword, guardPassword, personalTo } from '../password-change.ts';
import { listPasskeys } from '../passkeys/passkeys.ts';
import { createPasswords } from '../passwords.ts';
import { handOver, issueSession } from '../sign-in.ts';
import { findPhone } from '../sms/phones.ts';
import { issueProof, spendQuestionsOf } from '../tickets.ts';
import { note } from './note.ts';
import { endOne, listOwnSessions } from './own-sessions.ts';
import { guardProof } from './proof.ts';
import { qrPath } from './qr.ts';

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

  forSession(beginAuthenticator, async (context, { ticket }) => {
    const { firm, now, ports, session } = context;
    const { identityId, email } = session.account;
    const [id, key] = [newId(), newAuthenticatorKey()];
    const secret = await ports.secrets.seal('authenticator', key, id);
    await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: beginAuthenticator });
      const unconfirmed = and(eq(authenticators.identityId, identityId), isNull(authenticators.confirmedAt));
      await tx.delete(authenticators).where(unconfirmed);
      const made = await tx
        .insert(authenticators)
        .values({ id, firmId: firm.id, identityId, secret, createdAt: now })
        .onConflictDoNothing()
        .returning({ id: authenticators.id });
      if (made.length > 0) return;
      throw new PortalError('not-permitted', {
        message: 'identity.beginAuthenticator: an authenticator app is on; turn it off first',
      });
    });
    const uri = authenticatorUri(key, { firm: firm.name, email });
    return { key, uri, qr: qrPath(uri) };
  }),

  forSession(confirmAuthenticator, async (context, { ticket, code }) => {
    const { firm, now, ports, session } = context;
    const { identityId } = session.account;
    const codes = await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: confirmAuthenticator });
      await lockFactors(tx, identityId);
      const unconfirmed = and(eq(authenticators.identityId, identityId), isNull(authenticators.confirmedAt));
      const [app] = await tx.select().from(authenticators).where(unconfirmed);
      const key = app && (await ports.secrets.open('authenticator', app.secret, app.id));
      const step = key === undefined ? undefined : stepOf(key, code, now);
      if (!app || step === undefined) return undefined;
      const confirmed = await tx
        .update(authenticators)
        .set({ confirmedAt: now, lastStep: step })
        .where(and(eq(authenticators.id, app.id), isNull(authenticators.confirmedAt)))
        .returning({ id: authenticators.id });
      if (confirmed.length === 0) return undefined;
      // Whoever had only the first proof made must not choose an account with it any more.
      await spendQuestionsOf(tx, { firmId: firm.id, identityId }, now);
      await note(tx, context, confirmAuthenticator, 'authenticator-on');
      return firstRecoveryCodes(tx, ports.secrets, { firmId: firm.id, identityId }, now);
    });
    if (codes) return { recoveryCodes: codes };
    throw new PortalError('wrong-code', { message: 'identity.confirmAuthenticator: wrong code' });
  }),

  forSession(removeAuthenticator, async (context, { ticket }) => {
    const { identityId } = context.session.account;
    await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: removeAuthenticator });
      await lockFactors(tx, identityId);
      const removed = await tx
        .delete(authenticators)
        .where(eq(authenticators.identityId, identityId))
        .returning({ confirmedAt: authenticators.confirmedAt });
      await dropSpareCodes(tx, identityId);
      const wasOn = removed.some(({ confirmedAt }) => confirmedAt !== null);
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
