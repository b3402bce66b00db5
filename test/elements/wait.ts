import { waitUntil as waitUntilWithin } from '@open-wc/testing';

/** Waits until something holds, for as long as a full machine may need; `what` tells what was waited for. */
export function waitUntil(
  holds: () => unknown,
  what?: string,
  { timeout = 8000, interval = 50 } = {},
): Promise<void> {
  return waitUntilWithin(holds, what, { timeout, interval });
}

/** Waits until the page's developer was told of every mistake that was found so far. */
export async function untilTold(): Promise<void> {
  await import('../../src/elements/shared/mistakes.ts');
  // Whoever waits for the words since before speaks first.
  await new Promise((resolve) => setTimeout(resolve));
}
