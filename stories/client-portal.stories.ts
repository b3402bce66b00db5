import '../src/elements/client-portal/client-portal.define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { apiAddress, writeHint } from '../src/client/hint.ts';
import { PortalError } from '../src/contract/errors.ts';
import type { ClientPortal } from '../src/elements/client-portal/client-portal.ts';
import { firms } from '../src/testing/fixtures/firm.ts';
import { accounts, sessions } from '../src/testing/fixtures/identity.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { never } from '../src/testing/stub/answers.ts';
import type { StubOptions } from '../src/testing/stub/stub-adapter.ts';
import { live } from './live.ts';
import { offline } from './offline.ts';

const meta: Meta = { title: 'client-portal', component: 'client-portal' };
export default meta;

type Story = StoryObj;

interface StateOptions extends StubOptions {
  /** Where the page is when it loads. Default: at the portal's beginning. */
  at?: string;
}

/** One state, over real requests that a mock answers. Each has an API of its own, so that none sees another's session. */
function state(name: string, { at = '', ...options }: StateOptions = {}): Story {
  const api = `/api/v1/story-portal-${name}`;
  return {
    parameters: { msw: { handlers: handlersFor(api, options) } },
    render: (): TemplateResult => {
      writeHint(apiAddress(api), options.session !== null);
      history.replaceState(null, '', location.pathname + location.search + at);
      return html`<client-portal api=${api}></client-portal>`;
    },
  };
}

export const Usual = state('usual');

export const Quotes = state('quotes', { at: '#/quotes' });

export const Security = state('security', { at: '#/security' });

export const SignedOut = state('signed-out', { session: null });

/** Somebody was signed in here; who, is being asked. */
export const Loading = state('loading', { overrides: { 'identity.getSession': never } });

/** Whoever has one account reads its name, and has no other to switch to. */
export const OneAccount = state('one-account', {
  overrides: { 'identity.listAccounts': { accounts: [accounts.household] } },
});

/** One page is ticked. */
export const OnePage = state('one-page', {
  session: {
    ...sessions.usual,
    account: {
      ...sessions.usual.account,
      permissions: { pages: ['quotes'], write: false, delete: false },
    },
  },
});

export const NoPages = state('no-pages', { session: sessions.withoutPages });

/** The page that the address names is not ticked, or was withdrawn while it was open. */
export const NotIncluded = state('not-included', { at: '#/tasks', session: sessions.withoutPages });

export const NotFound = state('not-found', { at: '#/nowhere' });

export const Unreachable = state('unreachable', {
  overrides: { 'identity.getSession': new PortalError('unreachable') },
});

export const Offline: Story = {
  ...state('offline', { overrides: { 'identity.getSession': new PortalError('unreachable') } }),
  beforeEach: offline,
};

/** Nobody has a firm of this name. */
export const UnknownFirm = state('unknown-firm', { overrides: { 'firm.get': new PortalError('not-found') } });

/** Names that are long or run from right to left. */
export const Awkward = state('awkward', {
  session: {
    ...sessions.usual,
    account: {
      ...sessions.usual.account,
      clientName: 'عائلة أوكافور للاستثمارات العقارية والتجارية المحدودة',
    },
  },
  overrides: {
    'firm.get': {
      ...firms.usual,
      name: 'Southerly <b>Heating</b>, Cooling & Electrical of Greater Geelong '.repeat(20),
    },
  },
});

/** The session is still on, as the backend could not be told. */
export const SigningOutFailed: Story = {
  ...state('signing-out-failed', { overrides: { 'identity.signOut': new PortalError('unreachable') } }),
  play: async ({ canvasElement }) => {
    const portal = canvasElement.querySelector<ClientPortal>('client-portal');
    const find = () => portal?.shadowRoot?.querySelector<HTMLElement>('.sign-out');
    while (!find()) await new Promise((resolve) => setTimeout(resolve, 50));
    find()?.click();
  },
};

/** The portal on the backend itself, which runs in this page. */
export const Live = live(() => html`<client-portal></client-portal>`);
