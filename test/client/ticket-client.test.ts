import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TicketClient, type TicketOptions } from '../../src/client/ticket-client.ts';
import { PortalError } from '../../src/contract/errors.ts';
import { getSession, signOut } from '../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../src/contract/identity/choice.ts';
import { signInWithTicket } from '../../src/contract/identity/tickets.ts';
import { listQuotes } from '../../src/contract/quotes.ts';
import { credentials, sessions, steps } from '../../src/testing/fixtures/identity.ts';
import { ManualAdapter, settled } from './manual-adapter.ts';

const anothers = {
  ...sessions.company,
  account: { ...sessions.company.account, email: 'another@demo.example' },
};
const signedIn = (session: unknown) => ({ step: 'signed-in', session });
const signedOut = () => new PortalError('signed-out');

/** A page whose server answers with one ticket after the other, and notes how often it was asked. */
function start(options: Partial<TicketOptions> = {}, patience?: number) {
  let asked = 0;
  const adapter = new ManualAdapter();
  const ticket = () => Promise.resolve(`ticket-${++asked}`);
  const client = new TicketClient(adapter, { ticket, ...options }, patience);
  return { adapter, client, asked: () => asked };
}

type Started = ReturnType<typeof start>;

/** Nobody has a session: as far as the ticket. */
async function toTicket({ adapter, client }: Started) {
  const entered = client.checkSession();
  entered.catch(() => undefined);
  adapter.last(getSession).fail(signedOut());
  await settled();
  return { entered };
}

async function enter(started: Started, session: unknown = sessions.usual): Promise<void> {
  const { entered } = await toTicket(started);
  started.adapter.last(signInWithTicket).answer(signedIn(session));
  await entered;
}

describe('a session that begins with a ticket', () => {
  it('[X-03] needs none where there is a session', async () => {
    const { adapter, client, asked } = start();
    const checked = client.checkSession();
    adapter.last(getSession).answer(sessions.usual);
    assert.equal((await checked).status, 'signed-in');
    assert.deepEqual([asked(), client.entry], [0, undefined]);
  });

  it('[X-03, X-16] asks for one ticket for all who wait, and what waited goes on', async () => {
    const started = start();
    const { adapter, client, asked } = started;
    const result = client.read(listQuotes, {}).result();
    const checked = [client.checkSession(), client.checkSession()];
    adapter.last(getSession).fail(signedOut());
    await settled();
    assert.equal(client.session.status, 'unknown');
    assert.equal(client.entry?.state, 'asking');
    const proof = adapter.last(signInWithTicket);
    assert.deepEqual(proof.input, { ticket: 'ticket-1' });
    proof.answer(signedIn(sessions.usual));
    await Promise.all(checked);
    await settled();
    assert.equal(client.session.status, 'signed-in');
    adapter.last(listQuotes).answer({ items: [], next: null });
    assert.deepEqual((await result).items, []);
    assert.deepEqual([asked(), adapter.count(getSession), adapter.count(signInWithTicket)], [1, 1, 1]);
  });

  it('[X-03] asks for another once the session ended by itself, and shows nothing of it meanwhile', async () => {
    const started = start();
    const { adapter, client, asked } = started;
    await enter(started);
    const reading = client.read(listQuotes, {});
    const stop = reading.subscribe(() => undefined);
    adapter.last(listQuotes).answer({ items: [], next: null });
    await settled();
    void reading.reload();
    await settled();
    adapter.last(listQuotes).fail(signedOut());
    await settled();
    assert.deepEqual([client.session.status, reading.value], ['unknown', undefined]);
    assert.equal(asked(), 2);
    adapter.last(signInWithTicket).answer(signedIn(sessions.company));
    await settled();
    adapter.last(listQuotes).answer({ items: [], next: null });
    await settled();
    assert.equal(reading.state, 'ready');
    stop();
  });

  it('[X-03] asks for another, too, where more than the ticket was asked for before', async () => {
    const started = start();
    const { adapter, client, asked } = started;
    const { entered } = await toTicket(started);
    adapter.last(signInWithTicket).answer(steps.chooseAccount);
    await entered;
    const chosen = client.invoke(chooseAccountToSignIn, { ticket: 'ticket-choose', accountId: 'any' });
    await settled();
    adapter.last(chooseAccountToSignIn).answer(signedIn(sessions.usual));
    await chosen;
    void client.invoke(listQuotes, {}).catch(() => undefined);
    await settled();
    adapter.last(listQuotes).fail(signedOut());
    await settled();
    assert.deepEqual([client.session.status, client.entry], ['unknown', undefined]);
    void client.checkSession();
    await settled();
    assert.equal(asked(), 2);
  });

  it('[X-03] asks for none after signing out, here or in another tab, until somebody wants one', async () => {
    const started = start();
    const { adapter, client, asked } = started;
    await enter(started);
    const left = client.signOut();
    adapter.last(signOut).answer({});
    await left;
    assert.deepEqual([client.session.status, client.entry?.state], ['signed-out', 'left']);
    await client.checkSession();
    await assert.rejects(client.invoke(listQuotes, {}), { code: 'signed-out' });
    assert.equal(asked(), 1);
    const again = client.signInAgain();
    await settled();
    adapter.last(signInWithTicket).answer(signedIn(sessions.usual));
    assert.equal((await again).status, 'signed-in');
    adapter.emit({ type: 'session-ended' });
    await settled();
    assert.deepEqual([client.session.status, client.entry?.state, asked()], ['signed-out', 'left', 2]);
  });

  it('stays signed in where signing out fails', async () => {
    const started = start();
    const { adapter, client } = started;
    await enter(started);
    const left = client.signOut();
    adapter.last(signOut).fail(new PortalError('unreachable'));
    await assert.rejects(left, { code: 'unreachable' });
    assert.equal(client.session.status, 'signed-in');
    void client.invoke(listQuotes, {}).catch(() => undefined);
    adapter.last(listQuotes).fail(signedOut());
    await settled();
    assert.equal(client.session.status, 'unknown', 'its end is no signing out');
  });

  it('does not sign in where another tab signed out while the ticket was on its way', async () => {
    const given = Promise.withResolvers<string>();
    const started = start({ ticket: () => given.promise });
    const { entered } = await toTicket(started);
    started.adapter.emit({ type: 'session-ended' });
    given.resolve('late');
    assert.equal((await entered).status, 'signed-out');
    assert.equal(started.adapter.count(signInWithTicket), 0);
  });

  it('takes over the session that another tab began', async () => {
    const started = start();
    const { adapter, client, asked } = started;
    await enter(started);
    adapter.emit({ type: 'session-ended' });
    adapter.emit({ type: 'session-changed' });
    await settled();
    adapter.last(getSession).answer(sessions.company);
    await settled();
    assert.deepEqual([client.session.status, asked()], ['signed-in', 1]);
  });

  it('[X-03] offers the accounts where there are several, and goes on with the one chosen', async () => {
    const started = start();
    const { adapter, client } = started;
    const told: string[] = [];
    client.subscribe(() => told.push(client.entry?.state ?? client.session.status));
    const { entered } = await toTicket(started);
    adapter.last(signInWithTicket).answer(steps.chooseAccount);
    assert.equal((await entered).status, 'signed-out');
    assert.deepEqual(told.slice(-2), ['asking', 'question']);
    const chosen = client.invoke(chooseAccountToSignIn, {
      ticket: 'ticket-choose',
      accountId: 'account-company',
    });
    adapter.last(chooseAccountToSignIn).answer(signedIn(sessions.company));
    await chosen;
    assert.deepEqual([client.session.status, client.entry], ['signed-in', undefined]);
  });

  it('[X-03] is none where nobody is signed in to the page', async () => {
    const started = start({ ticket: () => Promise.resolve(null) });
    const { entered } = await toTicket(started);
    assert.equal((await entered).status, 'signed-out');
    assert.equal(started.client.entry?.state, 'nobody');
  });
});

describe('whom the page is for', () => {
  const email = ` ${credentials.email.toUpperCase()}`;

  it('[X-03] is who is shown, and nothing of a session of anybody else', async () => {
    const started = start({ email });
    const { adapter, client } = started;
    const result = client.read(listQuotes, {}).result();
    adapter.last(getSession).answer(anothers);
    await settled();
    assert.deepEqual([client.session.status, adapter.count(listQuotes)], ['unknown', 0]);
    adapter.last(signInWithTicket).answer(signedIn(sessions.usual));
    await settled();
    adapter.last(listQuotes).answer({ items: [], next: null });
    await result;
    assert.equal(client.session.status, 'signed-in');
  });

  it('[X-03, X-16] is not who holds a ticket of another: that is told, and nothing read', async () => {
    const started = start({ email });
    const { adapter, client } = started;
    const { entered } = await toTicket(started);
    adapter.last(signInWithTicket).answer(signedIn(anothers));
    await assert.rejects(entered, { code: 'signed-out' });
    assert.deepEqual([client.session.status, client.entry?.state], ['unknown', 'another']);
  });

  it('[X-03] may change, and then nothing of the first is left', async () => {
    const started = start({ email });
    const { adapter, client } = started;
    await enter(started);
    const reading = client.read(listQuotes, {});
    const stop = reading.subscribe(() => undefined);
    adapter.last(listQuotes).answer({ items: [], next: null });
    await settled();
    client.vouchFor({ ticket: () => Promise.resolve('hers'), email: anothers.account.email });
    assert.deepEqual([client.session.status, reading.value], ['unknown', undefined]);
    await settled();
    adapter.last(getSession).answer(sessions.usual);
    await settled();
    assert.equal(client.session.status, 'unknown');
    const proof = adapter.last(signInWithTicket);
    assert.deepEqual(proof.input, { ticket: 'hers' });
    proof.answer(signedIn(anothers));
    await settled();
    assert.equal(client.session.status, 'signed-in');
    stop();
  });
});

describe('a ticket that is none', () => {
  const given: [string, () => unknown, string, RegExp][] = [
    ['undefined', () => undefined, 'bad-response', /gave undefined/],
    ['an object', () => ({ ticket: 'inside' }), 'bad-response', /gave object/],
    ['an empty string', () => '', 'bad-response', /gave an empty string/],
    ['a rejection', () => Promise.reject(new Error('offline')), 'unavailable', /failed: Error: offline/],
    [
      'an exception',
      () => {
        throw new TypeError('no function');
      },
      'unavailable',
      /failed: TypeError/,
    ],
    ['nothing in time', () => new Promise(() => undefined), 'timeout', /gave nothing for 20 ms/],
  ];
  for (const [what, ticket, code, message] of given) {
    it(`[X-03] fails, and says so to the page's developer: ${what}`, async (t) => {
      const warned = t.mock.method(console, 'warn', () => undefined);
      const started = start({ ticket: ticket as TicketOptions['ticket'] }, 20);
      const { entered } = await toTicket(started);
      await assert.rejects(entered, { code, message });
      const { client } = started;
      assert.equal(client.session.status, 'unknown');
      assert.equal(client.entry?.state, 'failed');
      assert.match(String(warned.mock.calls[0]?.arguments[0]), message);
    });
  }

  it('[X-03] or that was used already can be followed by another', async () => {
    const started = start();
    const { adapter, client } = started;
    const { entered } = await toTicket(started);
    adapter.last(signInWithTicket).fail(new PortalError('ticket-expired'));
    await assert.rejects(entered, { code: 'ticket-expired' });
    const again = client.signInAgain();
    await settled();
    const proof = adapter.last(signInWithTicket);
    assert.deepEqual(proof.input, { ticket: 'ticket-2' });
    proof.answer(signedIn(sessions.usual));
    assert.equal((await again).status, 'signed-in');
  });
});
