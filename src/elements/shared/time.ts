/** "in 29 seconds", "in 4 minutes". Minutes are rounded up, so that nobody comes back too early. */
export function untilThen(
  seconds: number,
  locale: string,
  style: Intl.RelativeTimeFormatStyle = 'long',
): string {
  const format = new Intl.RelativeTimeFormat(locale, { style });
  return seconds < 100 ? format.format(seconds, 'second') : format.format(Math.ceil(seconds / 60), 'minute');
}
