import { type assetKinds, freshDays, liabilityKinds, type planKinds } from '../../contract/wealth.ts';

type Kind = (typeof planKinds)[number];

const day = 24 * 60 * 60 * 1000;

/** What somebody has to appraise; of the rest there are statements. */
const appraised: ReadonlySet<Kind> = new Set<(typeof assetKinds)[number]>([
  ...(['property', 'insurance', 'business', 'possession', 'asset'] as const),
]);

export function isLiability(kind: Kind): boolean {
  return (liabilityKinds as readonly string[]).includes(kind);
}

/** Whether a valuation of a day has aged too much by another. */
export function isStale(
  kind: Kind,
  latest: { readonly day: string; readonly amount: number } | undefined,
  today: string,
): boolean {
  // What is worth nothing any more needs no news.
  if (!latest || latest.amount === 0) return false;
  const age = (Date.parse(today) - Date.parse(latest.day)) / day;
  return age > freshDays[appraised.has(kind) ? 'appraised' : 'stated'];
}

/** The same day a year before; of a 29 February, the 28th. */
export function yearBefore(today: string): string {
  const [year = 0, month, date] = today.split('-').map(Number);
  const shorter = month === 2 && date === 29 ? '02-28' : today.slice(-5);
  return `${String(year - 1).padStart(4, '0')}-${shorter}`;
}

/** How many per cent a part is of a whole, to a tenth; null where it adds nothing to it. */
export function shareOf(part: number | null, whole: number): string | null {
  if (part === null || part <= 0) return null;
  return String(Math.round((part / whole) * 1000) / 10);
}

/** A decimal times a power of ten, such as `0.0099` and 2: `0.99`. */
export function shifted(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const left = places < 0 ? whole.padStart(1 - places, '0') : whole;
  const right = places > 0 ? fraction.padEnd(places, '0') : fraction;
  const point = left.length + places;
  const digits = left + right;
  const moved = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return moved.replace(/^0+(?=\d)/, '').replace(/\.$/, '');
}
