import { type Sender, writeLetter } from '../firm/letters/write.ts';
import type { Letter } from '../outbox/letter.ts';
import { invitationLifetime } from './rules.ts';

/** Invites somebody to set up an account. */
export function invitationLetter(
  firm: Sender,
  invited: { readonly person: string; readonly client: string; readonly link: string },
): Letter {
  const days = `${invitationLifetime / (24 * 3_600_000)}`;
  return writeLetter(firm, 'members.invitation', { ...invited, days });
}
