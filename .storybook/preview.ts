import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import { mswLoader } from 'msw-storybook-addon/csf3';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/entries/languages.ts';

setCustomElementsManifest(manifest);

/** Starts the worker that answers for backends, from beside the page: the stories may lie below any path of a host. */
async function startMocking() {
  const { setupWorker } = await import('msw/browser');
  const worker = setupWorker();
  await worker.start({
    quiet: true,
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
  });
  return worker;
}

interface Documented {
  readonly tagName?: string;
  readonly summary?: string;
}

/** What the page of an element begins with, where its stories say no more. */
function summaryOf(tag: string): string {
  const declared = manifest.modules.flatMap(({ declarations }) => declarations as Documented[]);
  return declared.find(({ tagName }) => tagName === tag)?.summary ?? '';
}

/** What the toolbar sets, as the page around an element would. */
interface Globals {
  theme: 'light' | 'dark';
  brand: string;
  locale: string;
  direction: 'ltr' | 'rtl';
  width: string;
}

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [mswLoader(startMocking)],
  decorators: [
    (story, context) => {
      const { theme, brand, locale, direction, width } = context.globals as Globals;
      const { documentElement } = document;
      documentElement.lang = locale;
      documentElement.dir = direction;
      documentElement.dataset.theme = theme;
      documentElement.style.setProperty('--portal-brand', brand || null);
      return html`<main class="page" data-width=${width}>${story()}</main>`;
    },
  ],
  parameters: {
    layout: 'fullscreen',
    // A worker is shared by all stories of a page, and so would their handlers be.
    docs: { story: { inline: false, iframeHeight: 480 }, extractComponentDescription: summaryOf },
    options: { storySort: { order: ['Getting started', 'Guides', '*'] } },
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
  initialGlobals: { theme: 'light', brand: '', locale: 'en', direction: 'ltr', width: 'full' },
  globalTypes: {
    theme: {
      description: 'The page’s colour scheme',
      toolbar: {
        title: 'Theme',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    brand: {
      description: 'The brand’s one colour',
      toolbar: {
        title: 'Brand',
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: '', title: 'The firm’s own' },
          { value: '#0b5fff', title: 'Blue' },
          { value: '#0f766e', title: 'Teal' },
          { value: '#7c2d92', title: 'Plum' },
          { value: '#b91c1c', title: 'Red' },
          { value: '#ffd400', title: 'Yellow, hard to read on white' },
          { value: '#111111', title: 'Black' },
        ],
      },
    },
    locale: {
      description: 'The page’s language',
      toolbar: {
        title: 'Locale',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'en-AU', title: 'English, Australia' },
          { value: 'de', title: 'Deutsch' },
          { value: 'fr', title: 'Français' },
          { value: 'es', title: 'Español' },
          { value: 'ar', title: 'العربية' },
          { value: 'zh', title: '中文' },
        ],
      },
    },
    direction: {
      description: 'The page’s direction of writing',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    width: {
      description: 'The room that the page gives the element',
      toolbar: {
        title: 'Width',
        icon: 'grow',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'All there is' },
          { value: '320', title: '320 px' },
          { value: '480', title: '480 px' },
          { value: '768', title: '768 px' },
        ],
      },
    },
  },
};

export default preview;
