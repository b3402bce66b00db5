import { html, nothing, type TemplateResult } from 'lit';
import type { FirstState, KnownOptions } from '../shared/first-state/first-state.ts';
import { readFirst } from '../shared/first-state/read-first.ts';
import { skeleton } from '../shared/skeleton.ts';
import { write } from '../shared/strings.ts';
import { PortalGoals } from './portal-goals.ts';
import { goalsStrings } from './portal-goals.strings.ts';

/** Until there are goals. The templates are those of the element, letter for letter; see `LoginFirst`. */
class GoalsFirst implements FirstState {
  readonly styles = PortalGoals.styles;

  render(options: KnownOptions): unknown {
    return [this.#overview(options), nothing];
  }

  #overview(options: KnownOptions): TemplateResult {
    // prettier-ignore
    return html`<div class="list">
      <div class="top">
        <slot name="heading"><h2 tabindex="-1">${write(goalsStrings, 'heading', options.lang)}</h2></slot>
        ${nothing}
      </div>
      ${nothing}
      ${readFirst(options, () => skeleton(20, 60, 70, 40, 60, 70, 40, 60, 70, 40))}
      ${nothing}
    </div>`;
  }
}

export const goalsFirst: FirstState = new GoalsFirst();
