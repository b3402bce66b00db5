import type { Problem } from './error-words.ts';

/** Whether a firm could not be read because there is none where it was asked for. */
export function isNoFirm({ code }: Problem): boolean {
  return /^(not-found|bad-response)$/.test(code);
}
