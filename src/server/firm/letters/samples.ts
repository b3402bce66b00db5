import type { LetterId } from '../../../contract/firm/letters.ts';
import type { MergeField } from '../../../contract/firm/merge.ts';
import type { StaffContext } from '../../http/context.ts';
import { codeLifetime, linkLifetimes, signUpLifetime } from '../../identity/limits.ts';
import { invitationEnd } from '../../members/rules.ts';
import { standardLetters } from './standard.ts';
import { momentFor } from './write.ts';

/** The merge fields that a mail has. */
export function fieldsOf(id: LetterId): MergeField[] {
  return standardLetters[id].fields.map((field) => ({
    name: field.replace('!', ''),
    isRequired: field.endsWith('!'),
  }));
}

const lifetimes: Partial<Record<LetterId, number>> = {
  'identity.code': codeLifetime,
  'identity.link': linkLifetimes['sign-in'],
  'identity.reset': linkLifetimes.reset,
  'identity.sign-up': signUpLifetime,
};

/** What its fields could be. The code and the link open nothing. */
export function sampleValues(
  { firm, now, session, publicUrl }: StaffContext,
  id: LetterId,
): Readonly<Record<string, string>> {
  const amount = new Intl.NumberFormat(firm.locale, { style: 'currency', currency: firm.currency });
  const all: Readonly<Record<string, string>> = {
    firm: firm.name,
    person: session.account.displayName,
    client: 'Okafor household',
    link: (id === 'quotes.sent' ? firm.pages.quotes : undefined) ?? firm.pages.login ?? publicUrl.href,
    code: '123456',
    days: `${firm.policies.invitationDays}`,
    until: momentFor(firm, id, invitationEnd(firm, now)),
    minutes: `${(lifetimes[id] ?? 0) / 60_000}`,
    left: '7',
    when: momentFor(firm, id, now),
    number: 'Q-1042',
    title: 'New switchboard',
    amount: amount.format(4310),
    reason: 'We went with another quote.',
  };
  return Object.fromEntries(fieldsOf(id).map(({ name }) => [name, all[name] ?? '']));
}
