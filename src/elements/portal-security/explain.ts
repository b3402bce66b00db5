import type { PortalError } from '../../contract/errors.ts';
import { type Problem, sentenceFor } from '../shared/error-words.ts';
import type { NoticeKind } from '../shared/notice.ts';
import type { Strings } from '../shared/strings.ts';
import { untilThen } from '../shared/time.ts';
import { changesWords } from './changes.strings.ts';

/** Why something was refused, as far as it matters here. */
export type Refusal = Problem & Partial<Pick<PortalError, 'retryAfterSeconds'>>;

/** Something said above a question. Its words are found when they are shown, as time and language move on. */
export interface Said {
  readonly kind: NoticeKind;
  readonly words: () => string;
}

export interface ExplainOptions {
  readonly strings: Pick<Strings, 'of' | 'locale'>;
  /** Whole seconds until a moment (milliseconds since 1970), showing them again at each; 0 once it is past. */
  readonly secondsUntil: (moment: number) => number;
}

/** What is said about a failure that is not one input's. */
export function explain(error: Refusal, { strings, secondsUntil }: ExplainOptions): Said {
  const words = () => strings.of(changesWords);
  const { code, retryAfterSeconds } = error;
  if (code === 'too-many-attempts') {
    // No time is named where no waiting helps.
    if (!retryAfterSeconds) return { kind: 'warn', words: () => words().text('stopped') };
    const until = Date.now() + retryAfterSeconds * 1000;
    return {
      kind: 'warn',
      words: () => {
        const seconds = secondsUntil(until);
        const { text, language } = words();
        return seconds ? text('too-many-attempts', { when: untilThen(seconds, language) }) : '';
      },
    };
  }
  const isLost = code === 'unreachable' || code === 'timeout';
  const isOffline = !navigator.onLine;
  return {
    kind: 'error',
    words: () => (isLost ? words().text(isOffline ? 'offline' : 'lost') : sentenceFor(error, strings)),
  };
}
