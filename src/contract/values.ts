import type { Check } from './checks.ts';
import { formatted, pattern } from './formats.ts';
import type { Schema } from './schema.ts';
import * as z from './zod.ts';

/** An opaque identifier, given by the backend (the reference backend gives UUIDv7). */
export const id = z.string(z.minLength(1), z.maxLength(64));

/**
 * A whole number that JavaScript counts exactly. It is the contract's only kind of number: fractions travel as
 * {@link decimal}. It and the formats below are written out, since zod's own cost a page a kilobyte more.
 */
export const integer = z.number(isExact);

function isExact({ value, issues }: z.core.ParsePayload<number>): void {
  if (!Number.isSafeInteger(value)) issues.push({ code: 'invalid_type', expected: 'int', input: value });
}

/** An e-mail address, without blanks around it; backends compare addresses without regard to case. */
export const email = formatted(
  'email',
  /^(?!\.|.*\.[.@])[\w'+.-]+@([A-Za-z\d][A-Za-z\d-]*\.)+[A-Za-z]{2,}$/,
  z.maxLength(254),
);

/** A calendar day without a time, `YYYY-MM-DD`, in the firm's time zone. */
export const day = formatted('date', (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isOnCalendar(text));

/** Whether a date's month has that day, which `Date` would carry over into the next. */
function isOnCalendar(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.valueOf()) && date.toISOString().slice(0, 10) === text.slice(0, 10);
}

/** A moment in UTC, ISO 8601 with a final `Z`. */
export const instant = formatted(
  'date-time',
  (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && isOnCalendar(text),
);

/** An exact decimal number as text, such as `"2.5"`: at most 12 digits before the point and 6 after. */
export const decimal = formatted('decimal', /^-?\d{1,12}(\.\d{1,6})?$/);

/** An ISO 4217 currency code. */
export const currency = formatted('currency', /^[A-Z]{3}$/);

/** An amount in the currency's minor units (cents), a safe integer. */
export const money = z.object({ amount: integer, currency });
export type Money = z.infer<typeof money>;

/** Some text, without blanks around it. */
export const text = (maximum: number, ...further: Check<string>[]) =>
  z.string(z.trim(), z.minLength(1), z.maxLength(maximum), ...further);

/** One line of text, without blanks around it. */
export const line = (maximum: number) => text(maximum, pattern(/^\P{Cc}*$/u));

/** An absolute http or https address. */
export const webAddress = formatted(
  'uri',
  (text) => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text),
  z.maxLength(2048),
);

/** The most items that one page may hold. */
export const pageLimit = 500;

/**
 * The input of a list: cursor, limit, sort, search, and the concern's own filters beside them.
 *
 * @param sorts - The members that a list may be sorted by; each also with a leading `-` for descending.
 * @param filters - Optional fields that narrow the list.
 */
export function pageInput<S extends string, F extends Record<string, Schema>>(
  sorts: readonly [S, ...S[]],
  filters: F,
) {
  const directions = sorts.flatMap((sort) => [sort, `-${sort}` as const]);
  return z.object({
    cursor: z.optional(z.string(z.maxLength(512))),
    limit: z.optional(z.number(isExact, z.minimum(1), z.maximum(pageLimit))),
    sort: z.optional(z.oneOf(directions as [S | `-${S}`, ...(S | `-${S}`)[]])),
    search: z.optional(z.string(z.trim(), z.maxLength(200))),
    ...filters,
  });
}

/** One page of a list. `next` is the cursor of the page after this one, or null at the end. */
export function page<S extends Schema>(item: S) {
  return z.object({ items: z.array(item), next: z.nullable(z.string()) });
}
