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

/** The text message with the passcode of an invitation. In few letters, as each 160 of them cost. */
export function passcodeText(firmName: string, code: string): string {
  return `${code} is your passcode for ${firmName}. It goes with the link in the mail that invites you. Tell nobody.`;
}
