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

/** From how many days before its end a quote says how many are left, and from how many on that is pressing. */
const soon = 14;
const pressing = 3;

/** What the element says of quotes, in its language and in the firm's region and time zone. */
export class QuoteWords {
  readonly text: QuotesStrings['text'];
  readonly locale: string;
  /** Of what stands in sentences, so that each is in one language. */
  readonly #language: string;
  readonly timeZone: string | undefined;
  readonly #today: string;

  /** @param firm - Unknown, days are told in the reader's own time zone. */
  constructor(strings: QuotesStrings, firm: Firm | undefined) {
    this.text = strings.text.bind(strings);
    this.locale = figuresLocale(strings.locale, firm?.locale);
    this.#language = figuresLocale(strings.language, firm?.locale);
    this.timeZone = firm?.timeZone;
    this.#today = dayOf(Date.now(), this.timeZone);
  }

  money(money: Money): string {
    return moneyText(money, this.locale);
  }

  decimal(decimal: string): string {
    return decimalText(decimal, this.locale);
  }

  percent(rate: string): string {
    return percentText(rate, this.#language);
  }

  day(day: string): string {
    return dayText(day, this.#language, this.#today);
  }

  moment(instant: string): string {
    return instantText(instant, this.#language, this.timeZone);
  }

  /** Where a quote stands, without a full stop: "Open until 30 November". */
  standing({ status, expiresOn, decidedAt }: QuoteSummary): string {
    const day = decidedAt ? dayOf(decidedAt, this.timeZone) : expiresOn;
    return day && status !== 'unknown'
      ? this.text('standing', { status, day: this.day(day) })
      : this.text(status);
  }

  /** How long a quote can still be answered, once that is not long. */
  timeLeft({ status, expiresOn }: QuoteSummary): { words: string; pressing: boolean } | undefined {
    const count = expiresOn && status === 'pending' ? daysBetween(this.#today, expiresOn) : -1;
    if (count < 0 || count > soon) return undefined;
    return {
      words: count ? this.text('daysLeft', { count }) : this.text('lastDay'),
      pressing: count <= pressing,
    };
  }
}
