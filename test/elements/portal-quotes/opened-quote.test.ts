import { expect } from '@open-wc/testing';
import { bypass, http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { quotes } from '../../../src/testing/fixtures/quotes.ts';
import type * as Screens from './screen.ts';
import { waitUntil } from '../wait.ts';

const { title } = quotes.pending;
const code = '/src/elements/portal-quotes/opened-quote.ts';

/** How the network answers a request for the code of an opened quote. */
let answer: () => Response | Promise<Response>;
let requests: number;

const worker = setupWorker(
  http.get(code, () => {
    requests++;
    return answer();
  }),
);

/** As the server has it; kept by no cache, so that the next page asks again. */
async function deliver(): Promise<Response> {
  const { body } = await fetch(bypass(code));
  return new HttpResponse(body, {
    headers: { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' },
  });
}

/** A list of quotes on a page of its own, to which no code has come yet. */
async function freshList(): Promise<Screens.Screen> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><title>Quotes</title><script type="module">
    window.screens = import('/test/elements/portal-quotes/screen.ts');
  </script>`;
  frame.width = '800';
  frame.height = '600';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { list } = await (frame.contentWindow as unknown as { screens: Promise<typeof Screens> }).screens;
  return list();
}

/** Once the page has nothing better to do: what waits for that is under way then. */
const idle = () => new Promise((resolve) => requestIdleCallback(resolve));

describe('portal-quotes: the code of an opened quote', () => {
  before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
  beforeEach(() => {
    answer = deliver;
    requests = 0;
  });
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));
  after(() => worker.stop());

  const comings = {
    pointer: (list: HTMLElement) => list.dispatchEvent(new PointerEvent('pointerenter')),
    focus: (list: HTMLElement) => list.shadowRoot?.querySelector('button')?.focus(),
  };
  for (const [what, comes] of Object.entries(comings)) {
    it(`is asked for by no list, but once the ${what} comes to it: there before a quote is opened`, async () => {
      const shown = await freshList();
      await idle();
      expect(requests).to.equal(0);
      comes(shown.element);
      await waitUntil(() => shown.dialog, 'it was not loaded', { timeout: 4000 });
      answer = () => HttpResponse.error();
      await shown.open(title);
      await shown.press('Accept');
      await waitUntil(() => shown.dialog.open);
      expect(requests).to.equal(1);
    });
  }

  it('is waited for by whoever opens a quote before that: no button is there that could not decide', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    answer = () => promise;
    const shown = await freshList();
    shown.button(title)?.focus();
    await shown.press(title);
    await waitUntil(() => shown.focused?.localName === 'h2' && shown.focused.textContent.includes(title));
    expect(shown.all('[aria-busy=true]')).to.have.length(1);
    expect(shown.all('[aria-busy=true] > .skeleton')).to.have.length(1);
    expect(shown.button('Accept')).to.equal(undefined);
    resolve(await deliver());
    await shown.see('Thanks for having us round');
    expect(shown.button('Accept')).not.to.equal(undefined);
    expect(shown.focused?.localName).to.equal('h2');
  });

  it('is said to be out of reach where it does not come, and is tried again', async () => {
    answer = () => HttpResponse.error();
    const shown = await freshList();
    await shown.press(title);
    await shown.see('cannot be reached');
    await shown.hear('cannot be reached');
    expect(shown.all('[aria-busy=true]')).to.have.length(0);
    await shown.press('All quotes');
    await waitUntil(() => shown.rows.length === 10, 'the list did not come back');
    expect(shown.all('.notice')).to.have.length(0);
    await shown.press(title);
    await waitUntil(() => shown.button('Try again'));
    answer = deliver;
    await shown.press('Try again');
    await shown.see('Thanks for having us round');
    expect(shown.button('Accept')).not.to.equal(undefined);
  });
});
