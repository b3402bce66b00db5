const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that it is at a moment in a time zone, `YYYY-MM-DD`. Firms mean days in their own. */
export function todayIn(timeZone: string, moment: Date): string {
  let format = formats.get(timeZone);
  // Sweden writes days as ISO 8601 does.
  if (!format)
    formats.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })));
  return format.format(moment);
}
