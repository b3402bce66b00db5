import { html } from 'lit';
import type { FirstState } from '../shared/first-state/first-state.ts';
import { PortalProvider } from './portal-provider.ts';

/** From the first on, it shows what is inside it. */
export const providerFirst: FirstState = { styles: PortalProvider.styles, render: () => html`<slot></slot>` };
