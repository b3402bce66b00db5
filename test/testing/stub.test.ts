import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setupServer } from 'msw/node';
import * as z from 'zod/mini';
import { httpAdapter } from '../../src/adapters/http/http-adapter.ts';
import { createPortalClient } from '../../src/client/client.ts';
import { type OperationName, operations } from '../../src/contract/all.ts';
import { listClients } from '../../src/contract/clients.ts';
import { PortalError } from '../../src/contract/errors.ts';
import { listLetters } from '../../src/contract/firm/letters.ts';
import { getSettings } from '../../src/contract/firm/settings.ts';
import { signInWithPassword } from '../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../src/contract/identity/choice.ts';
import { listMembers } from '../../src/contract/members.ts';
import { type Schema, strict } from '../../src/contract/schema.ts';
import { samples } from '../../src/testing/conformance/samples.ts';
import type { World } from '../../src/testing/conformance/world.ts';
import { acceptQuote, declineQuote, getQuote, listQuotes } from '../../src/contract/quotes.ts';
import { clients } from '../../src/testing/fixtures/clients.ts';
import { accounts, credentials, sessions } from '../../src/testing/fixtures/identity.ts';
import { letterTexts } from '../../src/testing/fixtures/letters.ts';
import { members } from '../../src/testing/fixtures/members.ts';
import { firmSettings } from '../../src/testing/fixtures/settings.ts';
import { quotes } from '../../src/testing/fixtures/quotes.ts';
import { tasks } from '../../src/testing/fixtures/tasks.ts';
import { plans } from '../../src/testing/fixtures/wealth.ts';
import { handlersFor } from '../../src/testing/msw.ts';
import { never, type Overrides } from '../../src/testing/stub/answers.ts';
import { stubAdapter, type StubOptions } from '../../src/testing/stub/stub-adapter.ts';

const quoteId = quotes.pending.id;
const { email, password } = credentials;
const api = 'http://portal.example/api/v1/firm';

const server = setupServer();
before(() => server.listen());
beforeEach(() => server.resetHandlers());
after(() => server.close());

/** As much of a world as the samples of inputs ask of it. */
const world = {
  person: { email, password },
  quote: () => Promise.resolve(quoteId),
  task: () => Promise.resolve(tasks.todo.id),
  plan: () => Promise.resolve(plans.fund.id),
} as unknown as World;

/** The same stub, reached in two ways. */
const ways = {
  'the stub': (options?: StubOptions) => stubAdapter(options),
  'its handlers for MSW': (options?: StubOptions) => {
    server.use(...handlersFor(api, options));
    return httpAdapter({ api, timeout: 500 });
  },
};

for (const [way, open] of Object.entries(ways)) {
  const start = (options?: StubOptions) => createPortalClient(open(options));

  describe(way, () => {
    it('signs in with the credentials of the fixtures, by way of a choice', async () => {
      const client = start({ session: null });
      assert.equal((await client.checkSession()).status, 'signed-out');
      const wrong = client.invoke(signInWithPassword, { email, password: 'wrong' });
      await assert.rejects(wrong, { code: 'wrong-credentials' });
      const step = await client.invoke(signInWithPassword, { email, password });
      assert.equal(step.step, 'choose-account');
      const accountId = accounts.company.id;
      await client.invoke(chooseAccountToSignIn, { ticket: 'ticket-choose', accountId });
      const checked = await client.checkSession();
      assert.equal(checked.status === 'signed-in' && checked.account.id, accountId);
    });

    it('shows staff the clients, members, letters and settings that it was given', async () => {
      const given = {
        session: sessions.staff,
        clients: [clients.withoutContacts],
        members: [members.disabled],
        letters: [letterTexts.code],
        settings: firmSettings.incomplete,
      };
      const client = start(given);
      const { name, id } = clients.withoutContacts;
      assert.deepEqual((await client.invoke(listClients, {})).items, [{ id, name, contacts: 0 }]);
      const [member] = (await client.invoke(listMembers, {})).items;
      assert.equal(member?.id, members.disabled.id);
      assert.deepEqual((await client.invoke(listLetters, {})).letters, given.letters);
      assert.deepEqual(await client.invoke(getSettings, {}), given.settings);
    });

    it('shows what was decided as decided, and decides it once', async () => {
      const client = start();
      await client.invoke(acceptQuote, { quoteId });
      assert.equal((await client.invoke(getQuote, { quoteId })).status, 'accepted');
      const { items } = await client.invoke(listQuotes, { status: 'accepted' });
      assert.ok(items.some(({ id }) => id === quoteId));
      const again = client.invoke(declineQuote, { quoteId, reason: 'no' });
      await assert.rejects(again, (error: PortalError) => error.facts.outcome === 'accepted');
    });

    for (const operation of operations) {
      const { name, output }: { name: OperationName; output: Schema } = operation;
      const errors: readonly string[] = operation.errors;
      it(`answers ${name} as the contract has it`, async () => {
        const { input, succeeds } = samples[name];
        const adapter = open();
        const asked = await input(
          { ...world, signIn: async () => adapter, signInStaff: async () => adapter },
          'client',
        );
        const call = adapter.call(operation, asked, { idempotencyKey: 'key' });
        if (succeeds) {
          const answer = await call;
          assert.deepEqual(z.parse(strict(output), answer), answer);
        } else {
          const outcome = await call.catch((error: unknown) => error);
          if (outcome instanceof PortalError) assert.ok(errors.includes(outcome.code), outcome.code);
          else z.parse(strict(output), outcome);
        }
      });
    }

    it('does not remember what another decided', async () => {
      await start().invoke(acceptQuote, { quoteId });
      assert.equal((await start().invoke(getQuote, { quoteId })).status, 'pending');
    });

    it('answers otherwise where it is told to: a value, an error, a function', async () => {
      const overrides = {
        'quotes.get': ({ quoteId: id }: { quoteId: string }) => ({ ...quotes.accepted, id }),
        'quotes.list': { items: [], next: null },
        'quotes.accept': new PortalError('quote-expired', { facts: { expiresOn: '2026-01-01' } }),
      };
      const client = start({ overrides });
      assert.equal((await client.invoke(getQuote, { quoteId: 'any' })).id, 'any');
      assert.deepEqual((await client.invoke(listQuotes, {})).items, []);
      const accepted = client.invoke(acceptQuote, { quoteId });
      await assert.rejects(accepted, (error: PortalError) => error.facts.expiresOn === '2026-01-01');
    });

    it('fails on the way, or never answers, where it is told to', async () => {
      const overrides: Overrides = { 'quotes.list': new PortalError('unreachable'), 'quotes.get': never };
      const client = start({ overrides });
      await assert.rejects(client.invoke(listQuotes, {}), { code: 'unreachable' });
      const leaving = AbortSignal.timeout(20);
      const alive = setTimeout(() => undefined, 5000);
      await assert.rejects(client.invoke(getQuote, { quoteId }, { signal: leaving }), {
        name: 'TimeoutError',
      });
      clearTimeout(alive);
    });
  });
}

describe('the stub', () => {
  it('knows every operation', () => {
    const stub = stubAdapter();
    for (const operation of operations) assert.ok(stub.supports(operation));
  });

  it('notes what it was asked, and changes its mind when told to', async () => {
    const stub = stubAdapter();
    const client = createPortalClient(stub);
    await client.invoke(acceptQuote, { quoteId }, { idempotencyKey: 'key' });
    assert.deepEqual(stub.calls, [{ name: 'quotes.accept', input: { quoteId }, idempotencyKey: 'key' }]);
    stub.overrides['quotes.get'] = new PortalError('unavailable');
    await assert.rejects(client.invoke(getQuote, { quoteId }), { code: 'unavailable' });
  });
});
