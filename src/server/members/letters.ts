import { momentFor, type Sender, writeLetter } from '../firm/letters/write.ts';
import type { FirmRow } from '../firm/tables.ts';
import type { Letter } from '../outbox/letter.ts';

interface Invited {
  readonly person: string;
  readonly client: string;
  readonly link: string;
  readonly expiresAt: Date;
}

/** Invites somebody to set up an account. */
export function invitationLetter(
  firm: Sender & Pick<FirmRow, 'policies'>,
  { expiresAt, ...invited }: Invited,
): Letter {
  const id = 'members.invitation';
  const until = momentFor(firm, id, expiresAt);
  return writeLetter(firm, id, { ...invited, until, days: `${firm.policies.invitationDays}` });
}

/** The text message with the passcode of an invitation. In few letters, as each 160 of them cost. */
export function passcodeText(firmName: string, code: string): string {
  return `${code} is your passcode for ${firmName}. It goes with the link in the mail that invites you. Tell nobody.`;
}
