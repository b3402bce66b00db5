import type { OwnSession } from '../../contract/identity/security.ts';
import type { Words } from '../shared/strings.ts';
import { sinceThen } from '../shared/since.ts';
import type { securityStrings } from './portal-security.strings.ts';

type SecurityWords = Words<(typeof securityStrings)['entries']>;

const minute = 60_000;
const hour = 60 * minute;

/** A browser by the names that people know it by. */
export function deviceName({ browser, system }: OwnSession, { text }: SecurityWords): string {
  if (browser && system) return text('device', { browser, system });
  return browser ?? system ?? text('unknown-device');
}

/** "Used just now", "Last used 35 minutes ago", "Last used yesterday". */
export function usedWords(lastUsedAt: string, { text, language }: SecurityWords): string {
  const moment = new Date(lastUsedAt);
  const age = Date.now() - moment.getTime();
  // It is noted to the minute.
  if (age < 2 * minute) return text('now');
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (age < hour) return text('used', { when: format.format(-Math.floor(age / minute), 'minute') });
  if (age < 12 * hour) return text('used', { when: format.format(-Math.floor(age / hour), 'hour') });
  return text('used', { when: sinceThen(moment, language) });
}
