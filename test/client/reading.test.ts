import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAll } from '../../src/client/pages.ts';
import { createPortalClient } from '../../src/client/client.ts';
import { PortalError } from '../../src/contract/errors.ts';
import { getFirm } from '../../src/contract/firm.ts';
import { getSession, signInWithPassword } from '../../src/contract/identity.ts';
import { acceptQuote, getQuote, listQuotes } from '../../src/contract/quotes.ts';
import { firms } from '../../src/testing/fixtures/firm.ts';
import { credentials, sessions, steps } from '../../src/testing/fixtures/identity.ts';
import { manyQuotes, quotes } from '../../src/testing/fixtures/quotes.ts';
import { ManualAdapter, settled } from './manual-adapter.ts';

const quoteId = quotes.pending.id;
/** The same quote, once it was accepted. */
const accepted = { ...quotes.accepted, id: quoteId };
const ignore = () => undefined;
const { email, password } = credentials;

function start() {
  const adapter = new ManualAdapter();
  const client = createPortalClient(adapter);
  return { adapter, client };
}

async function startWithQuote() {
  const started = start();
  const reading = started.client.read(getQuote, { quoteId });
  const stop = reading.subscribe(ignore);
  started.adapter.last(getQuote).answer(quotes.pending);
  await settled();
  return { ...started, reading, stop };
}

describe('a reading', () => {
  it('is loading, then ready', async () => {
    const { adapter, client } = start();
    const reading = client.read(getQuote, { quoteId });
    assert.deepEqual([reading.state, reading.value, reading.reloading], ['loading', undefined, true]);
    adapter.last(getQuote).answer(quotes.pending);
    assert.deepEqual(await reading.result(), quotes.pending);
    assert.deepEqual([reading.state, reading.reloading], ['ready', false]);
  });

  it('is shared by equal inputs, whatever the order of their members', () => {
    const { adapter, client } = start();
    const one = client.read(listQuotes, { sort: 'total', limit: 5 });
    const same = client.read(listQuotes, { limit: 5, sort: 'total', search: undefined });
    const other = client.read(listQuotes, { limit: 6, sort: 'total' });
    assert.equal(one, same);
    assert.notEqual(one, other);
    assert.equal(adapter.calls.length, 2);
  });

  it('[X-03] is of its own input where a page gave every object a toJSON', (t) => {
    const { client } = start();
    Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'junk', configurable: true });
    t.after(() => Reflect.deleteProperty(Object.prototype, 'toJSON'));
    const one = client.read(getQuote, { quoteId });
    assert.equal(client.read(getQuote, { quoteId }), one);
    assert.notEqual(client.read(getQuote, { quoteId: quotes.accepted.id }), one);
  });

  it('keeps its value while it reads again and after a failure', async () => {
    const { adapter, reading } = await startWithQuote();
    const again = reading.reload();
    assert.deepEqual([reading.state, reading.value, reading.reloading], ['ready', quotes.pending, true]);
    adapter.last(getQuote).fail(new PortalError('unreachable'));
    await again;
    assert.deepEqual([reading.state, reading.value, reading.reloading], ['failed', quotes.pending, false]);
    assert.equal(reading.error?.code, 'unreachable');
    await assert.rejects(reading.result(), { code: 'unreachable' });
  });

  it('forgets its failure once it could be read', async () => {
    const { adapter, client } = start();
    const reading = client.read(getQuote, { quoteId });
    adapter.last(getQuote).fail(new PortalError('unavailable'));
    await settled();
    assert.equal(reading.state, 'failed');
    const again = reading.reload();
    assert.equal(reading.error?.code, 'unavailable');
    adapter.last(getQuote).answer(quotes.pending);
    await again;
    assert.deepEqual([reading.state, reading.error], ['ready', undefined]);
  });

  it('takes the answer to its last question, whichever comes first', async () => {
    const { adapter, client } = start();
    const reading = client.read(getQuote, { quoteId });
    const [old] = adapter.calls;
    const again = reading.reload();
    assert.equal(old?.options.signal?.aborted, true);
    adapter.last(getQuote).answer(accepted);
    await again;
    old.answer(quotes.pending);
    await settled();
    assert.equal(reading.value?.status, 'accepted');
  });

  it('makes whoever waits for an overtaken answer wait for the last one', async () => {
    const { adapter, client } = start();
    const reading = client.read(getQuote, { quoteId });
    const value = reading.result();
    void reading.reload();
    adapter.last(getQuote).answer(accepted);
    assert.equal((await value).status, 'accepted');
  });

  it('tells its subscribers of the answer, and of reading again', async () => {
    const { adapter, reading } = await startWithQuote();
    const seen: [string, boolean][] = [];
    reading.subscribe(() => seen.push([reading.state, reading.reloading]));
    void reading.reload();
    adapter.last(getQuote).answer(quotes.pending);
    await settled();
    assert.deepEqual(seen, [
      ['ready', true],
      ['ready', false],
    ]);
  });

  it('refuses an operation that changes something', () => {
    assert.throws(() => start().client.read(acceptQuote, { quoteId }), TypeError);
  });
});

describe('after a write', () => {
  it('what is shown of its concern is read again, and nothing else', async () => {
    const { adapter, client } = await startWithQuote();
    client.firm();
    const accepting = client.invoke(acceptQuote, { quoteId });
    adapter.last(acceptQuote).answer(accepted);
    await accepting;
    assert.equal(adapter.count(getQuote), 2);
    assert.equal(adapter.count(getFirm), 1);
  });

  it('what nobody shows is read afresh when it is wanted', async () => {
    const { adapter, client, stop } = await startWithQuote();
    stop();
    const accepting = client.invoke(acceptQuote, { quoteId });
    adapter.last(acceptQuote).answer(accepted);
    await accepting;
    assert.equal(adapter.count(getQuote), 1);
    assert.equal(client.read(getQuote, { quoteId }).state, 'loading');
    assert.equal(adapter.count(getQuote), 2);
  });

  it('that the backend refused, too: what is shown is out of date', async () => {
    const { adapter, client } = await startWithQuote();
    const accepting = client.invoke(acceptQuote, { quoteId });
    adapter.last(acceptQuote).fail(new PortalError('quote-decided'));
    await assert.rejects(accepting);
    assert.equal(adapter.count(getQuote), 2);
  });

  it('that was not sent nothing is read', async () => {
    const { adapter, client } = await startWithQuote();
    const accepting = client.invoke(acceptQuote, { quoteId });
    adapter.last(acceptQuote).fail(new PortalError('unreachable'));
    await assert.rejects(accepting);
    assert.equal(adapter.count(getQuote), 1);
  });
});

describe('when the session changes', () => {
  it('all that was read under it is forgotten at once', async () => {
    const { adapter, reading } = await startWithQuote();
    adapter.emit({ type: 'session-ended' });
    assert.equal(reading.value, undefined);
    await settled();
    assert.equal(reading.error?.code, 'signed-out');
    assert.equal(adapter.count(getQuote), 1);
  });

  it('what was on its way is thrown away', async () => {
    const { adapter, client } = start();
    const reading = client.read(getQuote, { quoteId });
    reading.subscribe(ignore);
    const held = adapter.last(getQuote);
    adapter.emit({ type: 'session-ended' });
    held.answer(quotes.pending);
    await settled();
    assert.equal(reading.value, undefined);
    assert.equal(held.options.signal?.aborted, true);
  });

  it('what is shown is read for whoever is signed in now', async () => {
    const { adapter, client, reading } = await startWithQuote();
    adapter.emit({ type: 'session-ended' });
    const signedIn = client.invoke(signInWithPassword, { email, password });
    adapter.last(signInWithPassword).answer(steps.signedIn);
    await signedIn;
    adapter.last(getQuote).answer(accepted);
    await settled();
    assert.equal(reading.value?.status, 'accepted');
  });

  it('what anyone may read stays', async () => {
    const { adapter, client } = start();
    const firm = client.firm();
    adapter.last(getFirm).answer(firms.usual);
    await firm.result();
    adapter.emit({ type: 'session-ended' });
    assert.equal(firm.value?.name, firms.usual.name);
  });

  it('what was read before anyone asked who is signed in stays, as it is theirs', async () => {
    const { adapter, client, reading } = await startWithQuote();
    void client.checkSession();
    adapter.last(getSession).answer(sessions.usual);
    await settled();
    assert.equal(reading.state, 'ready');
    assert.equal(adapter.count(getQuote), 1);
  });
});

describe('a cache', () => {
  it('keeps an answer for some seconds after the last subscriber left', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { adapter, client, reading, stop } = await startWithQuote();
    stop();
    t.mock.timers.tick(4900);
    assert.equal(client.read(getQuote, { quoteId }), reading);
    t.mock.timers.tick(200);
    assert.equal(reading.value, undefined);
    assert.notEqual(client.read(getQuote, { quoteId }), reading);
    assert.equal(adapter.count(getQuote), 2);
  });

  it('keeps it for as long as somebody listens', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { client, reading, stop } = await startWithQuote();
    stop();
    t.mock.timers.tick(3000);
    reading.subscribe(ignore);
    t.mock.timers.tick(60_000);
    assert.equal(client.read(getQuote, { quoteId }), reading);
    assert.equal(reading.state, 'ready');
  });

  it('reads again for one who held on to what was freed', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { adapter, client, reading, stop } = await startWithQuote();
    stop();
    t.mock.timers.tick(6000);
    reading.subscribe(ignore);
    assert.equal(adapter.count(getQuote), 2);
    assert.equal(client.read(getQuote, { quoteId }), reading);
  });

  it('forgets with the session whatever anyone held on to, beside what came after it', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { adapter, client, reading: old, stop } = await startWithQuote();
    stop();
    t.mock.timers.tick(6000);
    const later = client.read(getQuote, { quoteId });
    later.subscribe(ignore);
    void old.reload();
    for (const call of adapter.calls) call.answer(quotes.pending);
    await settled();
    assert.deepEqual([old.value?.id, later.value?.id], [quoteId, quoteId]);
    adapter.emit({ type: 'session-ended' });
    assert.deepEqual([old.value, later.value], [undefined, undefined]);
  });
});

describe('a list read whole', () => {
  it('is all its pages as one', async () => {
    const { adapter, client } = start();
    const rows = manyQuotes(3);
    const reading = readAll(client, listQuotes, { sort: 'total' });
    adapter.last(listQuotes).answer({ items: rows.slice(0, 2), next: 'third' });
    await settled();
    assert.deepEqual(adapter.last(listQuotes).input, { sort: 'total', limit: 500, cursor: 'third' });
    adapter.last(listQuotes).answer({ items: rows.slice(2), next: null });
    assert.deepEqual(await reading.result(), { items: rows, next: null });
  });

  it('is another reading than that of its first page', () => {
    const { client } = start();
    assert.notEqual(readAll(client, listQuotes, {}), client.read(listQuotes, {}));
  });

  it('ends where a page brings nothing, and above ten thousand', async () => {
    const { adapter, client } = start();
    const reading = readAll(client, listQuotes, {});
    adapter.last(listQuotes).answer({ items: [], next: 'again' });
    assert.deepEqual(await reading.result(), { items: [], next: null });
    const again = reading.reload();
    adapter.last(listQuotes).answer({ items: manyQuotes(10_000), next: 'more' });
    await again;
    assert.equal(reading.value?.next, 'more');
  });
});
