import { html, nothing, type TemplateResult } from 'lit';
import type { FirstState, KnownOptions } from '../shared/first-state/first-state.ts';
import { readFirst } from '../shared/first-state/read-first.ts';
import { skeleton } from '../shared/skeleton.ts';
import { write } from '../shared/strings.ts';
import { PortalMembers } from './portal-members.ts';
import { membersStrings } from './portal-members.strings.ts';

/** Until there are members. The templates are those of the element, letter for letter; see `LoginFirst`. */
class MembersFirst implements FirstState {
  readonly styles = PortalMembers.styles;

  render(options: KnownOptions): unknown {
    return [this.#overview(options), nothing];
  }

  #overview(options: KnownOptions): TemplateResult {
    // prettier-ignore
    return html`<div class="list">
      <div class="top">
        <slot name="heading"><h2 tabindex="-1">${write(membersStrings, 'heading', options.lang)}</h2></slot>
        ${nothing}
      </div>
      ${nothing}
      ${readFirst(options, () => skeleton(20, 60, 50, 60, 50, 60, 50))}
    </div>`;
  }
}

export const membersFirst: FirstState = new MembersFirst();
