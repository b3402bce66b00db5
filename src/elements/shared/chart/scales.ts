import { dayAt, dayNumber } from './columns.ts';

/** Amounts from one round figure to another, and those between at which there are lines. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** A scale that takes in all amounts from one to another, in about so many steps. */
export function scaleOf(least: number, most: number, steps: number): Scale {
  // What never changes stands in the middle.
  const room = most > least ? 0 : Math.max(Math.abs(most) / 10, 1);
  const rough = (most - least + room * 2) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((round) => round * power >= rough * 0.99) ?? 10) * power;
  return {
    low: Math.floor((least - room) / step) * step,
    high: Math.ceil((most + room) / step) * step,
    step,
  };
}

/** Where the lines are, from the lowest. */
export function linesOf({ low, high, step }: Scale): number[] {
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
}

/** How many significant digits tell two neighbouring lines apart. */
export function digitsOf({ low, high, step }: Scale): number {
  const magnitude = (amount: number) => Math.floor(Math.log10(amount));
  return Math.max(magnitude(Math.max(Math.abs(low), high)) - magnitude(step) + 1, 1);
}

/** Days, or months, or years between two marks: the least that leaves room for the words. */
const intervals = [
  ['day', 1],
  ['day', 2],
  ['day', 7],
  ['day', 14],
  ['month', 1],
  ['month', 2],
  ['month', 3],
  ['month', 6],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 50],
  ['year', 250],
  ['year', 1000],
] as const;
const lengths = { day: 1, month: 30.4, year: 365.2 };
const formats = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

export interface Marks {
  readonly days: readonly number[];
  /** How each is written. */
  readonly format: Intl.DateTimeFormatOptions;
}

/** Marks from one day to another, about as many as asked for at most. */
export function marksOf(first: number, last: number, most: number): Marks {
  const [unit, count] =
    intervals.find(([each, times]) => (last - first) / (lengths[each] * times) <= most) ?? intervals[14];
  const days: number[] = [];
  const format = { ...formats[unit], timeZone: 'UTC' };
  if (unit === 'day') {
    // Counted back from the last, the one that is looked for.
    for (let day = last; day >= first; day -= count) days.unshift(day);
    return { days, format };
  }
  const months = unit === 'year' ? count * 12 : count;
  const [year = 0, month = 1] = dayAt(first).split('-').map(Number);
  for (let at = Math.floor((year * 12 + month - 1) / months) * months; ; at += months) {
    const text = `${Math.floor(at / 12)}`.padStart(4, '0');
    const day = dayNumber(`${text}-${`${(at % 12) + 1}`.padStart(2, '0')}-01`);
    // Beyond the last year that has four digits there is no day either.
    if (!(day <= last)) return { days, format };
    if (day >= first) days.push(day);
  }
}
