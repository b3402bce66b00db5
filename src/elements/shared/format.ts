import { currencyDigits } from '../../contract/currencies.ts';
import type { Money } from '../../contract/values.ts';

const made = new Map<string, unknown>();

/** A formatter costs a hundred times what formatting does, so each is made once. Its options tell its type. */
export function cached<T, O>(type: new (locale: string, options: O) => T, locale: string, options: O): T {
  const key = locale + JSON.stringify(options);
  const formatter = (made.get(key) as T | undefined) ?? new type(locale, options);
  made.set(key, formatter);
  return formatter;
}

/** Formats a decimal that stays text all the way: as a float, digits of a large one would be lost. */
export function exact(decimal: string, locale: string, options: Intl.NumberFormatOptions): string {
  return cached(Intl.NumberFormat, locale, options).format(decimal as Intl.StringNumericLiteral);
}

/**
 * An amount with its currency, to the minor unit. Latin letters of a currency such as `AU$` stay whole and in place among
 * words that are read from right to left.
 */
export function moneyText({ amount, currency }: Money, locale: string): string {
  const places = currencyDigits(currency);
  return exact(`${amount}e-${places}`, locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).replace(/^\u200f(.*[A-Z].*)/, '\u2066$1\u2069');
}

/** An exact decimal, such as a quantity, with the digits that it has. */
export function decimalText(decimal: string, locale: string): string {
  return exact(decimal, locale, { maximumFractionDigits: 6 });
}

/**
 * A calendar day in words. It belongs to no time zone, so none can move it to its neighbour.
 *
 * @param today - Leaves out the year where it is this day's.
 */
export function dayText(day: string, locale: string, today?: string): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day.slice(0, 4) !== today?.slice(0, 4)) options.year = 'numeric';
  return cached(Intl.DateTimeFormat, locale, options).format(Date.parse(day));
}

/** The calendar day, `YYYY-MM-DD`, that a moment falls on in the firm's time zone; undefined: the reader's. */
export function dayOf(instant: string | number, timeZone: string | undefined): string {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  // Swedes write days as ISO 8601 does.
  return cached(Intl.DateTimeFormat, 'sv-u-ca-gregory-nu-latn', options).format(new Date(instant));
}

/** How many days from one calendar day to another; negative backwards. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/**
 * The locale for figures and dates: the page's language, in the firm's own region where the page names none. A page in
 * `en` of a firm in `en-AU` then shows `$` and 30 November, not `A$` and November 30.
 */
export function figuresLocale(page: string, firm: string | undefined): string {
  return firm?.startsWith(`${page}-`) ? firm : page;
}
