import { letter, type Letter } from '../../outbox/letter.ts';
import { linkLifetimes } from '../limits.ts';
import type { Sender } from '../letters.ts';

/** The mail with the link for choosing a new password. */
export function resetLetter({ name }: Sender, link: string): Letter {
  return letter({
    firmName: name,
    locale: 'en',
    subject: `Choose a new password for ${name}`,
    parts: [
      `You asked to choose a new password for ${name}.`,
      { label: 'Choose a new password', link },
      `The link works once, for ${linkLifetimes.reset / 60_000} minutes. Opening it changes nothing yet.`,
      'If you did not ask for this, you can ignore this mail: your password stays as it is.',
    ],
  });
}

/** The mail with the link that signs in. */
export function signInLetter({ name }: Sender, link: string): Letter {
  return letter({
    firmName: name,
    locale: 'en',
    subject: `Sign in to ${name}`,
    parts: [
      `You asked for a link to sign in to ${name}.`,
      { label: 'Sign in', link },
      `The link works once, for ${linkLifetimes['sign-in'] / 60_000} minutes, and asks before it signs anybody in.`,
      'If you did not ask for this, you can ignore this mail: nobody gets in without it. Do not pass it on.',
    ],
  });
}

/** Tells that a password was changed. */
export function changedLetter({ name, locale }: Sender, timeZone: string, at: Date): Letter {
  const english = locale.startsWith('en') ? locale : 'en';
  const moment = new Intl.DateTimeFormat(english, { timeZone, dateStyle: 'long', timeStyle: 'long' });
  return letter({
    firmName: name,
    locale: 'en',
    subject: `Your password for ${name} was changed`,
    parts: [
      `Your password for ${name} was changed on ${moment.format(at)}. Wherever you were signed in, you are signed out.`,
      'If it was you, there is nothing to do.',
      `If it was not you, choose “Need help?” where you sign in, have a link sent for a new password, and tell ${name}.`,
    ],
  });
}
