import { PortalError } from '../../../contract/errors.ts';
import { openLink, requestLink, signInWithLink } from '../../../contract/identity/magic-link.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { FirmRow } from '../../firm/tables.ts';
import { forAnyone } from '../../http/handle.ts';
import { atFirm } from '../at-firm.ts';
import { answer, proceed } from '../sign-in.ts';
import { linkTo } from './address.ts';
import { signInLetter } from './letters.ts';
import { findLink, spendLink } from './links.ts';
import { sendLink } from './send.ts';

export const magicLinkHandlers = [
  forAnyone(requestLink, async (context, { email }) => {
    const { firm } = context;
    guard(requestLink, firm);
    return sendLink(context, {
      ...{ email, kind: 'sign-in', template: 'identity.link' },
      letter: (token) => signInLetter(firm, linkTo(firm, 'link', token)),
    });
  }),

  forAnyone(openLink, async (context, { token }) => {
    const { firm, now } = context;
    guard(openLink, firm);
    const borne = { firmId: firm.id, kind: 'sign-in', token, by: openLink } as const;
    const { email, expiresAt } = await atFirm(context, (tx) => findLink(tx, borne, now));
    return { email, expiresAt: expiresAt.toISOString() };
  }),

  forAnyone(signInWithLink, async (context, { token }) => {
    const { firm, now } = context;
    guard(signInWithLink, firm);
    const borne = { firmId: firm.id, kind: 'sign-in', token, by: signInWithLink } as const;
    const step = await atFirm(context, async (tx) => {
      const identityId = await spendLink(tx, borne, now);
      return proceed(tx, context, { identityId, by: signInWithLink });
    });
    return answer(context, step);
  }),
];

function guard({ name }: Operation, { policies }: FirmRow): void {
  if (policies.magicLinks) return;
  throw new PortalError('not-permitted', { message: `${name}: the firm does not send links that sign in` });
}
