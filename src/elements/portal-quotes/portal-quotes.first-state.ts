import { html, nothing, type TemplateResult } from 'lit';
import type { FirstState, KnownOptions } from '../shared/first-state/first-state.ts';
import { readFirst } from '../shared/first-state/read-first.ts';
import { skeleton } from '../shared/skeleton.ts';
import { write } from '../shared/strings.ts';
import { PortalQuotes } from './portal-quotes.ts';
import { quotesStrings } from './portal-quotes.strings.ts';

/** Until there are quotes. The templates are those of the element, letter for letter; see `LoginFirst`. */
class QuotesFirst implements FirstState {
  readonly styles = PortalQuotes.styles;

  render(options: KnownOptions): unknown {
    return [this.#overview(options), nothing];
  }

  #overview(options: KnownOptions): TemplateResult {
    return html`<div class="list">
      <slot name="heading"><h2>${write(quotesStrings, 'heading', options.lang)}</h2></slot>
      ${readFirst(options, () => skeleton(20, 60, 50, 60, 50, 60, 50, 60, 50, 60, 50, 60, 50))}
    </div>`;
  }
}

export const quotesFirst: FirstState = new QuotesFirst();
