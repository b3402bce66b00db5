import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/portal-login/portal-login.define.ts';
import '../../../src/elements/portal-provider/portal-provider.define.ts';
import '../../../src/elements/portal-quotes/portal-quotes.define.ts';
import { autoloadFrom } from '../../../src/elements/shared/autoload.ts';
import { unknownTag } from '../../../src/elements/shared/spelling.ts';
import { untilTold, waitUntil } from '../wait.ts';

const api = '/api/v1/service';

/** What the developer is told of while something is put into the page. */
async function toldOf(put: () => unknown): Promise<string[]> {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (line: string) => {
    // Nothing answers at the address, which is told of as well.
    if (!line.includes('leads to no firm')) told.push(line);
  };
  await put();
  await untilTold();
  console.warn = warn;
  return told;
}

/** An element with an address, so that nothing else is amiss, and with further attributes. */
function placed(tag: string, attributes: Readonly<Record<string, string>>): Promise<Element> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ api, ...attributes })) element.setAttribute(name, value);
  return fixture(html`${element}`);
}

describe('an attribute that an element does not have', () => {
  for (const [tag, name, said] of [
    ['portal-quotes', 'apii', 'Write api="…".'],
    ['portal-quotes', 'api-url', 'Write api="…".'],
    ['portal-login', 'after-signin', 'Write after-sign-in="…".'],
    ['portal-login', 'aftersignin', 'Write after-sign-in="…".'],
    ['portal-provider', 'emial', 'Write email="…".'],
    ['portal-provider', 'ticket', 'set the property ticket, in a script.'],
    ['portal-login', 'theme', 'write one of: api, after-sign-in.'],
  ] as const) {
    it(`is told of once, with what to do: ${name} of ${tag}`, async () => {
      const told = await toldOf(async () => {
        await placed(tag, { [name]: 'x' });
        await placed(tag, { [name]: 'x' });
      });
      expect(told).to.have.length(1);
      expect(told[0]).to.contain(`<${tag}> has no attribute ${name}`).and.to.contain(said);
    });
  }

  it('is told of beside others that it has', async () => {
    const told = await toldOf(() => placed('portal-quotes', { appi: 'x', foo: 'x', id: 'x' }));
    expect(told).to.have.length(2);
  });

  it('is not told of where it may be another’s', async () => {
    const common = [
      ...['accesskey', 'autocapitalize', 'class', 'contenteditable', 'dir', 'draggable', 'enterkeyhint'],
      ...[
        'exportparts',
        'hidden',
        'id',
        'inert',
        'inputmode',
        'is',
        'itemprop',
        'itemscope',
        'lang',
        'nonce',
      ],
      ...['part', 'popover', 'role', 'slot', 'spellcheck', 'style', 'tabindex', 'title', 'translate'],
      ...['onclick', 'onportal-login-signed-in', 'aria-label', 'data-id', 'data-api', 'data-v-7ba5bd90'],
      ...['_ngcontent-abc-c1', '_nghost-abc-c1', 'ng-version', 'v-if', 'v-bind:api', 'v-cloak', 'wire:key'],
      ...['x-data', 'x-on:click', 'hx-get', 'up-target', 'key', 'ref', 'jsaction', 'q:id', 'x-api'],
    ];
    const unheard = [':api', '@click', '[api]', '(click)', '#login', '.api'];
    const attributes = Object.fromEntries(common.map((name) => [name, '']));
    const told = await toldOf(async () => {
      for (const tag of ['portal-login', 'portal-provider', 'portal-quotes']) {
        await placed(tag, attributes);
        // Names that only a parser takes.
        const written = unheard.map((name) => `${name}="x"`).join(' ');
        const text = `<${tag} api="${api}" ${written}></${tag}>`;
        const [element] = new DOMParser().parseFromString(text, 'text/html').body.children;
        await fixture(html`${element}`);
      }
    });
    expect(told).to.deep.equal([]);
  });
});

describe('a tag that is none', () => {
  const tags = { 'portal-quotes': undefined, 'portal-login': undefined, 'account-switcher': undefined };

  for (const [tag, meant] of [
    ['portal-quote', 'portal-quotes'],
    ['portal-logn', 'portal-login'],
    ['portal-lgoin', 'portal-login'],
    ['protal-quotes', 'portal-quotes'],
    ['accounts-switcher', 'account-switcher'],
  ] as const) {
    it(`is told of once, with the one that is meant: ${tag}`, async () => {
      const told = await toldOf(async () => {
        const page = await fixture(html`<section></section>`);
        page.append(document.createElement(tag));
        const stop = autoloadFrom(tags, page);
        page.append(document.createElement(tag));
        await untilTold();
        stop();
      });
      expect(told).to.deep.equal([`There is no <${tag}>. Write <${meant}>.`]);
    });
  }

  it('is told of when it comes later', async () => {
    const told: string[] = await toldOf(async () => {
      const page = await fixture(html`<section></section>`);
      const stop = autoloadFrom(tags, page);
      page.append(document.createElement('portal-qoute'));
      await Promise.resolve();
      stop();
    });
    expect(told).to.deep.equal(['There is no <portal-qoute>. Write <portal-quotes>.']);
  });

  it('is not told of where it is another’s, like none of ours, or defined', async () => {
    const told = await toldOf(async () => {
      const page = await fixture(html`<section></section>`);
      for (const tag of ['app-root', 'my-login', 'portal-target', 'account-menu', 'portal-login'])
        page.append(document.createElement(tag));
      autoloadFrom(tags, page)();
      await untilTold();
    });
    expect(told).to.deep.equal([]);
  });

  it('is not told of where the page defines it before it is loaded', async () => {
    let state: DocumentReadyState = 'loading';
    Object.defineProperty(document, 'readyState', { configurable: true, get: () => state });
    const said = unknownTag('portal-logic', tags);
    customElements.define('portal-logic', class extends HTMLElement {});
    state = 'complete';
    const load = new Event('load');
    window.dispatchEvent(load);
    Reflect.deleteProperty(document, 'readyState');
    expect(await said).to.equal(undefined);
    await waitUntil(() => document.readyState === 'complete');
  });
});
