import type { Firm } from '../../contract/firm.ts';
import type { QuoteSummary } from '../../contract/quotes.ts';
import type { Money } from '../../contract/values.ts';
import {
  dayOf,
  daysBetween,
  dayText,
  decimalText,
  figuresLocale,
  instantText,
  moneyText,
  percentText,
} from '../shared/format.ts';
import type { QuotesStrings } from './portal-quotes.strings.ts';

/** From how many days before its end on a quote says how many are left. */
const soon = 14;
/** From how many on that is pressing. */
const pressing = 3;

/** What an element says of quotes, in its language and in the firm's region and time zone. */
export class QuoteWords {
  readonly text: QuotesStrings['text'];
  readonly locale: string;
  readonly #timeZone: string;
  readonly #today: string;

  /** @param firm - Unknown, days are told in the reader's own time zone. */
  constructor(strings: QuotesStrings, firm: Pick<Firm, 'locale' | 'timeZone'> | undefined, now = Date.now()) {
    this.text = strings.text.bind(strings);
    this.locale = figuresLocale(strings.locale, firm?.locale);
    this.#timeZone = firm?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.#today = dayOf(now, this.#timeZone);
  }

  money(money: Money): string {
    return moneyText(money, this.locale);
  }

  decimal(decimal: string): string {
    return decimalText(decimal, this.locale);
  }

  percent(rate: string): string {
    return percentText(rate, this.locale);
  }

  day(day: string): string {
    return dayText(day, this.locale, this.#today);
  }

  moment(instant: string): string {
    return instantText(instant, this.locale, this.#timeZone);
  }

  /** Where a quote stands, in a sentence without a full stop: "Open until 30 November". */
  standing({ status, expiresOn, decidedAt }: QuoteSummary): string {
    const decided = decidedAt === null ? undefined : this.day(dayOf(decidedAt, this.#timeZone));
    const ends = expiresOn === null ? undefined : this.day(expiresOn);
    if (status === 'pending') return ends ? this.text('openUntil', { day: ends }) : this.text('open');
    if (status === 'accepted' && decided) return this.text('acceptedOn', { day: decided });
    if (status === 'declined' && decided) return this.text('declinedOn', { day: decided });
    if (status === 'expired' && ends) return this.text('endedOn', { day: ends });
    return this.text(status);
  }

  /** How long a quote can still be answered, once that is not long. */
  timeLeft({ status, expiresOn }: QuoteSummary): { words: string; pressing: boolean } | undefined {
    if (status !== 'pending' || expiresOn === null) return undefined;
    const count = daysBetween(this.#today, expiresOn);
    if (count < 0 || count > soon) return undefined;
    return {
      words: count === 0 ? this.text('lastDay') : this.text('daysLeft', { count }),
      pressing: count <= pressing,
    };
  }
}
