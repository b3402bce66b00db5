import type { Firm } from '../../contract/firm.ts';
import type { MemberSummary } from '../../contract/members.ts';
import { dayOf, dayText, decimalText, figuresLocale } from '../shared/format.ts';
import { instantText } from '../shared/instant.ts';
import type { Strings } from '../shared/strings.ts';
import { membersStrings } from './portal-members.strings.ts';

export type MemberWords = ReturnType<typeof memberWords>;

/**
 * What the element says of members, in its language and in the firm's region and time zone.
 *
 * @param firm - Unknown, days are told in the reader's own time zone.
 */
export function memberWords(strings: Pick<Strings, 'of'>, firm: Firm | undefined) {
  const { text, locale, language } = strings.of(membersStrings);
  // Of what stands in sentences, so that each is in one language.
  const sentences = figuresLocale(language, firm?.locale);
  const zone = firm?.timeZone;
  const today = dayOf(Date.now(), zone);
  const day = (of: string) => dayText(of, sentences, today);
  const dayAt = (instant: string) => day(dayOf(instant, zone));
  return {
    text,
    locale,
    today,
    decimal: (decimal: string) => decimalText(decimal, figuresLocale(locale, firm?.locale)),
    day,
    dayAt,
    moment: (instant: string) => instantText(instant, sentences, zone),
    /** What there is to know beside a member's state, if anything. */
    detail: ({ state, invitation, expiresOn }: MemberSummary): string => {
      if (invitation && state === 'mail-failed') return text('bounced', { day: dayAt(invitation.sentAt) });
      if (invitation && state === 'invited') {
        if (invitation.state === 'locked') return text('locked');
        const key = invitation.state === 'expired' ? 'lapsed' : 'until';
        return text(key, { day: dayAt(invitation.expiresAt) });
      }
      return expiresOn && state !== 'disabled' ? text('ends', { day: day(expiresOn) }) : '';
    },
  };
}
