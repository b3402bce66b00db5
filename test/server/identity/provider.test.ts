import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { getFirm } from '../../../src/contract/firm.ts';
import { getSession } from '../../../src/contract/identity.ts';
import { beginWithProvider, signInWithProvider } from '../../../src/contract/identity/provider.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { type OidcProvider, startOidcProvider } from '../../support/oidc-provider.ts';
import { describeOnEach } from './each-database.ts';
import { createWorld, email, pageOrigin, type World } from './world.ts';

const page = `${pageOrigin}/account`;

describeOnEach('[X-05] the firm’s own OpenID Connect provider', (database) => {
  let provider: OidcProvider;
  let world: World;
  before(async () => (provider = await startOidcProvider([page])));
  after(() => provider.close());
  beforeEach(async () => {
    world = await withProvider();
    provider.person = { sub: 'ada', email, email_verified: true };
  });

  /** A firm with the provider, or with one that is not as it should be. */
  async function withProvider(change: { clientSecret?: string; issuer?: string } = {}): Promise<World> {
    const made = await createWorld(database());
    const { issuer, clientId, clientSecret } = { ...provider, ...change };
    const sealedSecret = await made.ports.secrets.seal('provider', clientSecret, made.firm.id);
    await made.import((tx) =>
      tx
        .update(firms)
        .set({
          provider: { name: 'Fox account', issuer, clientId, sealedSecret },
          pages: { login: `${page}#form` },
        })
        .where(eq(firms.id, made.firm.id)),
    );
    return made;
  }

  /** What a browser brings back from the provider. */
  async function bringBack(at = world): Promise<{ state: string; code: string; iss: string }> {
    const { url } = await at.visit().call(beginWithProvider, {});
    const { state = '', code = '', iss = '' } = Object.fromEntries(await provider.visit(url));
    return { state, code, iss };
  }

  it('is named to everybody, by nothing but its name', async () => {
    assert.deepEqual((await world.visit().call(getFirm, {})).provider, { name: 'Fox account' });
    assert.equal((await (await createWorld(database())).visit().call(getFirm, {})).provider, undefined);
  });

  it('signs in whose address it has verified', async () => {
    await world.addIdentity();
    const client = world.visit();
    const { url, state } = await client.call(beginWithProvider, {});
    const asked = new URL(url).searchParams;
    assert.equal(asked.get('redirect_uri'), page);
    assert.equal(asked.get('code_challenge_method'), 'S256');
    assert.equal(asked.get('response_mode'), 'fragment');
    const { code, iss, ...back } = Object.fromEntries(await provider.visit(url));
    assert.equal(back.state, state);
    assert.equal(await client.outcome(signInWithProvider, { state, code: code!, iss }), 'signed-in');
    assert.equal((await client.call(getSession, {})).account.email, email);
  });

  it('leads to the choice where there are several accounts', async () => {
    await world.addIdentity([{ client: 'Ada Ltd' }, { client: 'Brook Trust' }]);
    assert.equal(await world.visit().outcome(signInWithProvider, await bringBack()), 'choose-account');
  });

  it('signs in nobody whose address it has not verified, does not tell, or nobody has here', async () => {
    await world.addIdentity();
    for (const [person, code] of [
      [{ sub: 'ada', email, email_verified: false }, 'wrong-credentials'],
      [{ sub: 'ada', email }, 'wrong-credentials'],
      [{ sub: 'ada' }, 'wrong-credentials'],
      [{ sub: 'eve', email: 'eve@demo.example', email_verified: true }, 'access-ended'],
    ] as const) {
      provider.person = person;
      assert.equal(await world.visit().outcome(signInWithProvider, await bringBack()), code);
    }
  });

  it('signs in nobody whose access has ended', async () => {
    await world.addIdentity([{ disabledAt: new Date('2026-03-01T00:00:00Z') }]);
    assert.equal(await world.visit().outcome(signInWithProvider, await bringBack()), 'access-ended');
  });

  it('is taken at its word once, however many bring the same at one time', async () => {
    await world.addIdentity();
    const back = await bringBack();
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () => world.visit().outcome(signInWithProvider, back)),
    );
    assert.equal(outcomes.filter((outcome) => outcome === 'signed-in').length, 1);
    assert.equal(outcomes.filter((outcome) => outcome === 'ticket-expired').length, 199);
  });

  it('is waited for ten minutes', async () => {
    await world.addIdentity();
    const [early, late] = [await bringBack(), await bringBack()];
    world.pass(599);
    assert.equal(await world.visit().outcome(signInWithProvider, early), 'signed-in');
    world.pass(1);
    assert.equal(await world.visit().outcome(signInWithProvider, late), 'ticket-expired');
  });

  it('is not taken at its word with the code of another sign-in, nor at another firm', async () => {
    await world.addIdentity();
    const [one, other] = [await bringBack(), await bringBack()];
    const mixed = { ...one, code: other.code };
    assert.equal(await world.visit().outcome(signInWithProvider, mixed), 'wrong-credentials');
    const elsewhere = await withProvider();
    await elsewhere.addIdentity();
    assert.equal(await elsewhere.visit().outcome(signInWithProvider, other), 'ticket-expired');
    assert.equal(await world.visit().outcome(signInWithProvider, other), 'signed-in');
  });

  it('with another issuer in its answer, or made up, gives nothing', async () => {
    await world.addIdentity();
    const iss = 'https://evil.example/';
    assert.equal(
      await world.visit().outcome(signInWithProvider, { ...(await bringBack()), iss }),
      'wrong-credentials',
    );
    assert.equal(
      await world.visit().outcome(signInWithProvider, { ...(await bringBack()), code: 'made-up' }),
      'wrong-credentials',
    );
    const made = { state: 'made-up', code: 'made-up' };
    assert.equal(await world.visit().outcome(signInWithProvider, made), 'ticket-expired');
  });

  it('that does not know the portal, or does not answer, is told from one that refuses a person', async () => {
    const stranger = await withProvider({ clientSecret: 'another' });
    await stranger.addIdentity();
    assert.equal(
      await stranger.visit().outcome(signInWithProvider, await bringBack(stranger)),
      'unavailable',
    );
    const silent = await withProvider({ issuer: 'http://127.0.0.1:1' });
    assert.equal(await silent.visit().outcome(beginWithProvider, {}), 'unavailable');
  });

  it('is at no firm that has none', async () => {
    const without = (await createWorld(database())).visit();
    assert.equal(await without.outcome(beginWithProvider, {}), 'not-permitted');
    assert.equal(await without.outcome(signInWithProvider, { state: 'x', code: 'x' }), 'not-permitted');
  });
});
