import { expect, fixture, html } from '@open-wc/testing';
import { readAll } from '../../../src/client/pages.ts';
import { createPortalClient } from '../../../src/client/client.ts';
import { acceptQuote, getQuote, listQuotes, type Quote } from '../../../src/contract/quotes.ts';
import { quotes, usualQuotes } from '../../../src/testing/fixtures/quotes.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { never } from '../../../src/testing/stub/answers.ts';
import { stubAdapter } from '../../../src/testing/stub/stub-adapter.ts';
import { list, screen } from './screen.ts';
import { waitUntil } from '../wait.ts';

const { title } = quotes.pending;
const sorry = 'Something went wrong on our side';
/** A quote as another client's backend row might be. */
const others: Quote = {
  ...quotes.accepted,
  title: 'The neighbour’s pool',
  introduction: 'For the neighbour',
};
const nonsense = (value: unknown) => () => value as never;

describe('portal-quotes over a backend that is wrong', () => {
  let warnings: string[];
  const { warn } = console;

  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => void warnings.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });

  const answers = {
    nothing: [undefined, '(whole)'],
    'a page of HTML': ['<!doctype html>', '(whole)'],
    'no list': [{ items: {}, next: null }, 'items'],
    'an amount that is none': [
      { items: [{ ...quotes.pending, total: { amount: 0.1, currency: 'AUD' } }], next: null },
      'items.0.total.amount',
    ],
    'a day that is none': [
      { items: [{ ...quotes.pending, issuedOn: '31/12/2026' }], next: null },
      'items.0.issuedOn',
    ],
    'an id that is none': [{ items: [{ ...quotes.pending, id: 7 }], next: null }, 'items.0.id'],
  } as const;
  for (const [what, [answer, field]] of Object.entries(answers)) {
    it(`[X-02] says sorry where the list is ${what}, names the field to developers, and keeps nothing`, async () => {
      const shown = await screen({ overrides: { 'quotes.list': nonsense(answer) } });
      await shown.see(sorry);
      expect(shown.text).not.to.include(title);
      await expect(shown.element).to.be.accessible();
      // Once for each page: the mistake before may have been of the same field.
      expect(warnings.every((each) => each === `quotes.list: bad-response at ${field}`)).to.equal(true);
      delete shown.adapter.overrides['quotes.list'];
      await shown.press('Try again');
      await shown.see(title);
      expect(shown.button('Try again')).to.equal(undefined);
    });
  }

  const endless = {
    'a cursor twice': [() => ({ items: [usualQuotes[count++ % 2]], next: 'more' }), 'next: twice'],
    'an id twice': [() => ({ items: [quotes.pending], next: `${count++}` }), 'items.id: twice'],
    'an id twice on one page': [
      () => ({ items: [quotes.pending, quotes.pending], next: null }),
      'items.id: twice',
    ],
  } as const;
  let count: number;
  for (const [what, [answer, complaint]] of Object.entries(endless)) {
    it(`[X-02] says sorry where the list has ${what}, names it to developers, and keeps nothing`, async () => {
      count = 0;
      const shown = await screen({ overrides: { 'quotes.list': answer as never } });
      await shown.see(sorry);
      expect(shown.calls('quotes.list').length).to.be.lessThan(3);
      expect(shown.text).not.to.include(title);
      expect(readAll(shown.client, listQuotes, {}).value).to.equal(undefined);
      // Once for each page.
      expect(warnings.every((each) => each === `quotes.list: bad-response at ${complaint}`)).to.equal(true);
    });
  }

  it('[X-02] names operation and field to developers once, however often it is tried', async () => {
    const broken = { ...quotes.pending, number: 12 };
    const shown = await screen({ overrides: { 'quotes.list': nonsense({ items: [broken], next: null }) } });
    await shown.see(sorry);
    await shown.press('Try again');
    await waitUntil(() => shown.calls('quotes.list').length === 2);
    await shown.see(sorry);
    expect(warnings).to.deep.equal(['quotes.list: bad-response at items.0.number']);
  });

  it('[X-02] says so where an adapter throws', async () => {
    const shown = await screen({
      overrides: {
        'quotes.list': () => {
          throw new TypeError('rows is not iterable');
        },
      },
    });
    await shown.see(sorry);
    expect(warnings).to.deep.equal(['quotes.list: the adapter failed: TypeError: rows is not iterable']);
  });

  const unsure = {
    throws: [
      () => {
        throw new TypeError('no such table');
      },
      'TypeError: no such table',
    ],
    'answers no boolean': [() => 'yes' as never, 'yes'],
    'answers nothing': [() => undefined as never, 'undefined'],
    rejects: [() => Promise.reject(new Error('no network')), 'Error: no network'],
  } as const;
  for (const [what, [supports, complaint]] of Object.entries(unsure)) {
    it(`[X-02] asks for the quotes where an adapter ${what} when asked what it supports`, async () => {
      const adapter = stubAdapter({ name: `${what}:` });
      adapter.supports = supports as typeof adapter.supports;
      const client = createPortalClient(adapter);
      const element = await fixture(html`<portal-quotes .client=${client}></portal-quotes>`);
      await waitUntil(() => element.shadowRoot?.textContent.includes(title));
      expect(warnings).to.deep.equal([`${what}:: supports(): ${complaint}`]);
    });
  }

  it('[X-02] shows no rows where it cannot be found out whose they are', async () => {
    const overrides = { 'identity.getSession': nonsense({ account: null }) };
    const shown = await screen({ overrides });
    await shown.see(sorry);
    await waitUntil(() => shown.calls('quotes.list').length === 1);
    await readAll(shown.client, listQuotes, {}).result();
    await shown.element.updateComplete;
    expect(shown.text).to.include(sorry).and.not.to.include(title);
    delete shown.adapter.overrides['identity.getSession'];
    await shown.press('Try again');
    await shown.see(title);
    expect(shown.text).not.to.include(sorry);
  });

  it('[X-02] keeps the rows that it had, and says that they may be old', async () => {
    const shown = await list();
    shown.adapter.overrides['quotes.list'] = nonsense({ items: [{ ...others, status: 1 }], next: null });
    await shown.element.reload();
    await shown.see('could not be updated');
    expect(shown.text).to.include(title).and.not.to.include(others.title);
    expect(readAll(shown.client, listQuotes, {}).value?.items).to.have.length(usualQuotes.length);
  });

  it('[X-02] shows nothing of another quote than the one that was opened', async () => {
    const shown = await list({ overrides: { 'quotes.get': () => others } });
    await shown.press(title);
    await shown.see(sorry);
    expect(shown.text).not.to.include('For the neighbour');
    expect(shown.text).not.to.include(others.title);
    expect(shown.button('Accept')).to.equal(undefined);
    expect(warnings).to.deep.equal([`quotes.get: bad-response at id: it is another's`]);
    expect(shown.client.read(getQuote, { quoteId: quotes.pending.id }).value).to.equal(undefined);
  });

  it('[X-02] takes nothing for decided where the answer is about another quote', async () => {
    const shown = await list({ overrides: { 'quotes.accept': () => others } });
    await shown.open(title);
    await shown.press('Accept');
    await shown.press('Accept');
    await shown.see('Try again');
    expect(shown.dialog.open).to.equal(true);
    expect(shown.text).not.to.include('Accepted by');
    expect(shown.text).not.to.include(others.title);
  });

  const undecided = [
    ['still open', quotes.pending, ['quotes.accept: bad-response at status']],
    // Once for each page.
    ['declined', { ...quotes.pending, status: 'declined', decidedBy: 'Mallory' } as Quote, []],
  ] as const;
  for (const [what, answer, warned] of undecided) {
    it(`[X-02] takes nothing for accepted where the answer is the quote, ${what}`, async () => {
      const shown = await list({ overrides: { 'quotes.accept': () => answer } });
      const facts: string[] = [];
      for (const fact of ['portal-quotes-accepted', 'portal-quotes-declined']) {
        shown.element.addEventListener(fact, () => facts.push(fact));
      }
      await shown.open(title);
      await shown.press('Accept');
      await shown.press('Accept');
      await shown.see('We do not know whether your answer arrived');
      expect(shown.dialog.open).to.equal(true);
      expect(facts).to.deep.equal([]);
      expect(warnings).to.deep.equal(warned);
    });
  }

  it('[X-02] shows nothing of an answer that comes after its account has left', async () => {
    let answer: (page: never) => void = () => undefined;
    const shown = await screen({
      overrides: { 'quotes.list': () => new Promise((resolve) => (answer = resolve)) },
    });
    await waitUntil(() => shown.calls('quotes.list').length === 1);
    await shown.client.signOut();
    answer({ items: [others], next: null } as never);
    await shown.see('Please sign in');
    await shown.element.updateComplete;
    expect(shown.text).not.to.include(others.title);
  });

  it('[X-02] shows nothing of what was answered to whoever was signed in before', async () => {
    const shown = await list();
    shown.adapter.overrides['identity.getSession'] = sessions.company;
    shown.adapter.overrides['quotes.list'] = never;
    await shown.client.checkSession();
    await waitUntil(() => !shown.text.includes(title));
  });

  it('[X-02] says that it took too long where no answer comes', async () => {
    const { timeout } = AbortSignal;
    const late = new AbortController();
    AbortSignal.timeout = () => late.signal;
    try {
      const shown = await screen({ overrides: { 'quotes.list': never } });
      await waitUntil(() => shown.calls('quotes.list').length === 1);
      expect(shown.all('[aria-busy=true]')).to.have.length(1);
      late.abort(new DOMException('late', 'TimeoutError'));
      await shown.see('That took too long.');
      expect(shown.all('[aria-busy=true]')).to.have.length(0);
    } finally {
      AbortSignal.timeout = timeout;
    }
  });

  it('[X-02] says that it took too long where the adapter never gets ready, and reads once it is', async () => {
    const { timeout } = AbortSignal;
    let late = new AbortController();
    AbortSignal.timeout = () => late.signal;
    let ready = new Promise<void>(() => undefined);
    try {
      const shown = await screen({ ready: () => ready });
      expect(shown.all('[aria-busy=true]')).to.have.length(1);
      late.abort(new DOMException('late', 'TimeoutError'));
      await shown.see('That took too long.');
      late = new AbortController();
      ready = Promise.resolve();
      await shown.press('Try again');
      await shown.see(title);
    } finally {
      AbortSignal.timeout = timeout;
    }
  });

  it('[X-02] hears an answer once, and none after it gave up', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
    addEventListener('unhandledrejection', note);
    const settle: (() => void)[] = [];
    const adapter = stubAdapter();
    const call = adapter.call.bind(adapter);
    // Heeds no signal, and settles whatever it was asked long after.
    adapter.call = (operation, input, options) =>
      operation.name === acceptQuote.name || operation.name === listQuotes.name
        ? new Promise((resolve, reject) => {
            settle.push(() => {
              resolve({ items: [others], next: null });
              resolve({ items: [], next: null });
              reject(new Error('twice'));
            });
          })
        : call(operation, input, { ...options, signal: undefined });
    const client = createPortalClient(adapter);
    const reading = readAll(client, listQuotes, {});
    const leave = reading.subscribe(() => undefined);
    const replaced = settle.length;
    void reading.reload();
    settle[replaced - 1]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(reading.value).to.equal(undefined);
    settle.at(-1)?.();
    await reading.result();
    expect(reading.value?.items).to.have.length(1);
    leave();
    removeEventListener('unhandledrejection', note);
    expect(unhandled).to.deep.equal([]);
  });
});
