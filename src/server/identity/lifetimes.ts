const minute = 60_000;
const hour = 60 * minute;

/** How long a session lives without a request, in milliseconds. Portico's limit. */
export const idleLifetime = hour;

/** How long a session lives at most, in milliseconds. Portico's limit. */
export const sessionLifetime = 24 * hour;

/** How long a session token serves before it must be refreshed, in milliseconds. Portico's limit. */
export const tokenLifetime = 10 * minute;

/** How long at least between two notes of when a session was last seen, in milliseconds: each note costs a write. */
export const seenPrecision = minute;

/** What decides whether a session is in force. */
export interface SessionTimes {
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
  readonly endedAt: Date | null;
}

/** Whether the session is in force: not ended, seen within the idle hour, and younger than a day. */
export function isInForce({ expiresAt, lastSeenAt, endedAt }: SessionTimes, now: Date): boolean {
  return endedAt === null && now < expiresAt && now.getTime() < lastSeenAt.getTime() + idleLifetime;
}

/** Whether a token is too old to serve and must be refreshed first. */
export function isStale(issuedAt: Date, now: Date): boolean {
  return now.getTime() >= issuedAt.getTime() + tokenLifetime;
}

/** Whether the moment is worth noting as the one when the session was last seen. */
export function isWorthNoting(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() >= lastSeenAt.getTime() + seenPrecision;
}
