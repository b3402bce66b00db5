import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Strings } from '../shared/strings.ts';
import type { Address } from './address.ts';
import type { portalStrings } from './client-portal.strings.ts';
import { type PortalPage, portalPages } from './pages.ts';

export interface NavigationOptions {
  strings: Strings<(typeof portalStrings)['entries']>;
  address: Address;
  /** Those that can be gone to. */
  pages: readonly PortalPage[];
  /** The one that is shown. */
  current: PortalPage | undefined;
  /** Whether, on a phone, those are shown that have no room at its foot. */
  isOpen: boolean;
  onToggle: () => void;
}

/** How many stand side by side at the foot of a phone, "More" among them where there are others. */
const mostAtFoot = 5;

/** The pages that can be gone to: at the side, or at the foot of a phone. */
export function navigation(options: NavigationOptions): TemplateResult {
  const { strings, pages, current, isOpen, onToggle } = options;
  const { text } = strings;
  const shown = pages.length > mostAtFoot ? mostAtFoot - 1 : mostAtFoot;
  const rest = pages.slice(shown);
  return html`<nav part="navigation" aria-label=${text('pages')}>
    <ul>
      ${pages.slice(0, shown).map((page) => link(page, options))}
      ${
        rest.length
          ? html`<li class="more ${current && rest.includes(current) ? 'current' : ''}">
              <button type="button" aria-expanded=${isOpen} aria-controls="rest" @click=${onToggle}>
                ${picture('M5 12h.01M12 12h.01M19 12h.01')} ${text('more')}
              </button>
              <ul id="rest" class=${isOpen ? 'open' : ''}>
                ${rest.map((page) => link(page, options))}
              </ul>
            </li>`
          : nothing
      }
    </ul>
  </nav>`;
}

function link(page: PortalPage, { strings, address, current }: NavigationOptions): TemplateResult {
  return html`<li>
    <a
      href=${address.of(page)}
      data-portal-page=${page}
      aria-current=${page === current ? 'page' : nothing}
      @pointerenter=${() => prepare(page)}
      @focus=${() => prepare(page)}
      >${picture(portalPages[page].icon)} ${strings.text(page)}</a
    >
  </li>`;
}

/** Gets the code of a page that is likely to be opened next. Should it fail, opening will tell. */
function prepare(page: PortalPage): void {
  portalPages[page].load().catch(() => undefined);
}

function picture(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
}
