import * as z from 'zod/mini';

/** An amount of money as people write it, in the firm's currency: `1870`, `1870.50`, `-50.00`. */
export const importAmount = z
  .string()
  .check(z.regex(/^-?\d{1,12}(\.\d{1,4})?$/, { error: 'must be an amount such as 1870.50' }));

/** How many digits a currency's minor unit has: 2 for AUD, 0 for JPY. */
export function minorDigits(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** A valid {@link importAmount} in minor units; undefined where it has more digits than the currency. */
export function minorUnits(amount: string, currency: string): number | undefined {
  const digits = minorDigits(currency);
  const [whole = '', fraction = ''] = amount.split('.');
  if (fraction.length > digits) return undefined;
  return Number(whole + fraction.padEnd(digits, '0'));
}
