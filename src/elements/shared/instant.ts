import { cached } from './format.ts';

/** A moment as day and time, in the firm's time zone; undefined: the reader's. */
export function instantText(instant: string, locale: string, timeZone: string | undefined): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return cached(Intl.DateTimeFormat, locale, options).format(Date.parse(instant));
}
