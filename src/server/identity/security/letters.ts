import { letter, type Letter } from '../../outbox/letter.ts';
import type { Sender } from '../letters.ts';

/** What changed, in words that fit "… for Fox & Sons". */
const changes = {
  'authenticator-on': 'An authenticator app was turned on',
  'authenticator-off': 'The authenticator app was turned off',
  'recovery-codes': 'New recovery codes were made',
} as const;
export type Change = keyof typeof changes;

/** Tells the owner what was changed about how they sign in. */
export function changeLetter(
  { name, locale }: Sender,
  { change, timeZone, at }: { readonly change: Change; readonly timeZone: string; readonly at: Date },
): Letter {
  const english = locale.startsWith('en') ? locale : 'en';
  const moment = new Intl.DateTimeFormat(english, { timeZone, dateStyle: 'long', timeStyle: 'long' });
  return letter({
    firmName: name,
    locale: 'en',
    subject: `${changes[change]} for ${name}`,
    parts: [
      `${changes[change]} for ${name} on ${moment.format(at)}.`,
      'If it was you, there is nothing to do.',
      `If it was not you, choose “Need help?” where you sign in, have a link sent for a new password, and tell ${name}.`,
    ],
  });
}
