import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { getSession, refreshSession, signInWithPassword, signOut } from '../../../src/contract/identity.ts';
import { signOutEverywhere } from '../../../src/contract/identity/everywhere.ts';
import { accounts } from '../../../src/server/access/tables.ts';
import { describeOnEach } from './each-database.ts';
import { createWorld, email, password, type Visitor, type World } from './world.ts';

const minute = 60;
const hour = 60 * minute;

describeOnEach('a session', (database) => {
  let world: World;
  let identityId: string;
  let visitor: Visitor;
  beforeEach(async () => {
    world = await createWorld(database());
    identityId = await world.addIdentity();
    visitor = world.visit();
    await visitor.call(signInWithPassword, { email, password });
  });

  const state = (by = visitor) => by.outcome(getSession, {});
  const refresh = (by = visitor) => by.outcome(refreshSession, {});
  const inspect = (query: string) =>
    database().inspect<Record<string, Date | number>>(query, [world.firm.id]);

  it('ends an hour after its last request', async () => {
    world.pass(hour - 1);
    assert.equal(await refresh(), 'answered');
    world.pass(hour - 1);
    assert.equal(await refresh(), 'answered');
    world.pass(hour);
    assert.equal(await refresh(), 'signed-out');
  });

  it('ends after a day, however busy it is', async () => {
    for (let half = 1; half < 48; half += 1) {
      world.pass(hour / 2);
      assert.equal(await refresh(), 'answered');
    }
    world.pass(hour / 2 - 1);
    assert.equal(await refresh(), 'answered');
    assert.equal(await state(), 'answered');
    world.pass(1);
    assert.equal(await state(), 'signed-out');
    assert.equal(await refresh(), 'signed-out');
  });

  it('is noted as seen once a minute at most', async () => {
    const seen = async () => (await inspect('select last_seen_at from sessions where firm_id = $1'))[0];
    const before = await seen();
    world.pass(59);
    await state();
    assert.deepEqual(await seen(), before);
    world.pass(1);
    await state();
    assert.notDeepEqual(await seen(), before);
  });

  it('must be refreshed ten minutes after its token was issued', async () => {
    world.pass(10 * minute - 1);
    assert.equal(await state(), 'answered');
    world.pass(1);
    assert.equal(await state(), 'session-stale');
    assert.equal(await refresh(), 'answered');
    assert.equal(await state(), 'answered');
  });

  it('gets another token by a refresh, and the same again until that one was used', async () => {
    const lost = visitor.fork();
    const parent = visitor.cookies.session;
    assert.equal(await refresh(lost), 'answered');
    assert.equal(await refresh(visitor), 'answered');
    assert.notEqual(visitor.cookies.session, parent);
    assert.equal(visitor.cookies.session, lost.cookies.session);
    assert.equal(await state(), 'answered');
  });

  it('ends for everybody when a token comes to be refreshed whose successor was used', async () => {
    const thief = visitor.fork();
    await refresh();
    assert.equal(await state(), 'answered');
    assert.equal(await refresh(thief), 'signed-out');
    assert.equal(thief.cookies.session, undefined);
    assert.equal(await state(), 'signed-out');
    assert.equal(await refresh(), 'signed-out');
  });

  it('ends for everybody when the thief was first', async () => {
    const thief = visitor.fork();
    await refresh(thief);
    assert.equal(await refresh(thief), 'answered');
    assert.equal(await refresh(), 'signed-out');
    assert.equal(await state(thief), 'signed-out');
  });

  it('gets one successor of twenty refreshes at one time', async () => {
    const tabs = Array.from({ length: 20 }, () => visitor.fork());
    const outcomes = await Promise.all(tabs.map(refresh));
    assert.deepEqual(new Set(outcomes), new Set(['answered']));
    assert.equal(new Set(tabs.map(({ cookies }) => cookies.session)).size, 1);
    const tokens = await inspect(
      'select 1 from session_tokens where firm_id = $1 and parent_hash is not null',
    );
    assert.equal(tokens.length, 1);
    assert.equal(await state(tabs[7]), 'answered');
  });

  it('works through the whole last day of its account, in the firm’s time zone', async () => {
    // It is nine in the evening of that day in Auckland, and eight in the morning in UTC.
    await world.changeAccounts(identityId, { expiresOn: '2026-03-02' });
    for (let half = 1; half < 6; half += 1) {
      world.pass(hour / 2);
      assert.equal(await refresh(), 'answered');
    }
    world.pass(hour / 2 - 1);
    assert.equal(await refresh(), 'answered');
    world.pass(1);
    assert.equal(await refresh(), 'signed-out');
    assert.equal(await visitor.outcome(signInWithPassword, { email, password }), 'access-ended');
  });

  it('ends with the next request once its account is disabled', async () => {
    await world.changeAccounts(identityId, { disabledAt: new Date() });
    assert.equal(await state(), 'signed-out');
    assert.equal(visitor.cookies.session, undefined);
  });

  it('ends with the next request once its account is removed', async () => {
    await world.import((tx) => tx.delete(accounts).where(eq(accounts.identityId, identityId)));
    assert.equal(await state(), 'signed-out');
  });

  it('sees at once what was permitted or forbidden since', async () => {
    await world.changeAccounts(identityId, { pages: [], mayWrite: false });
    const { account } = await visitor.call(getSession, {});
    assert.deepEqual(account.permissions, { pages: [], write: false, delete: true });
  });

  it('ends at the server when it is signed out of', async () => {
    const copy = visitor.fork();
    assert.equal(await state(copy), 'answered');
    assert.equal(await visitor.outcome(signOut, {}), 'answered');
    assert.equal(visitor.cookies.session, undefined);
    assert.equal(await state(copy), 'signed-out');
    assert.equal(await refresh(copy), 'signed-out');
  });

  it('leaves other sessions alone when it is signed out of, and needs none to do so', async () => {
    const other = world.visit();
    await other.call(signInWithPassword, { email, password });
    await visitor.call(signOut, {});
    assert.equal(await state(other), 'answered');
    assert.equal(await visitor.outcome(signOut, {}), 'answered');
    assert.equal(await world.visit().outcome(signOut, {}), 'answered');
  });

  it('ends with all others of the identity, in every account, when it is signed out of everywhere', async () => {
    const [other, stranger] = [world.visit(), world.visit()];
    await other.call(signInWithPassword, { email, password });
    await world.addIdentity([{}], 'stranger@demo.example');
    await stranger.call(signInWithPassword, { email: 'stranger@demo.example', password });
    const copy = visitor.fork();
    world.pass(11 * minute);
    assert.equal(await visitor.outcome(signOutEverywhere, {}), 'answered');
    assert.equal(visitor.cookies.session, undefined);
    for (const ended of [copy, other]) assert.equal(await refresh(ended), 'signed-out');
    assert.equal(await refresh(stranger), 'answered');
    const [row] = await inspect('select operation from audit where firm_id = $1 order by id desc limit 1');
    assert.deepEqual(row, { operation: 'identity.signOutEverywhere' });
  });

  it('that is over signs nobody else out everywhere', async () => {
    const copy = visitor.fork();
    const other = world.visit();
    await other.call(signInWithPassword, { email, password });
    await visitor.call(signOut, {});
    assert.equal(await copy.outcome(signOutEverywhere, {}), 'answered');
    assert.equal(await state(other), 'answered');
  });

  it('never takes a token that somebody planted', async () => {
    const victim = world.visit();
    victim.plant('session', 'planted-token');
    victim.plant('device', 'planted-device');
    const attacker = victim.fork();
    await victim.call(signInWithPassword, { email, password });
    assert.notEqual(victim.cookies.session, 'planted-token');
    assert.notEqual(victim.cookies.device, 'planted-device');
    assert.equal(await state(attacker), 'signed-out');
    assert.equal(await state(victim), 'answered');
  });

  it('ends when somebody signs in over it in the same browser', async () => {
    const before = visitor.fork();
    await visitor.call(signInWithPassword, { email, password });
    assert.equal(await state(before), 'signed-out');
    assert.equal(await state(), 'answered');
  });

  it('is audited when it begins and when it is signed out of', async () => {
    await visitor.call(signOut, {});
    const [session] = await inspect('select id from sessions where firm_id = $1');
    const rows = await inspect('select operation, subject from audit where firm_id = $1 order by id');
    assert.deepEqual(rows, [
      { operation: 'identity.signInWithPassword', subject: session!.id },
      { operation: 'identity.signOut', subject: session!.id },
    ]);
  });
});
