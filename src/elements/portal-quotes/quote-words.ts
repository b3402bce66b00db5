import type { Firm } from '../../contract/firm.ts';
import type { QuoteSummary } from '../../contract/quotes.ts';
import type { Money } from '../../contract/values.ts';
import { dayOf, daysBetween, dayText, decimalText, figuresLocale, moneyText } from '../shared/format.ts';
import type { Strings } from '../shared/strings.ts';
import { quotesStrings } from './portal-quotes.strings.ts';

/** From how many days before its end a quote says how many are left, and from how many on that is pressing. */
const soon = 14;
const pressing = 3;

export type QuoteWords = ReturnType<typeof quoteWords>;

/**
 * What the element says of quotes, in its language and in the firm's region and time zone.
 *
 * @param firm - Unknown, days are told in the reader's own time zone.
 */
export function quoteWords(strings: Pick<Strings, 'of'>, firm: Firm | undefined) {
  const { text, locale, language } = strings.of(quotesStrings);
  const figures = figuresLocale(locale, firm?.locale);
  // Of what stands in sentences, so that each is in one language.
  const sentences = figuresLocale(language, firm?.locale);
  const zone = firm?.timeZone;
  const today = dayOf(Date.now(), zone);
  const day = (of: string) => dayText(of, sentences, today);
  return {
    text,
    locale,
    money: (money: Money) => moneyText(money, figures),
    decimal: (decimal: string) => decimalText(decimal, figures),
    day,
    /** Where a quote stands, without a full stop: "Open until 30 November". */
    standing: ({ status, expiresOn, decidedAt }: QuoteSummary): string => {
      const isUndecided = status === 'pending' || status === 'expired';
      const when = isUndecided ? expiresOn : decidedAt && dayOf(decidedAt, zone);
      return when ? text('standing', { status, day: day(when) }) : text(status);
    },
    /** How long a quote can still be answered, once that is not long. */
    timeLeft: ({ status, expiresOn }: QuoteSummary): [words?: string, look?: 'pressing' | undefined] => {
      const count = expiresOn && status === 'pending' ? daysBetween(today, expiresOn) : -1;
      if (count < 0 || count > soon) return [];
      return [
        count ? text('daysLeft', { count }) : text('lastDay'),
        count > pressing ? undefined : 'pressing',
      ];
    },
  };
}
