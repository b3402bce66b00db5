import { momentFor, type Sender, writeLetter } from '../../firm/letters/write.ts';
import type { Letter } from '../../outbox/letter.ts';
import { linkLifetimes } from '../limits.ts';

/** The mail with the link for choosing a new password. */
export function resetLetter(firm: Sender, link: string): Letter {
  return writeLetter(firm, 'identity.reset', { link, minutes: `${linkLifetimes.reset / 60_000}` });
}

/** The mail with the link that signs in. */
export function signInLetter(firm: Sender, link: string): Letter {
  return writeLetter(firm, 'identity.link', { link, minutes: `${linkLifetimes['sign-in'] / 60_000}` });
}

/** Tells that a password was changed. */
export function changedLetter(firm: Sender, at: Date): Letter {
  const id = 'identity.password-changed';
  return writeLetter(firm, id, { when: momentFor(firm, id, at) });
}
