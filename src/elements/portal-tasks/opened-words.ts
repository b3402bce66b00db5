import type { Firm } from '../../contract/firm.ts';
import { figuresLocale } from '../shared/format.ts';
import { instantText } from '../shared/instant.ts';
import type { Strings } from '../shared/strings.ts';
import { openedStrings } from './opened-task.strings.ts';
import { taskWords } from './task-words.ts';

export type OpenedWords = ReturnType<typeof openedWords>;

/** Like {@link taskWords}, with the sentences of an opened task, and what only they need. */
export function openedWords(strings: Pick<Strings, 'of'>, firm: Firm | undefined) {
  const { text, language } = strings.of(openedStrings);
  const sentences = figuresLocale(language, firm?.locale);
  return {
    ...taskWords(strings, firm),
    text,
    moment: (instant: string) => instantText(instant, sentences, firm?.timeZone),
  };
}
