import { openReset, requestReset, resetPassword } from '../../../contract/identity/links.ts';
import { forAnyone } from '../../http/handle.ts';
import { atFirm } from '../at-firm.ts';
import { changePassword, guardPassword, personalTo } from '../password-change.ts';
import { createPasswords } from '../passwords.ts';
import { linkTo } from './address.ts';
import { resetLetter } from './letters.ts';
import { findLink, spendLink } from './links.ts';
import { sendLink } from './send.ts';

export const linkHandlers = [
  forAnyone(requestReset, (context, { email }) => {
    const { firm } = context;
    return sendLink(context, {
      ...{ email, kind: 'reset', template: 'identity.reset' },
      letter: (token) => resetLetter(firm, linkTo(firm, 'reset', token)),
    });
  }),

  forAnyone(openReset, async (context, { token }) => {
    const { firm, now } = context;
    const borne = { firmId: firm.id, kind: 'reset', token, by: openReset } as const;
    return atFirm(context, async (tx) => {
      const { expiresAt, ...owner } = await findLink(tx, borne, now);
      const personal = await personalTo(tx, context, owner);
      return { email: owner.email, personal, expiresAt: expiresAt.toISOString() };
    });
  }),

  forAnyone(resetPassword, async (context, { token, password }) => {
    const { firm, now, ports } = context;
    const borne = { firmId: firm.id, kind: 'reset', token, by: resetPassword } as const;
    const { email, personal } = await atFirm(context, async (tx) => {
      const owner = await findLink(tx, borne, now);
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
