import { AccountSwitcher } from './account-switcher.ts';

if (!customElements.get('account-switcher')) customElements.define('account-switcher', AccountSwitcher);

declare global {
  interface HTMLElementTagNameMap {
    'account-switcher': AccountSwitcher;
  }
}
