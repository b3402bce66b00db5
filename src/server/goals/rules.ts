import { goalPace, type goalStandings } from '../../contract/goals.ts';

/** What a part of a plan was worth on a day, in minor units of the goal's currency. */
export interface Worth {
  readonly day: string;
  readonly amount: number;
}

/** What is saved for a goal by one plan. */
export interface Part {
  /** By its newest valuation; null where there is none, or no exchange rate. */
  readonly now: Worth | null;
  /** By the one that its pace is told from. */
  readonly then: Worth | null;
}

/** What a goal is judged by. */
export interface Measured {
  readonly target: number | null;
  readonly targetOn: string | null;
  readonly saved: number;
  /** By how much its parts grow a day; null where none tells. */
  readonly pace: number | null;
}

const day = 24 * 60 * 60 * 1000;

/** Per cents beyond it are no news. */
const mostPerCent = 999_999_999;

export function savedBy(setAside: number, parts: readonly Part[]): number {
  return parts.reduce((sum, { now }) => sum + (now?.amount ?? 0), setAside);
}

/** By how much parts grow a day: the sum of those that were valued over long enough. */
export function paceOf(parts: readonly Part[]): number | null {
  const paces = parts.flatMap(({ now, then }) => {
    if (!now || !then) return [];
    const days = daysBetween(then.day, now.day);
    return days < goalPace.leastDays ? [] : (now.amount - then.amount) / days;
  });
  return paces.length > 0 ? paces.reduce((sum, each) => sum + each, 0) : null;
}

/** A pace of a day as one of a month, to the minor unit. */
export function monthlyOf(pace: number | null): number | null {
  return pace === null ? null : Math.round((pace * 365.2425) / 12);
}

/** How many per cent are saved, to a tenth and never rounded up: 99.9 is not there yet. */
export function progressOf(saved: number, target: number | null): string | null {
  if (target === null) return null;
  const tenths = Number((BigInt(Math.max(saved, 0)) * 1000n) / BigInt(target));
  return String(Math.min(tenths / 10, mostPerCent));
}

/** The day on which a goal is reached at its pace; null where it is already, or that cannot be told. */
export function projectedOn({ target, saved, pace }: Measured, today: string): string | null {
  if (target === null || saved >= target || pace === null || pace <= 0) return null;
  const days = Math.ceil((target - saved) / pace);
  if (days > goalPace.furthestDays) return null;
  return new Date(Date.parse(today) + days * day).toISOString().slice(0, 10);
}

/** Where a goal stands on a day. */
export function standingOf(goal: Measured, today: string): (typeof goalStandings)[number] {
  const { target, targetOn, saved, pace } = goal;
  if (target === null) return 'no-target';
  if (saved >= target) return 'reached';
  if (targetOn !== null && targetOn < today) return 'overdue';
  if (pace === null) return 'unknown';
  const projected = projectedOn(goal, today);
  // Days of one form, of which texts sort as they do; what is further off than is told is later than any.
  if (targetOn === null) return pace > 0 ? 'on-track' : 'behind';
  return projected !== null && projected <= targetOn ? 'on-track' : 'behind';
}

function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / day;
}
