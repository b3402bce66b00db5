import { html, nothing, type TemplateResult } from 'lit';
import type { FirstState, KnownOptions } from '../shared/first-state/first-state.ts';
import { notice } from '../shared/notice.ts';
import { readWords } from '../shared/read.strings.ts';
import { skeleton } from '../shared/skeleton.ts';
import { write } from '../shared/strings.ts';
import { PortalQuotes } from './portal-quotes.ts';
import { quotesStrings } from './portal-quotes.strings.ts';

/**
 * Until there are quotes: the list's skeleton, or that one has to sign in. The templates are those of the element, and of
 * what it shows while it reads, letter for letter; see `LoginFirst`.
 */
class QuotesFirst implements FirstState {
  readonly styles = PortalQuotes.styles;

  render({ lang, signedIn }: KnownOptions): unknown {
    return [this.#overview(lang, this.#list(signedIn ? 'loading' : 'signed-out', lang)), nothing];
  }

  #overview(lang: string, content: unknown): TemplateResult {
    return html`<div class="list">
      <slot name="heading"><h2>${write(quotesStrings, 'heading', lang)}</h2></slot>
      ${content}
    </div>`;
  }

  #list(state: 'loading' | 'signed-out', lang: string): TemplateResult {
    const text = (key: keyof typeof readWords.entries) => write(readWords, key, lang);
    switch (state) {
      case 'signed-out':
        return notice('info', text('signed-out'));
      case 'loading':
        return html`<div aria-busy="true">
          <p class="visually-hidden">${text('loading')}</p>
          ${skeleton(20, 60, 50, 60, 50, 60, 50, 60, 50)}
        </div>`;
    }
  }
}

export const quotesFirst: FirstState = new QuotesFirst();
