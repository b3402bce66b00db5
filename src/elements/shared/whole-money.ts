import { currencyDigits } from '../../contract/currencies.ts';
import type { Money } from '../../contract/values.ts';
import { exact } from './format.ts';

/**
 * An amount with its currency in whole units, where the minor ones are noise; see `moneyText`.
 *
 * @param signDisplay - Default: of what is below zero alone.
 */
export function wholeMoneyText(
  { amount, currency }: Money,
  locale: string,
  signDisplay: 'auto' | 'exceptZero' = 'auto',
): string {
  return exact(`${amount}e-${currencyDigits(currency)}`, locale, {
    ...{ style: 'currency', currency, maximumFractionDigits: 0, signDisplay },
  }).replace(/^\u200f(.*[A-Z].*)/, '\u2066$1\u2069');
}
