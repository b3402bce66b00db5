const second = 1000;
const hour = 3600 * second;

/** The wait after the first failed delivery, in milliseconds; it doubles with each further one. Portico's choice. */
export const firstRetry = 5 * second;

/** The longest wait between two tries to deliver, in milliseconds. Portico's choice. */
export const longestRetry = hour;

/** How long delivery is tried at all, in milliseconds. Portico's choice: one day, as senders of mail commonly do. */
export const deliveryLifetime = 24 * hour;

/**
 * How long one worker holds a message that it is delivering before another may take it, in milliseconds. Longer than all
 * that a mailer waits for in the dozen steps of one delivery.
 */
export const lease = 300 * second;

/**
 * When to try again after a failed delivery; undefined where trying again is of no use.
 *
 * @param tries - How often delivery was tried so far, at least once.
 * @param until - The moment after which the message says nothing true any more.
 */
export function nextTry(tries: number, until: Date, now: Date): Date | undefined {
  const wait = Math.min(longestRetry, firstRetry * 2 ** Math.min(tries - 1, 20));
  const next = new Date(now.getTime() + wait);
  return next < until ? next : undefined;
}
