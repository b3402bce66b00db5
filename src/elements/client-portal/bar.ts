import { html, nothing, type TemplateResult } from 'lit';
import type { Firm } from '../../contract/firm.ts';
import type { Brand } from '../shared/brand.ts';
import { bone } from '../shared/skeleton.ts';
import { webAddress } from '../shared/source.ts';

/** The firm's logo and name. */
export function firmLine(
  brand: Brand | undefined,
  firm: Firm | undefined,
  isAwaited: boolean,
): TemplateResult {
  const logo = brand?.logo && webAddress(brand.logo);
  const name = firm ? html`<bdi>${firm.name}</bdi>` : isAwaited ? bone(16) : nothing;
  return html`<div class="brand">
    ${logo ? html`<img src=${logo} alt="" @error=${hide} />` : nothing} ${name}
  </div>`;
}

/** The account in use, and the way out. */
export function accountLine(words: string, isBusy: boolean, signOut: () => void): TemplateResult {
  return html`<account-switcher></account-switcher>
    <app-switcher></app-switcher>
    <button
      type="button"
      class="sign-out quiet"
      aria-busy=${isBusy}
      aria-disabled=${isBusy}
      @click=${signOut}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M14 4.5H6v15h8M10.5 12h10M16.5 8l4 4-4 4" />
      </svg>
      <span>${words}</span>
    </button>`;
}

/** A logo that does not come, or that the page's policy keeps out. */
function hide({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).hidden = true;
}
