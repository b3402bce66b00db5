import { httpAdapter } from '../../adapters/http/http-adapter.ts';
import type { PortalAdapter } from '../../client/adapter.ts';
import { isPortalError } from '../../contract/errors.ts';
import { getQuote, listQuotes } from '../../contract/quotes.ts';
import { listTasks } from '../../contract/tasks.ts';
import { getWealthPlan, listWealth } from '../../contract/wealth.ts';
import { cookieFetch } from '../cookie-fetch.ts';
import { offered } from './check.ts';
import { run } from './expect.ts';
import { signInBy } from './sign-in.ts';
import type { Around, QuoteState, Somebody, World } from './world.ts';
import type { WorldFile } from './world-file.ts';

/** What a world needs of the machine it is on. */
export interface Means {
  readonly fetch: typeof globalThis.fetch;
  /** Runs a command, and resolves with what it printed. */
  readonly run: (command: readonly string[]) => Promise<string>;
}

/**
 * A backend at an address, as the suite needs it, with the people and records that a file names.
 *
 * @param api - The API's address, such as `https://portal.example/api/v1/firm`.
 */
export function openFileWorld(api: string, file: WorldFile, { fetch, run: runCommand }: Means): World {
  const { people, code, clock } = file;
  const readers = new Map<Somebody, Promise<PortalAdapter>>();
  const handedOut = new Map<string, number>();

  /** An adapter without a session. */
  type Visit = (address: string) => PortalAdapter;

  const visitBy =
    (around: Around): Visit =>
    (address) =>
      httpAdapter({
        api: address,
        fetch: cookieFetch(file.origin ?? new URL(address).origin, around(fetch)),
      });
  const visit = visitBy((own) => own);

  async function signIn(who: Somebody, open: Visit): Promise<PortalAdapter> {
    const { email, password, clientName } = offered(people[who], `no ${who}`);
    const adapter = open(who === 'stranger' ? (people.stranger?.api ?? api) : api);
    await signInBy(adapter, { email, password, ...(clientName !== undefined && { clientName }) });
    return adapter;
  }

  /** Looks something up as somebody, in a session that is kept for that. */
  async function lookUp<T>(who: Somebody, look: (adapter: PortalAdapter) => Promise<T>): Promise<T> {
    const known = readers.get(who) ?? signIn(who, visit);
    readers.set(who, known);
    try {
      return await look(await known);
    } catch (error) {
      readers.delete(who);
      if (!isPortalError(error, 'signed-out')) throw error;
      return look(await signIn(who, visit));
    }
  }

  async function idsOf(state: QuoteState, whose: Somebody): Promise<readonly string[]> {
    const named = people[whose]?.quotes?.[state];
    if (named || state === 'draft') return named ?? [];
    const { items } = await lookUp(whose, (adapter) =>
      run(adapter, listQuotes, { status: state, limit: 500 }),
    );
    return items.map(({ id }) => id);
  }

  async function isIn(state: QuoteState, whose: Somebody, quoteId: string): Promise<boolean> {
    if (state === 'draft') return true;
    const { status } = await lookUp(whose, (adapter) => run(adapter, getQuote, { quoteId }));
    return status === state;
  }

  /** One after the other. */
  function nextOf(key: string, items: readonly { readonly id: string }[]): string | undefined {
    const turn = (handedOut.get(key) ?? 0) % (items.length || 1);
    handedOut.set(key, turn + 1);
    return items[turn]?.id;
  }

  const worldThrough = (around: Around): World => ({
    visit: () => visitBy(around)(api),
    signIn: (who) => signIn(who, visitBy(around)),
    signInStaff:
      people.staff &&
      (async () => {
        const { email, password } = offered(people.staff, 'no staff');
        const adapter = visitBy(around)(api);
        await signInBy(adapter, { email, password });
        return adapter;
      }),
    through: (next) => worldThrough((own) => next(around(own))),
    spare: people.spare,
    pageOrigin: file.origin ?? new URL(api).origin,
    person: { email: people.client.email, password: people.client.password },
    async readCode(email) {
      const source = offered(code, 'no way to read a code');
      if ('command' in source) return firstCode(await runCommand([...source.command, email]));
      const response = await fetch(source.url.replaceAll('{email}', encodeURIComponent(email)));
      return firstCode(newestTo(email, await response.text()));
    },
    /** One after the other, of those that are still in the state, so that it is long before one is used again. */
    async quote(state, whose) {
      if (!people[whose]) return undefined;
      const ids = await idsOf(state, whose);
      const key = `${state} ${whose}`;
      const turn = (handedOut.get(key) ?? 0) % (ids.length || 1);
      for (const [tried, quoteId] of [...ids.slice(turn), ...ids.slice(0, turn)].entries()) {
        handedOut.set(key, turn + tried + 1);
        if (await isIn(state, whose, quoteId)) return quoteId;
      }
      return undefined;
    },
    /** Likewise, of those that are still to do. */
    async task(whose) {
      if (!people[whose]) return undefined;
      const { items } = await lookUp(whose, (adapter) =>
        run(adapter, listTasks, { status: 'todo', limit: 500 }),
      );
      return nextOf(`task ${whose}`, items);
    },
    /** Likewise, of those that have a value and had another. */
    async plan(whose) {
      if (!people[whose]) return undefined;
      const { items } = await lookUp(whose, (adapter) => run(adapter, listWealth, { limit: 500 }));
      const valued: { id: string }[] = [];
      for (const { id: planId } of items) {
        const { valuations } = await lookUp(whose, (adapter) => run(adapter, getWealthPlan, { planId }));
        if (valuations[1]) valued.push({ id: planId });
      }
      return nextOf(`plan ${whose}`, valued);
    },
    clock: clock && {
      async forward(forwardSeconds) {
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ forwardSeconds });
        const { ok, status } = await fetch(clock.url, { method: 'POST', headers, body });
        if (!ok) throw new Error(`the clock at ${clock.url} answers ${status}`);
      },
    },
  });
  return worldThrough((own) => own);
}

function firstCode(text: string): string {
  return /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? '';
}

/** The text of the first mail to an address in a list of mails; anything else as it is. */
function newestTo(email: string, text: string): string {
  try {
    const mails = JSON.parse(text) as { to: string; text: string }[];
    if (!Array.isArray(mails)) return text;
    return mails.find(({ to }) => to === email)?.text ?? '';
  } catch {
    return text;
  }
}
