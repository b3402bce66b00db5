import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/portal-login/portal-login.define.ts';
import '../src/elements/portal-provider/portal-provider.define.ts';
import type { Firm } from '../src/contract/firm.ts';
import { firms } from '../src/testing/fixtures/firm.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { live } from './live.ts';

type Story = StoryObj<{ api: string }>;

/**
 * Gives the elements inside it one client, one session, and the firm's brand. It has no box of its own. Where the toolbar
 * sets a brand, the page's brand counts and not the firm's.
 */
const meta: Meta<{ api: string }> = {
  title: 'portal-provider',
  component: 'portal-provider',
  render: ({ api }) => html`<portal-provider api=${api}><portal-login></portal-login></portal-provider>`,
};

export default meta;

function of(slug: string, firm: Firm): Pick<Story, 'args' | 'parameters'> {
  const api = `/api/v1/provider-${slug}`;
  const handlers = handlersFor(api, { session: null, overrides: { 'firm.get': firm } });
  return { args: { api }, parameters: { msw: { handlers } } };
}

const withColor = (color: string): Firm => ({ ...firms.usual, branding: { color, logo: null } });

export const TheFirmsBrand: Story = of('usual', firms.usual);

/** Too bright for white words, so its words are dark. */
export const AYellowBrand: Story = of('yellow', withColor('#ffd400'));

export const ABlackBrand: Story = of('black', withColor('#0b0b0c'));

export const ARedBrand: Story = of('red', withColor('#e02020'));

export const AGreenBrand: Story = of('green', withColor('#2e9e5b'));

/** One client serves both: who signs in at one is signed in at the other. */
export const TwoElements: Story = {
  ...of('two', firms.usual),
  render: ({ api }) => html`
    <portal-provider api=${api}>
      <portal-login></portal-login>
      <hr />
      <portal-login></portal-login>
    </portal-provider>
  `,
};

/** The console says once what is wrong with the address, and what to write. */
export const AWrongAddress: Story = {
  render: () => html`<portal-provider api="ftp://nowhere"><portal-login></portal-login></portal-provider>`,
};

/** The element on the backend itself, which runs in this page. */
export const Live = live(() => html`<portal-login></portal-login>`);
