import { and, eq, isNotNull, isNull } from 'drizzle-orm';
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
import type { Operation } from '../../../contract/operation.ts';
import { recordWrite } from '../../audit/audit.ts';
import { isId, newId } from '../../database/columns.ts';
import type { Tx } from '../../database/database.ts';
import type { SessionContext } from '../../http/context.ts';
import { forSession } from '../../http/handle.ts';
import { addressKey, atFirm } from '../at-firm.ts';
import { forgetLane, type Lane, takeTry } from '../budgets.ts';
import { authenticatorUri, newAuthenticatorKey, stepOf } from '../factors/authenticator.ts';
import { countRecoveryCodes, issueRecoveryCodes } from '../factors/recovery-codes.ts';
import { authenticators, recoveryCodes } from '../factors/tables.ts';
import { findIdentity } from '../identities.ts';
import { changePassword, guardPassword, personalTo } from '../password-change.ts';
import { createPasswords } from '../passwords.ts';
import { handOver, issueSession } from '../sign-in.ts';
import { issueProof, spendQuestionsOf } from '../tickets.ts';
import { type Change, changeLetter } from './letters.ts';
import { endOne, listOwnSessions } from './own-sessions.ts';
import { guardProof } from './proof.ts';
import { qrPath } from './qr.ts';

/** Notes a change, and where it says what changed, tells the owner by mail. */
async function note(tx: Tx, context: SessionContext, by: Operation, change?: Change): Promise<void> {
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
    letter: changeLetter(firm, { change, timeZone: firm.timeZone, at: now }),
    dedupeKey: `identity.${change}:${requestId}`,
  });
}

export const securityHandlers = [
  forSession(getSecurity, async (context) => {
    const { firm, session, now } = context;
    const { identityId } = session.account;
    return atFirm(context, async (tx) => {
      const [app] = await tx
        .select({ since: authenticators.confirmedAt })
        .from(authenticators)
        .where(eq(authenticators.identityId, identityId));
      return {
        authenticatorSince: app?.since?.toISOString() ?? null,
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
      return issueRecoveryCodes(tx, ports.secrets, { firmId: firm.id, identityId }, now);
    });
    if (codes) return { recoveryCodes: codes };
    throw new PortalError('wrong-code', { message: 'identity.confirmAuthenticator: wrong code' });
  }),

  forSession(removeAuthenticator, async (context, { ticket }) => {
    const { identityId } = context.session.account;
    await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: removeAuthenticator });
      const removed = await tx
        .delete(authenticators)
        .where(eq(authenticators.identityId, identityId))
        .returning({ confirmedAt: authenticators.confirmedAt });
      await tx.delete(recoveryCodes).where(eq(recoveryCodes.identityId, identityId));
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
      // The lock keeps two requests of one moment from both making codes.
      const on = await tx
        .select({ id: authenticators.id })
        .from(authenticators)
        .where(and(eq(authenticators.identityId, identityId), isNotNull(authenticators.confirmedAt)))
        .for('update');
      if (on.length === 0) {
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
