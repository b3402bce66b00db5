/** "in 29 seconds", "in 4 minutes". Minutes are rounded up, so that nobody comes back too early. */
export function untilThen(
  seconds: number,
  locale: string,
  style: Intl.RelativeTimeFormatStyle = 'long',
): string {
  const format = new Intl.RelativeTimeFormat(locale, { style });
  return seconds < 100 ? format.format(seconds, 'second') : format.format(Math.ceil(seconds / 60), 'minute');
}

const day = 86_400_000;

/** "today", "yesterday", "3 days ago"; the date where that is a month or longer. */
export function sinceThen(moment: Date, locale: string, now = new Date()): string {
  const days = Math.round((startOf(moment) - startOf(now)) / day);
  return days > -30
    ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.min(days, 0), 'day')
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(moment);
}

/** Midnight where the reader is. */
function startOf(moment: Date): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
