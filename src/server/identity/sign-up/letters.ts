import { letter, type Letter } from '../../outbox/letter.ts';
import type { Sender } from '../letters.ts';
import { signUpLifetime } from '../limits.ts';

/** The mail that brings the code for signing up. */
export function signUpLetter({ name }: Sender, code: string): Letter {
  return letter({
    firmName: name,
    locale: 'en',
    subject: `${code} is your code for ${name}`,
    parts: [
      `Type this code on the page of ${name} on which you sign up:`,
      { code },
      `It works once, for ${signUpLifetime / 60_000} minutes. ${name} will never ask you for it by phone or mail.`,
      'If you did not sign up, you can ignore this mail: there is no account without the code.',
    ],
  });
}

/** The mail to somebody who has access already, and needs no second sign-up. */
export function accessThereLetter({ name }: Sender, login: string | undefined): Letter {
  return letter({
    firmName: name,
    locale: 'en',
    subject: `You have access to ${name} already`,
    parts: [
      `Somebody, perhaps you, wanted to sign up to ${name} with this email address. There is access for it already, so nothing was made or changed.`,
      'Sign in with the email and password that you have. If you forgot the password, choose “Need help?” there.',
      ...(login === undefined ? [] : [{ label: 'Sign in', link: login }]),
      'If it was not you, there is nothing to do.',
    ],
  });
}
