import { nothing } from 'lit';
import type { FirstState } from '../shared/first-state/first-state.ts';
import { AccountSwitcher } from './account-switcher.ts';

/** It has no room before there is an account to show. */
export const switcherFirst: FirstState = { styles: AccountSwitcher.styles, render: () => nothing };
