import { expect } from '@open-wc/testing';
import type { httpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import type { createPortalClient, PortalClient } from '../../../src/client/client.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import { getSession, signInWithPassword } from '../../../src/contract/identity.ts';
import { getQuote } from '../../../src/contract/quotes.ts';
import { credentials, sessions, steps } from '../../../src/testing/fixtures/identity.ts';
import { quotes } from '../../../src/testing/fixtures/quotes.ts';
import { problemWith } from '../../../src/testing/wire.ts';

const { email, password } = credentials;
const input = { quoteId: quotes.pending.id };

/** A backend with one browser's cookie: whether it holds a session, and one that is fresh. */
class Backend {
  readonly api = `${location.origin}/api/${crypto.randomUUID()}`;
  /** `ended`: stale, and no longer to be refreshed. */
  cookie: 'none' | 'ended' | 'stale' | 'fresh' = 'fresh';
  readonly asked: string[] = [];

  readonly fetch = async (url: string): Promise<Response> => {
    const path = url.slice(this.api.length);
    this.asked.push(path);
    const sent = this.cookie;
    await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 20));
    if (path === '/sign-in/password') return this.#answer(steps.signedIn, 'fresh');
    if (path === '/session/sign-out') return this.#answer({}, 'none');
    if (sent === 'none') return problemWith(new PortalError('signed-out'));
    if (path === '/session/refresh' && sent === 'ended') return problemWith(new PortalError('signed-out'));
    if (path === '/session/refresh') return this.#answer(sessions.usual, 'fresh');
    if (sent !== 'fresh') return problemWith(new PortalError('session-stale'));
    return this.#answer(path === '/session' ? sessions.usual : quotes.pending, this.cookie);
  };

  count(path: string): number {
    return this.asked.filter((asked) => asked === path).length;
  }

  #answer(body: unknown, cookie: Backend['cookie']): Response {
    this.cookie = cookie;
    return Response.json(body);
  }
}

type Tab = Window &
  typeof globalThis & { httpAdapter: typeof httpAdapter; createPortalClient: typeof createPortalClient };

/** A page of the same origin, with everything loaded anew. */
async function openTab(): Promise<Tab> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><script type="module">
    import { httpAdapter } from '/src/adapters/http/http-adapter.ts';
    import { createPortalClient } from '/src/client/client.ts';
    Object.assign(window, { httpAdapter, createPortalClient });
  </script>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Tab;
}

const openTabs = (count: number): Promise<Tab[]> => Promise.all(Array.from({ length: count }, openTab));

function clientIn(tab: Tab, { api, fetch }: Backend): PortalClient {
  return tab.createPortalClient(tab.httpAdapter({ api, fetch: fetch as typeof globalThis.fetch }));
}

/** Resolves once the client's session has a status. */
async function becomes(client: PortalClient, status: PortalClient['session']['status']): Promise<void> {
  if (client.session.status === status) return;
  await new Promise<void>((resolve) => {
    client.subscribe(() => {
      if (client.session.status === status) resolve();
    });
  });
}

const stored = (api: string): string | null => localStorage.getItem(`portico:${api}`);

afterEach(() => {
  document.querySelectorAll('iframe').forEach((frame) => frame.remove());
  localStorage.clear();
});

describe('several tabs', () => {
  it('refresh a stale session once for all of them', async function () {
    this.timeout(30_000);
    const tabs = await openTabs(20);
    for (let round = 0; round < 5; round++) {
      const backend = new Backend();
      backend.cookie = 'stale';
      const clients = tabs.map((tab) => clientIn(tab, backend));
      const read = await Promise.all(clients.map((client) => client.invoke(getQuote, input)));
      expect(read.every(({ id }) => id === input.quoteId)).to.be.true;
      expect(backend.count('/session/refresh')).to.equal(1);
    }
  });

  it('refresh as well where the browser has no locks', async () => {
    const backend = new Backend();
    backend.cookie = 'stale';
    const tab = await openTab();
    Object.defineProperty(tab.navigator, 'locks', { value: undefined });
    const client = clientIn(tab, backend);
    await Promise.all([client.invoke(getQuote, input), client.invoke(getQuote, input)]);
    expect(backend.count('/session/refresh')).to.equal(1);
  });

  it('are all signed out when one is, and forget what they showed', async () => {
    const backend = new Backend();
    const [one, two] = (await openTabs(2)).map((tab) => clientIn(tab, backend)) as [
      PortalClient,
      PortalClient,
    ];
    await Promise.all([one.checkSession(), two.checkSession()]);
    const shown = two.read(getQuote, input);
    shown.subscribe(() => undefined);
    await shown.result();
    const asked = backend.asked.length;
    await one.signOut();
    await becomes(two, 'signed-out');
    expect(shown.value).to.equal(undefined);
    expect(backend.asked.slice(asked)).to.deep.equal(['/session/sign-out']);
  });

  it('learn who signed in in another', async () => {
    const backend = new Backend();
    backend.cookie = 'none';
    const [one, two] = (await openTabs(2)).map((tab) => clientIn(tab, backend)) as [
      PortalClient,
      PortalClient,
    ];
    expect((await two.checkSession()).status).to.equal('signed-out');
    await one.invoke(signInWithPassword, { email, password });
    await becomes(two, 'signed-in');
  });

  it('of other firms hear nothing of it', async () => {
    const [tab, other] = (await openTabs(2)) as [Tab, Tab];
    const [backend, another] = [new Backend(), new Backend()];
    const [one, two] = [clientIn(tab, backend), clientIn(other, another)];
    await Promise.all([one.checkSession(), two.checkSession()]);
    await one.signOut();
    await two.invoke(getQuote, input);
    expect(two.session.status).to.equal('signed-in');
  });
});

describe('a page that the browser kept', () => {
  it('asks anew who is signed in when it is shown again', async () => {
    const backend = new Backend();
    const tab = await openTab();
    const client = clientIn(tab, backend);
    await client.checkSession();
    backend.cookie = 'none';
    tab.dispatchEvent(new tab.PageTransitionEvent('pageshow', { persisted: true }));
    expect(client.session.status).to.equal('unknown');
    await becomes(client, 'signed-out');
  });
});

describe('storage', () => {
  it('holds a hint while somebody is signed in, and no secret', async () => {
    const backend = new Backend();
    const client = clientIn(await openTab(), backend);
    await client.invoke(signInWithPassword, { email, password });
    backend.cookie = 'stale';
    await client.invoke(getSession, {});
    expect(Object.fromEntries(Object.entries(localStorage))).to.deep.equal({
      [`portico:${backend.api}`]: '1',
    });
    expect(sessionStorage.length).to.equal(0);
    await client.signOut();
    expect(stored(backend.api)).to.equal(null);
  });

  for (const cookie of ['none', 'ended'] as const) {
    it(`loses the hint when the session turns out to have ended: ${cookie}`, async () => {
      const backend = new Backend();
      const client = clientIn(await openTab(), backend);
      await client.checkSession();
      expect(stored(backend.api)).to.equal('1');
      backend.cookie = cookie;
      await client.checkSession();
      expect(stored(backend.api)).to.equal(null);
    });
  }

  it('may be blocked', async () => {
    const tab = await openTab();
    Object.defineProperty(tab, 'localStorage', {
      get() {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    const client = clientIn(tab, new Backend());
    await client.invoke(signInWithPassword, { email, password });
    expect(client.session.status).to.equal('signed-in');
  });
});
