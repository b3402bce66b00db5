import { html, nothing, type TemplateResult } from 'lit';
import type { Sort } from './table.ts';

/** From how many rows on there is a search. */
const many = 10;

/** What of a list is shown, and how. */
export interface ListView<Status extends string> {
  /** Undefined: any. */
  readonly status?: Status | undefined;
  readonly search?: string;
  /** Undefined: as the list itself sees fit. */
  readonly sort?: Sort | undefined;
}

export interface ListControls<Status extends string> {
  readonly rows: readonly { readonly status: Status }[];
  /** In order; those that no row has are left out. */
  readonly statuses: readonly Status[];
  readonly words: {
    readonly text: (key: Status | 'all' | 'status' | 'search') => string;
    readonly decimal: (decimal: string) => string;
  };
  readonly view: ListView<Status>;
  readonly onView: (change: ListView<Status>) => void;
}

/** What narrows a list: a choice of where rows stand, each with how many do, and a search where there are many. */
export function listControls<S extends string>({
  rows,
  statuses,
  words: { text, decimal },
  view,
  onView,
}: ListControls<S>): TemplateResult {
  // Choices without a form of their own outlive their page in Chromium, with all that their listeners know of it.
  return html`<form class="controls" @submit=${(event: SubmitEvent) => event.preventDefault()}>
    <fieldset class="filter" part="filter" aria-label=${text('status')}>
      ${[undefined, ...statuses].map((status) => {
        const count = rows.filter((row) => !status || row.status === status).length;
        return count
          ? html`<label>
              <input
                type="radio"
                name="status"
                .checked=${view.status === status}
                @change=${() => onView({ status })}
              />
              ${text(status ?? 'all')} <small>${decimal(`${count}`)}</small>
            </label>`
          : nothing;
      })}
    </fieldset>
    ${
      rows.length > many
        ? html`<input
            class="search"
            type="search"
            aria-label=${text('search')}
            placeholder=${text('search')}
            .value=${view.search ?? ''}
            @input=${(event: InputEvent) => onView({ search: (event.target as HTMLInputElement).value })}
          />`
        : nothing
    }
  </form>`;
}
