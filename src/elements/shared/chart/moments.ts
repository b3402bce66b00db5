import { dayAt, dayNumber, lastAt } from './columns.ts';

/** Periods that end with the last day, and how many months each goes back. */
const months = { '1m': 1, '6m': 6, '1y': 12, '5y': 60, all: 0 };

export type Period = keyof typeof months;

export const periods = Object.keys(months) as Period[];

/** The first index that a period shows. Undefined where it is longer than all there is, or shows less than two days. */
export function startOf(period: Period, days: Int32Array): number | undefined {
  if (period === 'all') return 0;
  const last = days.at(-1) ?? 0;
  const [year = 0, month = 1, day = 1] = dayAt(last).split('-').map(Number);
  const at = year * 12 + month - 1 - months[period];
  const text = `${Math.floor(at / 12)}-${`${(at % 12) + 1}`.padStart(2, '0')}-01`.padStart(10, '0');
  // No month lacks the 28th: what is valued at the end of each is then there twice within a month.
  const from = dayNumber(text) + Math.min(day, 28) - 1;
  const first = lastAt(days, from - 1) + 1;
  return (days[0] ?? 0) < from && first < days.length - 1 ? first : undefined;
}

/** From how many rows on a table has the last of each month alone, and then of each year. */
const many = 130;

export interface Moments {
  /** Indices of days, the latest first. */
  readonly rows: readonly number[];
  readonly each: 'day' | 'month' | 'year';
}

/** The days that a table has rows for: all, or the last of each month or year where they would be too many to read. */
export function momentsOf(days: Int32Array, first: number, last: number): Moments {
  const all: number[] = [];
  for (let index = last; index >= first; index--) all.push(index);
  if (all.length <= many) return { rows: all, each: 'day' };
  const lastOf = (digits: number) => {
    let before = '';
    return all.filter((index) => {
      const text = dayAt(days[index] ?? 0).slice(0, digits);
      const isOther = text !== before;
      before = text;
      return isOther;
    });
  };
  const ofMonths = lastOf(7);
  return ofMonths.length <= many ? { rows: ofMonths, each: 'month' } : { rows: lastOf(4), each: 'year' };
}
