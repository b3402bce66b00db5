import { timestamp, uuid } from 'drizzle-orm/pg-core';
import { v7, validate } from 'uuid';
import * as z from 'zod/mini';
import { day } from '../../contract/values.ts';

/** A new id; ids sort by the time at which they were made. */
export const newId = (): string => v7();

/** A row's own id. */
export const id = () => uuid().primaryKey().$defaultFn(newId);

/** A moment to the millisecond, as JavaScript's dates hold it, so that a moment read back equals the one written. */
export const moment = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 });

/**
 * Whether a text from outside can be an id at all. What is none names nothing, and no query should be asked for it. The
 * database would take capitals for the same id, and whatever is kept under the id as it was written would not be found.
 */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}

/** Whether a text from outside is a day that a column can hold: a database's calendar has no year 0. */
export function isDay(text: string): boolean {
  return z.safeParse(day, text).success && !text.startsWith('0000');
}
