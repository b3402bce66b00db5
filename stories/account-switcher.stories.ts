import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { apiAddress, writeHint } from '../src/client/hint.ts';
import { PortalError } from '../src/contract/errors.ts';
import type { AccountSwitcher } from '../src/elements/account-switcher/account-switcher.ts';
import '../src/elements/account-switcher/account-switcher.define.ts';
import { accounts, sessions, steps } from '../src/testing/fixtures/identity.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { never } from '../src/testing/stub/answers.ts';
import type { StubOptions } from '../src/testing/stub/stub-adapter.ts';
import { waitFor } from 'storybook/test';
import { live } from './live.ts';

/** The account in use, and the others of whoever is signed in. */
const meta: Meta = { title: 'account-switcher', component: 'account-switcher' };
export default meta;

type Story = StoryObj;

/** One state, over requests of its own, with the list open where something is to be pressed in it. */
function state(name: string, options: StubOptions = {}, opens = false, presses?: string): Story {
  const api = `/api/v1/story-switcher-${name}`;
  return {
    parameters: { msw: { handlers: handlersFor(api, options) } },
    render: () => {
      writeHint(apiAddress(api), options.session !== null);
      return html`<div style="min-block-size: 20em"><account-switcher api=${api}></account-switcher></div>`;
    },
    play: async ({ canvasElement }) => {
      if (!opens) return;
      const root = canvasElement.querySelector<AccountSwitcher>('account-switcher')?.shadowRoot;
      const press = (words: string) =>
        waitFor(
          () => {
            const button = [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
              textContent.includes(words),
            );
            if (!button) throw new Error(`There is no button "${words}".`);
            button.click();
          },
          { timeout: 20_000 },
        );
      await press('Switch account');
      if (presses !== undefined) await press(presses);
    },
  };
}

const many = { 'identity.listAccounts': { accounts: steps.chooseAmongMany.accounts } };

export const Several = state('several');

export const OneAccount = state('one', {
  overrides: { 'identity.listAccounts': { accounts: [accounts.household] } },
});

export const Open = state('open', { overrides: many }, true);

export const LongNames = state('long', { session: sessions.longName, overrides: many }, true);

export const Switching = state(
  'switching',
  { overrides: { ...many, 'identity.switchAccount': never } },
  true,
  accounts.company.clientName,
);

/** The firm took the account away meanwhile. */
export const Gone = state(
  'gone',
  { overrides: { ...many, 'identity.switchAccount': new PortalError('not-found') } },
  true,
  accounts.company.clientName,
);

export const Unreachable = state(
  'unreachable',
  { overrides: { ...many, 'identity.switchAccount': new PortalError('unreachable') } },
  true,
  accounts.company.clientName,
);

export const Live = live(
  () => html`<portal-login></portal-login><br /><account-switcher></account-switcher>`,
);
