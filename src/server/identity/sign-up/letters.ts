import { type Sender, writeLetter } from '../../firm/letters/write.ts';
import type { Letter } from '../../outbox/letter.ts';
import { signUpLifetime } from '../limits.ts';

/** The mail that brings the code for signing up. */
export function signUpLetter(firm: Sender, code: string): Letter {
  return writeLetter(firm, 'identity.sign-up', { code, minutes: `${signUpLifetime / 60_000}` });
}

/** The mail to somebody who has access already, and needs no second sign-up. */
export function accessThereLetter(firm: Sender, login: string | undefined): Letter {
  return writeLetter(firm, 'identity.access-there', { link: login ?? '' });
}
