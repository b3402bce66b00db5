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
