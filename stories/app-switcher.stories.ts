import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { apiAddress, writeHint } from '../src/client/hint.ts';
import { PortalError } from '../src/contract/errors.ts';
import '../src/elements/app-switcher/app-switcher.define.ts';
import { apps } from '../src/testing/fixtures/apps.ts';
import { handlersFor } from '../src/testing/msw.ts';
import { never } from '../src/testing/stub/answers.ts';
import type { StubOptions } from '../src/testing/stub/stub-adapter.ts';
import { takeSteps } from './acting.ts';
import { live } from './live.ts';

/** The apps that whoever is signed in reaches, at the top right of a page. */
const meta: Meta = { title: 'app-switcher', component: 'app-switcher' };
export default meta;

type Story = StoryObj;

/** One state, over requests of its own, at the end of a bar; the list is opened where there is one to see. */
function state(name: string, options: StubOptions = {}, opens = false): Story {
  const api = `/api/v1/story-apps-${name}`;
  return {
    parameters: { msw: { handlers: handlersFor(api, options) } },
    render: () => {
      writeHint(apiAddress(api), options.session !== null);
      return html`<div style="min-block-size: 24em">
        <div style="display: flex; justify-content: space-between; align-items: center">
          <strong>Southerly</strong><app-switcher api=${api}></app-switcher>
        </div>
      </div>`;
    },
    play: async ({ canvasElement }) => {
      if (!opens) return;
      const element = canvasElement.querySelector('app-switcher');
      await takeSteps(element, [{ press: 'Apps' }, { see: options.apps?.[0]?.name ?? 'Community' }]);
    },
  };
}

export const Several = state('several');

export const Open = state('open', {}, true);

/** The page is in one of them. */
export const Here = state(
  'here',
  {
    apps: [apps.community, { ...apps.courses, name: 'This page', address: location.href }],
  },
  true,
);

/** An app that has an icon, and one for which its first letter stands. */
export const Icons = state(
  'icons',
  { apps: [{ ...apps.community, icon: new URL('favicon.svg', document.baseURI).href }, apps.courses] },
  true,
);

/** One has a page that tells more, the other is nowhere yet. */
export const Upcoming = state('upcoming', { apps: [apps.courses, apps.upcoming, apps.nowhere] }, true);

export const LongNames = state('long', { apps: [apps.awkward, apps.upcoming] }, true);

export const Many = state(
  'many',
  {
    apps: Array.from({ length: 24 }, (_, index) => ({
      ...apps.courses,
      ...{ id: `app-${index}`, name: `Course ${index + 1}` },
    })),
  },
  true,
);

/** Whoever reaches one app has nothing to choose from: nothing is shown. */
export const OneApp = state('one', { apps: [apps.courses] });

export const SignedOut = state('signed-out', { session: null });

/** Nothing is shown until there are apps, but for the room of the button where the tab had several before. */
export const Loading = state('loading', { overrides: { 'apps.list': never } });

/** Whatever fails here is beside what the page is for. */
export const Unreachable = state('unreachable', {
  overrides: { 'apps.list': new PortalError('unreachable') },
});

export const Live = live(
  () =>
    html`<portal-login></portal-login><br /><app-switcher></app-switcher
      ><br /><account-switcher></account-switcher>`,
);
