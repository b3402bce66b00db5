import type { QuoteStatus } from '../../contract/quotes.ts';
import type { QuoteRow } from './tables.ts';

/** What a line's price is made of. */
export interface PricedLine {
  /** A decimal, as text. */
  readonly quantity: string;
  /** In minor units. */
  readonly unitPrice: number;
  /** In per cent, a decimal as text. */
  readonly taxRate: string;
}

/** All in minor units. A sum that cannot be counted exactly is no safe integer; whoever writes lines refuses it. */
export interface Totals {
  /** Each line's, in order. */
  readonly nets: readonly number[];
  readonly subtotal: number;
  /** One entry a rate, in the order in which rates first appear; without those of nothing. */
  readonly taxes: readonly { readonly rate: string; readonly amount: number }[];
  readonly total: number;
}

/**
 * What lines come to. A line's net is its quantity times its unit price, rounded half away from zero; a rate's tax is taken
 * on the sum of its lines' nets and rounded likewise.
 */
export function totalsOf(lines: readonly PricedLine[]): Totals {
  const nets = lines.map(({ quantity, unitPrice }) => times(quantity, BigInt(unitPrice)));
  const byRate = new Map<string, bigint>();
  for (const [index, { taxRate }] of lines.entries()) {
    const rate = plain(taxRate);
    byRate.set(rate, (byRate.get(rate) ?? 0n) + (nets[index] ?? 0n));
  }
  const taxes = [...byRate]
    .filter(([rate]) => rate !== '0')
    .map(([rate, net]) => ({ rate, amount: times(rate, net, 2) }));
  const subtotal = sum(nets);
  return {
    nets: nets.map(Number),
    subtotal: Number(subtotal),
    taxes: taxes.map(({ rate, amount }) => ({ rate, amount: Number(amount) })),
    total: Number(subtotal + sum(taxes.map(({ amount }) => amount))),
  };
}

/** Where a quote stands on a day; undefined for a draft, which a client never sees. */
export function statusOf(
  { state, expiresOn }: Pick<QuoteRow, 'state' | 'expiresOn'>,
  today: string,
): QuoteStatus | undefined {
  if (state === 'draft') return undefined;
  if (state !== 'sent') return state;
  return expiresOn !== null && expiresOn < today ? 'expired' : 'pending';
}

/** A decimal times an amount, divided by a power of ten, rounded half away from zero. */
function times(decimal: string, amount: bigint, powerOfTen = 0): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return divided(BigInt(whole + fraction) * amount, 10n ** BigInt(fraction.length + powerOfTen));
}

function divided(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (size * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -rounded : rounded;
}

/** A decimal without noughts that say nothing, so that `10` and `10.0` are one rate. */
function plain(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.replace(/^-(?=[0.]*$)/, '').split('.');
  const digits = fraction.replace(/0+$/, '');
  const units = whole.replace(/^(-?)0+(?=\d)/, '$1');
  return digits === '' ? units : `${units}.${digits}`;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
