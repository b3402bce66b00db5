import type { Firm } from '../../contract/firm.ts';
import { figuresLocale } from '../shared/format.ts';
import { instantText } from '../shared/instant.ts';
import { percentText } from '../shared/percent.ts';
import type { Strings } from '../shared/strings.ts';
import { openedStrings } from './opened-quote.strings.ts';
import { quoteWords } from './quote-words.ts';

export type OpenedWords = ReturnType<typeof openedWords>;

/** Like {@link quoteWords}, with the sentences of an opened quote, and what only they need. */
export function openedWords(strings: Pick<Strings, 'of'>, firm: Firm | undefined) {
  const { text, language } = strings.of(openedStrings);
  const sentences = figuresLocale(language, firm?.locale);
  return {
    ...quoteWords(strings, firm),
    text,
    percent: (rate: string) => percentText(rate, sentences),
    moment: (instant: string) => instantText(instant, sentences, firm?.timeZone),
  };
}
