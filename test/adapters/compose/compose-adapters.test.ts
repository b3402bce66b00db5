import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { composeAdapters } from '../../../src/adapters/compose/compose-adapters.ts';
import { defineAdapter } from '../../../src/adapters/define/define-adapter.ts';
import type { PortalAdapter } from '../../../src/client/adapter.ts';
import { createPortalClient } from '../../../src/client/client.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import { getFirm } from '../../../src/contract/firm.ts';
import { signInWithPassword } from '../../../src/contract/identity.ts';
import { requestCode } from '../../../src/contract/identity/code.ts';
import { acceptQuote, declineQuote, getQuote, listQuotes } from '../../../src/contract/quotes.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { quotes } from '../../../src/testing/fixtures/quotes.ts';
import { StubAdapter, stubAdapter } from '../../../src/testing/stub/stub-adapter.ts';
import { tellingStub } from './parts.ts';

const quoteId = quotes.pending.id;
const namesOf = (stub: StubAdapter): string[] => stub.calls.map(({ name }) => name);

class KeyedStub extends StubAdapter {
  override readonly guarantees: PortalAdapter['guarantees'] = new Set(['idempotent-writes'] as const);
}

describe('a composition', () => {
  it('[X-01] asks the part of an operation, else that of its concern, else that of the rest', async () => {
    const [all, quoting, accepting] = [stubAdapter(), stubAdapter(), stubAdapter()];
    const adapter = composeAdapters({ '*': all, quotes: quoting, 'quotes.accept': accepting });
    await adapter.call(getQuote, { quoteId }, {});
    await adapter.call(acceptQuote, { quoteId }, { idempotencyKey: 'key' });
    await adapter.call(requestCode, { email: 'a@b.example' }, {});
    assert.deepEqual(namesOf(quoting), ['quotes.get']);
    assert.deepEqual(accepting.calls, [{ name: 'quotes.accept', input: { quoteId }, idempotencyKey: 'key' }]);
    assert.deepEqual(namesOf(all), ['identity.requestCode']);
  });

  it('supports what its parts do, and nothing that leads to none', async () => {
    const quoting = defineAdapter({
      name: 'crm:',
      answers: { 'quotes.list': () => ({ items: [], next: null }) },
    });
    const adapter = composeAdapters({ identity: stubAdapter(), quotes: quoting });
    assert.equal(await adapter.supports(listQuotes), true);
    assert.equal(await adapter.supports(acceptQuote), false);
    assert.equal(await adapter.supports(getFirm), false);
    await assert.rejects(adapter.call(getFirm, {}, {}), { code: 'not-supported', message: /firm\.get/ });
  });

  it('lists the operations of all its parts as those of the firm', async () => {
    const quoting = defineAdapter({
      name: 'crm:',
      answers: { 'quotes.list': () => ({ items: [], next: null }), 'quotes.get': () => quotes.pending },
    });
    const signingIn = stubAdapter({ overrides: { 'firm.get': firms.withoutQuotes } });
    const client = createPortalClient(composeAdapters({ '*': signingIn, quotes: quoting }));
    const wanted = [listQuotes, getQuote, acceptQuote, declineQuote, signInWithPassword];
    const supported = await Promise.all(wanted.map((operation) => client.supports(operation)));
    assert.deepEqual(supported, [true, true, false, false, true]);
  });

  it('asks the firm of a part that cannot tell its operations otherwise', async () => {
    const quoting = stubAdapter({
      overrides: { 'firm.get': { ...firms.usual, operations: ['quotes.list', 'identity.signOut'] } },
    });
    const client = createPortalClient(composeAdapters({ '*': stubAdapter(), quotes: quoting }));
    const { operations } = await client.firm().result();
    assert.deepEqual(
      operations.filter((name) => name.startsWith('quotes.')),
      ['quotes.list'],
    );
    assert.equal(operations.filter((name) => name === 'identity.signOut').length, 1);
  });

  it('takes what leads to a part for supported where that part cannot be asked', async () => {
    const quoting = stubAdapter({ overrides: { 'firm.get': new PortalError('unreachable') } });
    const client = createPortalClient(composeAdapters({ '*': stubAdapter(), quotes: quoting }));
    assert.equal(await client.supports(listQuotes), true);
  });

  it('guarantees what each part guarantees that answers writes under a key', () => {
    const guarantees = (routes: Parameters<typeof composeAdapters>[0]) => [
      ...composeAdapters(routes).guarantees,
    ];
    const [keyed, unkeyed] = [new KeyedStub(), stubAdapter()];
    assert.deepEqual(guarantees({ identity: unkeyed, quotes: keyed }), ['idempotent-writes']);
    assert.deepEqual(guarantees({ identity: keyed, quotes: unkeyed }), []);
    assert.deepEqual(guarantees({ '*': keyed, 'quotes.accept': unkeyed }), []);
    assert.deepEqual(guarantees({ identity: unkeyed }), []);
  });

  it('is refused without a part that says who is signed in', () => {
    assert.throws(() => composeAdapters({ quotes: stubAdapter() }), /identity/);
  });

  it('passes the signal on, and makes no call that is aborted already', async () => {
    const quoting = tellingStub();
    const adapter = composeAdapters({ identity: stubAdapter(), quotes: quoting });
    const reason = new Error('left');
    await assert.rejects(adapter.call(getQuote, { quoteId }, { signal: AbortSignal.abort(reason) }), reason);
    assert.equal(quoting.calls.length, 0);
    quoting.overrides['quotes.get'] = () => new Promise(() => undefined);
    const leaving = new AbortController();
    const call = adapter.call(getQuote, { quoteId }, { signal: leaving.signal });
    leaving.abort(reason);
    await assert.rejects(call, reason);
  });
});
