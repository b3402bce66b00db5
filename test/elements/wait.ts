import { waitUntil as waitUntilWithin } from '@open-wc/testing';

/** Waits until something holds, for as long as a full machine may need; `what` tells what was waited for. */
export function waitUntil(
  holds: () => unknown,
  what?: string,
  { timeout = 8000, interval = 50 } = {},
): Promise<void> {
  return waitUntilWithin(holds, what, { timeout, interval });
}
