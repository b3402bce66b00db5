import { type Letter, letter } from '../outbox/letter.ts';
import { invitationLifetime } from './rules.ts';

/** Invites somebody to set up an account. */
export function invitationLetter(
  { name }: { readonly name: string },
  {
    person,
    clientName,
    link,
  }: { readonly person: string; readonly clientName: string; readonly link: string },
): Letter {
  return letter({
    firmName: name,
    locale: 'en',
    subject: `Your access to ${name}`,
    parts: [
      `Hello ${person},`,
      `${name} has opened a client portal for you, with what it keeps for ${clientName}.`,
      { label: 'Set up your account', link },
      `The link works once, for ${invitationLifetime / (24 * 3_600_000)} days. Opening it changes nothing yet.`,
      `If you do not know ${name}, you can ignore this mail.`,
    ],
  });
}
