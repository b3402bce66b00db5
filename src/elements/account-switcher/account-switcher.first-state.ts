import { html, nothing } from 'lit';
import type { FirstState } from '../shared/first-state/first-state.ts';
import { AccountSwitcher } from './account-switcher.ts';

/** Where somebody seems to be signed in, the frame of an account; nothing else, of which a page without its script sees nothing. */
export const switcherFirst: FirstState = {
  styles: AccountSwitcher.styles,
  render: ({ signedIn }) => (signedIn ? html`<p class="current"></p>` : nothing),
};
