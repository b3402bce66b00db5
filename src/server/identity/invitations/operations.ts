import { and, eq, isNull } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import { acceptInvitation, checkPasscode, openInvitation } from '../../../contract/identity/invitations.ts';
import { accounts } from '../../access/tables.ts';
import { recordWrite } from '../../audit/audit.ts';
import type { Tx } from '../../database/database.ts';
import type { OpenContext } from '../../http/context.ts';
import { forAnyone } from '../../http/handle.ts';
import { atFirm } from '../at-firm.ts';
import { isProtected } from '../factors/factors.ts';
import { factorsToSetUp } from '../factors/policy.ts';
import { guardPassword, personalTo } from '../password-change.ts';
import { createPasswords } from '../passwords.ts';
import { identities } from '../tables.ts';
import { issueTicket } from '../tickets.ts';
import { openInvitationRow, passcodeProof, spendInvitation, tryPasscode } from './invitations.ts';

export const invitationHandlers = [
  forAnyone(openInvitation, async (context, { token }) => {
    const { firm, now } = context;
    return atFirm(context, async (tx) => {
      const invitee = await openInvitationRow(tx, { firm, token, by: openInvitation }, now);
      const { email, displayName, hasPassword, needsPasscode, expiresAt } = invitee;
      const personal = await personalTo(tx, context, invitee);
      const needs = { needsPassword: !hasPassword, needsPasscode };
      return { email, displayName, ...needs, personal, expiresAt: expiresAt.toISOString() };
    });
  }),

  forAnyone(checkPasscode, async (context, { token, passcode }) => {
    const { firm, now, ports } = context;
    const borne = { firm, token, by: checkPasscode };
    const refusal = await atFirm(context, async (tx) => {
      await openInvitationRow(tx, borne, now);
      return tryPasscode(tx, borne, { passcode, secrets: ports.secrets }, now);
    });
    if (refusal) throw refusal;
    return {};
  }),

  forAnyone(acceptInvitation, async (context, { token, password, passcode }) => {
    const { firm, now, ports, requestId } = context;
    const borne = { firm, token, by: acceptInvitation };
    const { secrets } = ports;
    const { invitee, personal, refusal } = await atFirm(context, async (tx) => {
      const invitee = await openInvitationRow(tx, borne, now);
      if (invitee.needsPasscode && passcode === undefined) throw noPasscode();
      return {
        ...{ invitee, personal: await personalTo(tx, context, invitee) },
        refusal: passcode && (await tryPasscode(tx, borne, { passcode, secrets }, now)),
      };
    });
    if (refusal) throw refusal;
    const { accountId, identityId, email, hasPassword } = invitee;
    // An address that has a password keeps it: an invitation is no way to change one.
    if (!hasPassword) guardPassword(acceptInvitation, password ?? '', personal);
    const passwordHash = hasPassword
      ? undefined
      : await createPasswords(ports.hasher, secrets).hash(password ?? '');
    const proof = passcode && (await passcodeProof(secrets, token, passcode));
    const factor = await atFirm(context, async (tx) => {
      await spendInvitation(tx, borne, proof, now);
      if (passwordHash !== undefined) await choosePassword(tx, identityId, passwordHash);
      const accepted = { acceptedAt: now, awaitsPasscode: false };
      await tx.update(accounts).set(accepted).where(eq(accounts.id, accountId));
      await recordWrite(tx, {
        ...{ firmId: firm.id, accountId, at: now, requestId },
        ...{ operation: acceptInvitation.name, subject: accountId },
      });
      return hasPassword ? undefined : offerFactor(tx, context, identityId);
    });
    return { step: 'set-up' as const, email, ...(factor && { factor }) };
  }),
];

function noPasscode(): PortalError {
  const issues = [{ path: ['passcode'], message: 'must be given, as one was sent with this invitation' }];
  return new PortalError('invalid-input', { message: `${acceptInvitation.name}: no passcode`, issues });
}

/** Gives an identity its first password. Rejects with `changed-meanwhile` where it has one by now, which stays. */
async function choosePassword(tx: Tx, identityId: string, passwordHash: string): Promise<void> {
  const chosen = await tx
    .update(identities)
    .set({ passwordHash })
    .where(and(eq(identities.id, identityId), isNull(identities.passwordHash)))
    .returning({ id: identities.id });
  if (chosen.length > 0) return;
  throw new PortalError('changed-meanwhile', {
    message: `${acceptInvitation.name}: the address got a password meanwhile; accept without one`,
  });
}

/** What a second factor can be set up with at once; undefined where the firm has none, or there is one. */
async function offerFactor(tx: Tx, context: OpenContext, identityId: string) {
  const { firm, now } = context;
  const { secondFactor } = firm.policies;
  if (secondFactor === 'off' || (await isProtected(tx, identityId))) return undefined;
  return {
    ticket: await issueTicket(tx, { firmId: firm.id, identityId }, 'set-up-factor', now),
    factors: factorsToSetUp(context),
    isRequired: secondFactor === 'required',
  };
}
