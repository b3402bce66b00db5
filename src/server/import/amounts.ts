import * as z from 'zod/mini';
import { currencyDigits } from '../../contract/currencies.ts';

/** What to say of a number that is not as it must be: that it is too large, where it is none otherwise. */
export function complaintAbout(must: string): (issue: { input?: unknown }) => string {
  return ({ input }) => (/^-?\d{13,}(\.|$)/.test(String(input)) ? 'is too large: 12 digits at most' : must);
}

/** An amount of money as people write it, in the firm's currency: `1870`, `1870.50`, `-50.00`. */
export const importAmount = z
  .string()
  .check(z.regex(/^-?\d{1,12}(\.\d{1,4})?$/, { error: complaintAbout('must be an amount such as 1870.50') }));

/** A valid {@link importAmount} in minor units; undefined where it has more digits than the currency. */
export function minorUnits(amount: string, currency: string): number | undefined {
  const digits = currencyDigits(currency);
  const [whole = '', fraction = ''] = amount.split('.');
  if (fraction.length > digits) return undefined;
  return Number(whole + fraction.padEnd(digits, '0'));
}

/** Reads a decimal as the database gives it back, without zeros in front and without a sign of zero. */
export function plainDecimal(schema: z.ZodMiniType<string>) {
  return z.pipe(
    schema,
    z.transform((text: string) => text.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-(?=[0.]+$)/, '')),
  );
}
