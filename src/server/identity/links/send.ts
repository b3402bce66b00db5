import type { LinkSent } from '../../../contract/identity/links.ts';
import type { MessageKind } from '../../../contract/outbox.ts';
import type { OpenContext } from '../../http/context.ts';
import type { Letter } from '../../outbox/letter.ts';
import { normalAddress } from '../addresses.ts';
import { addressKey, atFirm } from '../at-firm.ts';
import { takeMail } from '../budgets.ts';
import { findIdentity } from '../identities.ts';
import { resendAfterSeconds } from '../limits.ts';
import { issueLink } from './links.ts';
import type { LinkRow } from './tables.ts';

interface ToSend {
  readonly email: string;
  readonly kind: LinkRow['kind'];
  /** What the mail is, in the outbox. */
  readonly template: MessageKind;
  readonly letter: (token: string) => Letter;
}

/** Sends a link to an address. The same is done for one that nobody can sign in with, and the mail withheld. */
export async function sendLink(
  context: OpenContext,
  { email, kind, template, letter }: ToSend,
): Promise<LinkSent> {
  const { firm, now, ports } = context;
  const address = await addressKey(context, email);
  await atFirm(context, async (tx) => {
    const identity = await findIdentity(tx, { firm, email, deviceToken: undefined, now });
    const identityId = identity?.hasAccess ? identity.id : undefined;
    await takeMail(tx, { firmId: firm.id, address }, now);
    const link = await issueLink(tx, { firmId: firm.id, address, kind, identityId }, now);
    await ports.outbox.enqueue(tx, {
      ...{ firm, template, letter: letter(link.token), expiresAt: link.expiresAt },
      ...{ recipient: normalAddress(email), about: { identityId } },
      dedupeKey: `${template}:${link.hash}`,
      withheld: identityId === undefined,
    });
  });
  return { step: 'link-sent', resendAfterSeconds };
}
