import { define } from '../shared/define.ts';
import { AppSwitcher } from './app-switcher.ts';

define('app-switcher', AppSwitcher);

declare global {
  interface HTMLElementTagNameMap {
    'app-switcher': AppSwitcher;
  }
}
