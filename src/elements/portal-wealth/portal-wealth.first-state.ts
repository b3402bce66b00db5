import { html, type TemplateResult } from 'lit';
import type { FirstState, KnownOptions } from '../shared/first-state/first-state.ts';
import { readFirst } from '../shared/first-state/read-first.ts';
import { skeleton } from '../shared/skeleton.ts';
import { write } from '../shared/strings.ts';
import { PortalWealth } from './portal-wealth.ts';
import { wealthStrings } from './portal-wealth.strings.ts';

/** Until there are plans. The templates are those of the element, letter for letter; see `LoginFirst`. */
class WealthFirst implements FirstState {
  readonly styles = PortalWealth.styles;

  render(options: KnownOptions): unknown {
    return this.#overview(options);
  }

  #overview(options: KnownOptions): TemplateResult {
    return html`<div class="list">
      <slot name="heading"><h2 tabindex="-1">${write(wealthStrings, 'heading', options.lang)}</h2></slot>
      ${readFirst(options, () => skeleton(14, 30, 20, 60, 40, 60, 40, 60, 40, 60, 40, 60, 40))}
    </div>`;
  }
}

export const wealthFirst: FirstState = new WealthFirst();
