import type { Firm } from '../../contract/firm.ts';
import type { PlanSummary, Wealth } from '../../contract/wealth/list.ts';
import type { Money } from '../../contract/values.ts';
import { currencyDigits } from '../../contract/currencies.ts';
import { dayOf, dayText, decimalText, exact, figuresLocale } from '../shared/format.ts';
import type { Strings } from '../shared/strings.ts';
import { wealthStrings } from './portal-wealth.strings.ts';

export type WealthWords = ReturnType<typeof wealthWords>;

/**
 * What the element says of wealth, in its language and in the firm's region and time zone. Amounts stand in whole units of
 * their currency: an opened plan has them to the cent.
 *
 * @param firm - Unknown, days are told in the reader's own time zone.
 */
export function wealthWords(strings: Pick<Strings, 'of'>, firm: Firm | undefined) {
  const { text, locale, language } = strings.of(wealthStrings);
  const figures = figuresLocale(locale, firm?.locale);
  // Of what stands in sentences, so that each is in one language.
  const sentences = figuresLocale(language, firm?.locale);
  const today = dayOf(Date.now(), firm?.timeZone);
  const day = (of: string) => dayText(of, sentences, today);
  const whole = ({ amount, currency }: Money, signDisplay: 'auto' | 'exceptZero', by = figures) =>
    exact(`${amount}e-${currencyDigits(currency)}`, by, {
      ...{ style: 'currency', currency, maximumFractionDigits: 0, signDisplay },
    }).replace(/^\u200f(.*[A-Z].*)/, '\u2066$1\u2069');
  const percent = (of: number, by = figures) =>
    exact(`${of}`, by, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return {
    text,
    locale,
    day,
    decimal: (decimal: string) => decimalText(decimal, figures),
    money: (money: Money) => whole(money, 'auto'),
    gain: (money: Money) => whole(money, 'exceptZero'),
    percent,
    share: (share: string) => exact(`${share}e-2`, figures, { style: 'percent', maximumFractionDigits: 1 }),
    /** Whose it is and who keeps it. */
    about: ({ provider, owners }: PlanSummary): string[] => [
      ...(provider ? [provider] : []),
      ...(owners.length ? [new Intl.ListFormat(language, { type: 'conjunction' }).format(owners)] : []),
    ],
    /** By how much the net worth changed; undefined where it is not known. */
    netGain: ({ netWorth, netWorthThen, since }: Wealth): { words: string; amount: number } | undefined => {
      if (!netWorthThen) return undefined;
      const { currency } = netWorth;
      const amount = netWorth.amount - netWorthThen.amount;
      const told = { amount: whole({ amount, currency }, 'exceptZero', sentences), day: day(since) };
      const rose = amount / Math.abs(netWorthThen.amount);
      return {
        amount,
        words: Number.isFinite(rose)
          ? text('sincePercent', { ...told, percent: percent(rose, sentences) })
          : text('since', told),
      };
    },
    /** Exchange rates, one sentence each. */
    rates: ({ rates, netWorth: { currency: to } }: Wealth): string[] =>
      rates.map(({ currency: from, rate, day: on }) =>
        text('rate', {
          ...{ from, to, day: day(on) },
          rate: exact(rate, sentences, { maximumSignificantDigits: 6 }),
        }),
      ),
  };
}
