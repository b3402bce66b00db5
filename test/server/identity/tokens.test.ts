import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { getSession, refreshSession, signInWithPassword, signOut } from '../../../src/contract/identity.ts';
import type { Operation } from '../../../src/contract/operation.ts';
import { accessTokenHeader, refreshTokenHeader, sessionHeader } from '../../../src/contract/tokens.ts';
import { type Answer, Browser } from '../../support/server.ts';
import { describeOnEach } from './each-database.ts';
import { createWorld, email, pageOrigin, password, type World } from './world.ts';

const minute = 60;
const crossSite = { origin: pageOrigin, 'sec-fetch-site': 'cross-site' };

type Headers = Readonly<Record<string, string>>;

/** A browser that shows a page, and what the page was given. */
class Page {
  readonly browser: Browser;
  readonly #sends: Headers;
  access = '';
  refresh: string | undefined;
  last: Answer | undefined;

  constructor(browser: Browser, sends: Headers) {
    this.browser = browser;
    this.#sends = sends;
  }

  /** Calls an operation with what was given before, or what else is to be borne. Resolves with how it ends. */
  async call(operation: Operation, input: object = {}, bears: Headers = this.#bears()): Promise<string> {
    const answer = await this.browser.call(operation, input, { headers: { ...this.#sends, ...bears } });
    this.last = answer;
    const access = answer.headers.get(accessTokenHeader);
    if (access !== null) {
      this.access = access;
      this.refresh = answer.headers.get(refreshTokenHeader) ?? undefined;
    }
    return answer.body.code ?? 'answered';
  }

  signIn = () => this.call(signInWithPassword, { email, password }, {});
  renew = () => this.call(refreshSession, {}, this.refresh ? { [refreshTokenHeader]: this.refresh } : {});
  ask = () => this.call(getSession);

  /** The same page in another hand; what happens to one leaves the other as it is. */
  fork(): Page {
    const other = new Page(new Browser(this.browser.server, this.browser.slug), this.#sends);
    for (const [name, value] of this.browser.cookies) other.browser.cookies.set(name, value);
    other.access = this.access;
    other.refresh = this.refresh;
    return other;
  }

  #bears(): Headers {
    return this.access ? { authorization: `Bearer ${this.access}` } : {};
  }
}

describeOnEach('[X-03] a session in tokens', (database) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld(database());
    await world.addIdentity();
  });

  const visit = (sends: Headers = crossSite) => new Page(new Browser(world.server, world.firm.slug), sends);
  const embedded = async () => {
    const page = visit();
    assert.equal(await page.signIn(), 'answered');
    return page;
  };
  const asked = async () => {
    const page = visit({ [sessionHeader]: 'token' });
    assert.equal(await page.signIn(), 'answered');
    return page;
  };
  const cookieNamed = ({ last }: Page, name: string) =>
    last?.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  const refreshCookie = () => `portico.refresh-${world.firm.slug}`;

  it('is what a page of another site gets: access in a header, refresh in a cookie of that site alone', async () => {
    const page = await embedded();
    assert.equal(page.last?.headers.get(sessionHeader), 'token');
    assert.match(page.access, /^[\w-]{43}$/);
    const kept = cookieNamed(page, refreshCookie());
    for (const part of ['Secure', 'HttpOnly', 'SameSite=None', 'Partitioned']) {
      assert.match(kept ?? '', new RegExp(`; ${part}(;|$)`));
    }
    assert.match(cookieNamed(page, `portico.device-${world.firm.slug}`) ?? '', /SameSite=None; Partitioned/);
    assert.equal(cookieNamed(page, `portico-${world.firm.slug}`), undefined);
    assert.equal(await page.ask(), 'answered');
  });

  it('is not what a page of the same site gets, and is what one gets whose browser says nothing', async () => {
    const origin = pageOrigin;
    for (const [sends, inTokens] of [
      [{ origin, 'sec-fetch-site': 'same-site' }, false],
      [{ origin, 'sec-fetch-site': 'same-origin' }, false],
      [{}, false],
      [{ origin }, true],
      [{ origin, 'sec-fetch-site': 'none' }, true],
    ] as const) {
      const page = visit(sends);
      await page.signIn();
      assert.equal(page.last?.headers.has(accessTokenHeader), inTokens, JSON.stringify(sends));
      assert.equal(page.last.headers.get(sessionHeader), inTokens ? 'token' : null);
      const cookie = cookieNamed(page, `portico-${world.firm.slug}`);
      assert.equal(cookie?.includes('SameSite=Lax') ?? false, !inTokens);
    }
  });

  it('is announced with whatever is answered first, an error too', async () => {
    const page = visit();
    assert.equal(await page.ask(), 'signed-out');
    assert.equal(page.last?.headers.get(sessionHeader), 'token');
    assert.match(page.last.headers.get('access-control-expose-headers') ?? '', /portico-session/);
  });

  it('leaves the page without a refresh token once the cookie has come back', async () => {
    const page = await embedded();
    assert.ok(page.refresh);
    assert.equal(await page.renew(), 'answered');
    assert.equal(page.refresh, undefined);
    assert.ok(cookieNamed(page, refreshCookie()));
    assert.equal(await page.ask(), 'answered');
  });

  it('stays with the page where the browser refuses the cookie', async () => {
    const page = await embedded();
    for (let round = 0; round < 3; round += 1) {
      page.browser.cookies.clear();
      assert.equal(await page.renew(), 'answered');
      assert.ok(page.refresh);
      assert.equal(cookieNamed(page, refreshCookie()), undefined);
    }
    assert.equal(await page.ask(), 'answered');
  });

  it('is given to whoever asks for tokens, without any cookie', async () => {
    const page = await asked();
    assert.deepEqual(page.last?.headers.getSetCookie(), []);
    assert.equal(await page.ask(), 'answered');
    assert.equal(await page.renew(), 'answered');
    assert.ok(page.refresh);
    assert.deepEqual(page.last.headers.getSetCookie(), []);
    assert.equal(await page.ask(), 'answered');
    assert.equal(await page.call(signOut), 'answered');
    assert.equal(page.access, 'none');
  });

  it('is found again by the cookie after a reload: stale at first, then refreshed', async () => {
    const page = await embedded();
    page.access = '';
    page.refresh = undefined;
    assert.equal(await page.ask(), 'session-stale');
    assert.equal(await page.renew(), 'answered');
    assert.equal(await page.ask(), 'answered');
  });

  it('opens for ten minutes, and after an idle hour no more', async () => {
    const page = await embedded();
    world.pass(10 * minute - 1);
    assert.equal(await page.ask(), 'answered');
    world.pass(1);
    assert.equal(await page.ask(), 'session-stale');
    assert.equal(await page.renew(), 'answered');
    assert.equal(await page.ask(), 'answered');
    world.pass(60 * minute);
    assert.equal(await page.renew(), 'signed-out');
    assert.equal(page.browser.cookies.has(refreshCookie()), false);
  });

  it('gives the same pair again until a token of it was used', async () => {
    const page = await asked();
    const [one, two] = [page.fork(), page.fork()];
    await one.renew();
    await two.renew();
    assert.deepEqual([one.access, one.refresh], [two.access, two.refresh]);
    assert.notEqual(one.access, page.access);
    assert.equal(await one.ask(), 'answered');
    assert.equal(await two.ask(), 'answered');
  });

  for (const [how, use] of Object.entries({
    'access token': (page: Page) => page.ask(),
    'refresh token': (page: Page) => page.renew(),
  })) {
    it(`ends for everybody when a stolen parent comes after the ${how} of its child was used`, async () => {
      const page = await asked();
      const thief = page.fork();
      await page.renew();
      assert.equal(await use(page), 'answered');
      assert.equal(await thief.renew(), 'signed-out');
      assert.equal(thief.access, 'none');
      assert.equal(await page.ask(), 'signed-out');
      assert.equal(await page.renew(), 'signed-out');
    });
  }

  it('gets one pair of twenty refreshes at one time', async () => {
    let page = await asked();
    // One such meeting in ten is close enough to be told from refreshes in turn.
    for (let meeting = 0; meeting < 20; meeting += 1) {
      const tabs = Array.from({ length: 20 }, () => page.fork());
      assert.deepEqual(new Set(await Promise.all(tabs.map((tab) => tab.renew()))), new Set(['answered']));
      assert.equal(new Set(tabs.map(({ access }) => access)).size, 1);
      page = tabs[meeting]!;
      assert.equal(await page.ask(), 'answered');
    }
  });

  it('goes on under older access tokens while other tabs refresh in turn', async () => {
    const page = await embedded();
    const first = page.access;
    for (let tab = 0; tab < 20; tab += 1) assert.equal(await page.renew(), 'answered');
    assert.equal(await page.call(getSession, {}, { authorization: `Bearer ${first}` }), 'answered');
  });

  it('lets no token do what another is for', async () => {
    const page = await asked();
    const { access, refresh = '' } = page;
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    assert.equal(await page.fork().call(getSession, {}, bearer(refresh)), 'signed-out');
    assert.equal(await page.fork().call(getSession, {}, { [refreshTokenHeader]: refresh }), 'session-stale');
    assert.equal(await page.fork().call(refreshSession, {}, { [refreshTokenHeader]: access }), 'signed-out');
    assert.equal(await page.fork().call(refreshSession, {}, bearer(access)), 'signed-out');
    for (const token of [access, refresh]) {
      const cookies = visit({});
      cookies.browser.cookies.set(`portico-${world.firm.slug}`, token);
      assert.equal(await cookies.ask(), 'signed-out');
    }
    assert.equal(await page.ask(), 'answered');
  });

  it('does not give a session that is a cookie away to scripts', async () => {
    const page = visit({});
    await page.signIn();
    const token = page.browser.cookies.get(`portico-${world.firm.slug}`) ?? '';
    const tries = [{ [sessionHeader]: 'token' }, crossSite];
    for (const sends of tries) {
      const thief = new Page(page.fork().browser, sends);
      assert.equal(await thief.renew(), 'signed-out');
      assert.equal(await thief.ask(), 'signed-out');
      thief.refresh = token;
      assert.equal(await thief.renew(), 'signed-out');
      assert.equal(thief.refresh, undefined);
    }
    assert.equal(await page.ask(), 'answered');
  });

  it('ends at the server when it is signed out of, the cookie too', async () => {
    const page = await embedded();
    const copy = page.fork();
    assert.equal(await page.call(signOut), 'answered');
    assert.equal(page.browser.cookies.has(refreshCookie()), false);
    assert.equal(await copy.ask(), 'signed-out');
    assert.equal(await copy.renew(), 'signed-out');
  });

  it('that ended leaves the cookie of a newer one, which another tab began', async () => {
    const page = await embedded();
    const old = page.access;
    assert.equal(await page.signIn(), 'answered');
    assert.equal(await page.call(getSession, {}, { authorization: `Bearer ${old}` }), 'signed-out');
    assert.ok(page.browser.cookies.has(refreshCookie()));
    assert.equal(await page.renew(), 'answered');
  });

  it('is of one firm, and keeps only hashes', async () => {
    const page = await asked();
    const other = await createWorld(database());
    const there = new Page(new Browser(other.server, other.firm.slug), { [sessionHeader]: 'token' });
    Object.assign(there, { access: page.access, refresh: page.refresh });
    assert.equal(await there.ask(), 'signed-out');
    Object.assign(there, { access: page.access, refresh: page.refresh });
    assert.equal(await there.renew(), 'signed-out');
    const rows = await database().inspect<{ row: string }>(
      'select session_tokens::text as row from session_tokens',
    );
    assert.ok(rows.length > 0);
    for (const { row } of rows) assert.ok(!row.includes(page.access) && !row.includes(page.refresh ?? '-'));
  });
});
