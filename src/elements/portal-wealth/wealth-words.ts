import type { Firm } from '../../contract/firm.ts';
import type { PlanSummary, Wealth } from '../../contract/wealth/list.ts';
import type { Money } from '../../contract/values.ts';
import { dayOf, dayText, decimalText, exact, figuresLocale } from '../shared/format.ts';
import { wholeMoneyText } from '../shared/whole-money.ts';
import type { Strings } from '../shared/strings.ts';
import { wealthStrings } from './portal-wealth.strings.ts';

/** Whether what is above zero says so. */
type SignDisplay = 'auto' | 'exceptZero';

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
  const percent = (of: number | string, by = figures, signDisplay: SignDisplay = 'exceptZero') =>
    exact(`${of}`, by, { style: 'percent', maximumFractionDigits: 1, signDisplay });
  return {
    text,
    locale,
    /** For figures that stand alone, and for those in sentences: see `figuresLocale`. */
    figures,
    sentences,
    day,
    decimal: (decimal: string) => decimalText(decimal, figures),
    money: (money: Money) => wholeMoneyText(money, figures),
    gain: (money: Money) => wholeMoneyText(money, figures, 'exceptZero'),
    percent,
    share: (share: string) => percent(`${share}e-2`, figures, 'auto'),
    /** Whose it is and who keeps it. */
    about: ({ provider, owners }: PlanSummary): string[] =>
      [provider, new Intl.ListFormat(language).format(owners)].filter(Boolean),
    /** By how much the net worth changed; undefined where it is not known. */
    netGain: ({ netWorth, netWorthThen, since }: Wealth): { words: string; amount: number } | undefined => {
      if (!netWorthThen) return undefined;
      const { currency } = netWorth;
      const amount = netWorth.amount - netWorthThen.amount;
      const told = { amount: wholeMoneyText({ amount, currency }, sentences, 'exceptZero'), day: day(since) };
      const rose = amount / Math.abs(netWorthThen.amount);
      return {
        amount,
        words: Number.isFinite(rose)
          ? text('sincePercent', { ...told, percent: percent(rose, sentences) })
          : text('since', told),
      };
    },
  };
}
