import * as z from 'zod/mini';
import { instant } from '../../contract/values.ts';
import { isDay } from '../database/columns.ts';
import { todayIn } from '../firm/today.ts';

const relative = /^today(?:([+-])(\d{1,4}))?(?:T([01]\d|2[0-3]):([0-5]\d))?$/;

/**
 * A day: `2026-03-31`, or counted from the day of the import in the firm's time zone, `today`, `today+14`, `today-3`,
 * so that demonstration data never grow old.
 */
export const importDay = z.string().check(
  z.refine((text) => (relative.test(text) && !text.includes('T')) || isDay(text), {
    error: 'must be a day such as 2026-03-31, today+14 or today-3',
  }),
);

/** A moment: `2026-03-31T09:30:00Z`, or a relative day and the firm's clock, `today-3T14:20`. */
export const importInstant = z.string().check(
  z.refine((text) => (relative.test(text) && text.includes('T')) || isMoment(text), {
    error: 'must be a moment such as 2026-03-31T09:30:00Z or today-3T14:20',
  }),
);

function isMoment(text: string): boolean {
  return z.safeParse(instant, text).success && isDay(text.slice(0, 10));
}

/** What relative days are counted from. */
export interface Calendar {
  readonly now: Date;
  readonly timeZone: string;
}

/** The calendar day that a valid {@link importDay} stands for. */
export function dayOf(text: string, { now, timeZone }: Calendar): string {
  const match = relative.exec(text);
  if (!match) return text;
  const [, sign = '+', days = '0'] = match;
  const date = new Date(`${todayIn(timeZone, now)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + Number(sign + days));
  return date.toISOString().slice(0, 10);
}

/** The moment that a valid {@link importInstant} stands for. */
export function instantOf(text: string, calendar: Calendar): Date {
  if (!relative.test(text)) return new Date(text);
  const [dayText = '', clock = ''] = text.split('T');
  return localTime(`${dayOf(dayText, calendar)}T${clock}:00`, calendar.timeZone);
}

/** The moment at which the firm's clocks show this. In the hour that a change of the clocks skips, an hour later. */
function localTime(shown: string, timeZone: string): Date {
  const guess = Date.parse(`${shown}Z`);
  const offset = (moment: number) => Date.parse(`${local(new Date(moment), timeZone)}Z`) - moment;
  return new Date(guess - offset(guess - offset(guess)));
}

/** What the clocks of a time zone show at a moment, `2026-03-31T09:30:00`. */
function local(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return format.format(moment).replace(' ', 'T');
}
