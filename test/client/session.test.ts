import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPortalClient, type PortalClient } from '../../src/client/client.ts';
import { PortalError } from '../../src/contract/errors.ts';
import { getSession, signInWithPassword, signOut } from '../../src/contract/identity.ts';
import { listOwnAccounts } from '../../src/contract/identity/accounts.ts';
import { chooseAccountToSignIn } from '../../src/contract/identity/choice.ts';
import { listMembers } from '../../src/contract/members.ts';
import { getQuote, listQuotes } from '../../src/contract/quotes.ts';
import { credentials, sessions, steps } from '../../src/testing/fixtures/identity.ts';
import { ManualAdapter, settled } from './manual-adapter.ts';

const { email, password } = credentials;

function start(): { adapter: ManualAdapter; client: PortalClient } {
  const adapter = new ManualAdapter();
  return { adapter, client: createPortalClient(adapter) };
}

async function startSignedIn() {
  const started = start();
  const checked = started.client.checkSession();
  started.adapter.last(getSession).answer(sessions.usual);
  await checked;
  return started;
}

describe('the session', () => {
  it('is unknown until somebody asks', () => {
    const { adapter, client } = start();
    assert.deepEqual(client.session, { status: 'unknown' });
    assert.equal(adapter.calls.length, 0);
  });

  it('is what the backend says', async () => {
    const { client } = await startSignedIn();
    assert.deepEqual(client.session, { status: 'signed-in', ...sessions.usual });
  });

  it('is asked for once by several at a time, and again by a later one', async () => {
    const { adapter, client } = start();
    const both = [client.checkSession(), client.checkSession()];
    adapter.last(getSession).answer(sessions.usual);
    await Promise.all(both);
    assert.equal(adapter.count(getSession), 1);
    void client.checkSession();
    assert.equal(adapter.count(getSession), 2);
  });

  it('is signed out where the backend knows of none', async () => {
    const { adapter, client } = start();
    const checked = client.checkSession();
    adapter.last(getSession).fail(new PortalError('signed-out'));
    assert.deepEqual(await checked, { status: 'signed-out' });
  });

  it('stays unknown where the backend cannot be asked, and can be asked again', async () => {
    const { adapter, client } = start();
    const checked = client.checkSession();
    adapter.last(getSession).fail(new PortalError('unreachable'));
    await assert.rejects(checked, { code: 'unreachable' });
    assert.equal(client.session.status, 'unknown');
    const again = client.checkSession();
    adapter.last(getSession).answer(sessions.usual);
    assert.equal((await again).status, 'signed-in');
  });

  it('begins with a signed-in step, and with no other', async () => {
    const { adapter, client } = start();
    const first = client.invoke(signInWithPassword, { email, password });
    adapter.last(signInWithPassword).answer(steps.chooseAccount);
    await first;
    assert.equal(client.session.status, 'unknown');
    const second = client.invoke(chooseAccountToSignIn, { ticket: 'ticket', accountId: 'account' });
    adapter.last(chooseAccountToSignIn).answer(steps.signedIn);
    await second;
    assert.equal(client.session.status, 'signed-in');
  });

  it('ends when any call answers that it has', async () => {
    const { adapter, client } = await startSignedIn();
    const listed = client.invoke(listQuotes, {});
    adapter.last(listQuotes).fail(new PortalError('signed-out'));
    await assert.rejects(listed, { code: 'signed-out' });
    assert.equal(client.session.status, 'signed-out');
  });

  it('ends by signing out', async () => {
    const { adapter, client } = await startSignedIn();
    const ended = client.signOut();
    adapter.last(signOut).answer({});
    await ended;
    assert.equal(client.session.status, 'signed-out');
  });

  it('asks the backend for nothing that needs one after it has ended, and for what is shown least of all', async () => {
    const { adapter, client } = await startSignedIn();
    const shown = client.read(listOwnAccounts, {});
    shown.subscribe(() => undefined);
    adapter.last(listOwnAccounts).answer({ accounts: [] });
    await shown.result();
    const ended = client.signOut();
    adapter.last(signOut).answer({});
    await ended;
    await assert.rejects(client.invoke(listOwnAccounts, {}), { code: 'signed-out' });
    await assert.rejects(client.invoke(listMembers, {}), { code: 'signed-out' });
    assert.deepEqual([adapter.count(listOwnAccounts), adapter.count(listMembers)], [1, 0]);
  });

  it('goes on where signing out did not reach the backend', async () => {
    const { adapter, client } = await startSignedIn();
    const ended = client.signOut();
    adapter.last(signOut).fail(new PortalError('unreachable'));
    await assert.rejects(ended, { code: 'unreachable' });
    assert.equal(client.session.status, 'signed-in');
  });

  it('is not ended by an answer from before it began', async () => {
    const { adapter, client } = start();
    const checked = client.checkSession();
    const check = adapter.last(getSession);
    const signedIn = client.invoke(signInWithPassword, { email, password });
    adapter.last(signInWithPassword).answer(steps.signedIn);
    await signedIn;
    check.fail(new PortalError('signed-out'));
    assert.equal((await checked).status, 'signed-in');
  });

  it('throws away an answer that outlives it', async () => {
    const { adapter, client } = await startSignedIn();
    const got = client.invoke(getQuote, { quoteId: 'quote' });
    const held = adapter.last(getQuote);
    adapter.emit({ type: 'session-ended' });
    held.answer('anything');
    await assert.rejects(got, { code: 'signed-out' });
  });

  it('that ended elsewhere has ended here, without a request', async () => {
    const { adapter, client } = await startSignedIn();
    const calls = adapter.calls.length;
    adapter.emit({ type: 'session-ended' });
    assert.equal(client.session.status, 'signed-out');
    assert.equal(adapter.calls.length, calls);
  });

  it('that began elsewhere is asked for', async () => {
    const { adapter, client } = await startSignedIn();
    adapter.emit({ type: 'session-changed' });
    assert.equal(client.session.status, 'unknown');
    adapter.last(getSession).answer(sessions.company);
    await settled();
    assert.deepEqual(client.session, { status: 'signed-in', ...sessions.company });
  });

  it('refuses what needs one without asking, where nobody is signed in', async () => {
    const { adapter, client } = await startSignedIn();
    adapter.emit({ type: 'session-ended' });
    const calls = adapter.calls.length;
    await assert.rejects(client.invoke(listQuotes, {}), { code: 'signed-out' });
    assert.equal(adapter.calls.length, calls);
  });

  it('tells its listeners of changes until they stop', async () => {
    const { adapter, client } = start();
    const heard: string[] = [];
    const stop = client.subscribe(() => heard.push(client.session.status));
    void client.checkSession();
    adapter.last(getSession).answer(sessions.usual);
    await settled();
    adapter.emit({ type: 'session-ended' });
    stop();
    adapter.emit({ type: 'session-changed' });
    assert.deepEqual(heard, ['signed-in', 'signed-out']);
  });
});
