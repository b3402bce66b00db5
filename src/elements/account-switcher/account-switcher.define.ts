import { define } from '../shared/define.ts';
import { AccountSwitcher } from './account-switcher.ts';

define('account-switcher', AccountSwitcher);

declare global {
  interface HTMLElementTagNameMap {
    'account-switcher': AccountSwitcher;
  }
}
