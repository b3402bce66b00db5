import { openReset, requestReset, resetPassword } from '../../../contract/identity/links.ts';
import { forAnyone } from '../../http/handle.ts';
import { normalAddress } from '../addresses.ts';
import { addressKey, atFirm } from '../at-firm.ts';
import { takeMail } from '../budgets.ts';
import { findIdentity } from '../identities.ts';
import { resendAfterSeconds } from '../limits.ts';
import { changePassword, guardPassword, personalTo } from '../password-change.ts';
import { createPasswords } from '../passwords.ts';
import { linkTo } from './address.ts';
import { resetLetter } from './letters.ts';
import { issueLink, openLink, spendLink } from './links.ts';

export const linkHandlers = [
  forAnyone(requestReset, async (context, { email }) => {
    const { firm, now, ports } = context;
    const address = await addressKey(context, email);
    await atFirm(context, async (tx) => {
      const identity = await findIdentity(tx, { firm, email, deviceToken: undefined, now });
      const identityId = identity?.hasAccess ? identity.id : undefined;
      await takeMail(tx, { firmId: firm.id, address }, now);
      const { hash, token, expiresAt } = await issueLink(
        tx,
        { firmId: firm.id, address, kind: 'reset', identityId },
        now,
      );
      await ports.outbox.enqueue(tx, {
        firm,
        recipient: normalAddress(email),
        template: 'identity.reset',
        letter: resetLetter(firm, linkTo(firm, 'reset', token)),
        dedupeKey: `identity.reset:${hash}`,
        expiresAt,
        withheld: identityId === undefined,
      });
    });
    return { step: 'link-sent' as const, resendAfterSeconds };
  }),

  forAnyone(openReset, async (context, { token }) => {
    const { firm, now } = context;
    const borne = { firmId: firm.id, kind: 'reset', token, by: openReset } as const;
    return atFirm(context, async (tx) => {
      const { expiresAt, ...owner } = await openLink(tx, borne, now);
      const personal = await personalTo(tx, context, owner);
      return { email: owner.email, personal, expiresAt: expiresAt.toISOString() };
    });
  }),

  forAnyone(resetPassword, async (context, { token, password }) => {
    const { firm, now, ports } = context;
    const borne = { firmId: firm.id, kind: 'reset', token, by: resetPassword } as const;
    const { email, personal } = await atFirm(context, async (tx) => {
      const owner = await openLink(tx, borne, now);
      return { email: owner.email, personal: await personalTo(tx, context, owner) };
    });
    guardPassword(resetPassword, password, personal);
    const passwordHash = await createPasswords(ports.hasher, ports.secrets).hash(password);
    await atFirm(context, async (tx) => {
      const identityId = await spendLink(tx, borne, now);
      await changePassword(tx, context, { identityId, email, passwordHash, by: resetPassword });
    });
    return { step: 'password-changed' as const, email };
  }),
];
