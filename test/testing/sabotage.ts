import type { CallOptions, PortalAdapter } from '../../src/client/adapter.ts';
import { PortalError } from '../../src/contract/errors.ts';
import { signOut } from '../../src/contract/identity.ts';
import { type Operation, pathNames } from '../../src/contract/operation.ts';
import { acceptQuote, getQuote, listQuotes, type Quote } from '../../src/contract/quotes.ts';
import { pageLimit } from '../../src/contract/values.ts';

type Call = PortalAdapter['call'];

/** The same adapter, with calls of its own. */
export function withCall(adapter: PortalAdapter, call: Call): PortalAdapter {
  return {
    name: adapter.name,
    guarantees: adapter.guarantees,
    supports: (operation) => adapter.supports(operation),
    call,
  };
}

function revived(text: string): unknown {
  return JSON.parse(text, (name, value: unknown) => (name === 'amount' ? String(value) : value));
}

/** Adapters that are broken, each in one way. */
export const broken = {
  ignoresIdempotencyKeys: (adapter: PortalAdapter) =>
    withCall(adapter, (operation, input, options) =>
      adapter.call(operation, input, {
        ...options,
        ...(options.idempotencyKey !== undefined && { idempotencyKey: crypto.randomUUID() }),
      }),
    ),

  acceptsInWordsAlone: (adapter: PortalAdapter) =>
    withCall(adapter, async (operation, input, options) => {
      if (operation.name !== acceptQuote.name) return adapter.call(operation, input, options);
      const quote = (await adapter.call(getQuote, input, options)) as Quote;
      const decision = { outcome: 'accepted', at: '2026-01-01T00:00:00Z', by: 'Nobody', reason: null };
      return { ...quote, status: 'accepted', decidedAt: decision.at, decision };
    }),

  signsOutInWordsAlone: (adapter: PortalAdapter) =>
    withCall(adapter, async (operation, input, options) =>
      operation.name === signOut.name ? {} : adapter.call(operation, input, options),
    ),

  /** Runs on whatever its caller says. */
  swallowsAborts: (adapter: PortalAdapter) =>
    withCall(adapter, (operation, input, { signal: _, ...options }) =>
      adapter.call(operation, input, options),
    ),

  answersAmountsAsText: (adapter: PortalAdapter) =>
    withCall(adapter, async (operation, input, options) =>
      revived(JSON.stringify(await adapter.call(operation, input, options))),
    ),

  answersAboutAnother: (adapter: PortalAdapter) =>
    withCall(adapter, async (operation, input, options) => {
      const answer = (await adapter.call(operation, input, options)) as object;
      return operation.name === getQuote.name ? { ...answer, id: 'another' } : answer;
    }),

  failsInItsOwnWay: (adapter: PortalAdapter) =>
    withCall(adapter, (operation, input, options) =>
      adapter.call(operation, input, options).catch((error: unknown) => {
        throw error instanceof PortalError ? new Error(error.message) : error;
      }),
    ),

  /** Lists everything, whatever it is asked to leave out. */
  listsEverything: (adapter: PortalAdapter) =>
    withCall(adapter, (operation, input, options) =>
      operation.name === listQuotes.name
        ? adapter.call(operation, { ...(input as object), search: undefined }, options)
        : adapter.call(operation, input, options),
    ),

  /** Answers with all at once, however much was asked for. */
  listsOnOnePage: (adapter: PortalAdapter) =>
    withCall(adapter, async (operation, input, options) => {
      const isList = /^(quotes|tasks|wealth|goals|clients|members)\.list$/.test(operation.name);
      const { limit, cursor: _, ...rest } = input as { limit?: unknown; cursor?: unknown };
      if (!isList || limit === undefined) return adapter.call(operation, input, options);
      return adapter.call(operation, { ...rest, limit: pageLimit }, options);
    }),

  /** Takes any limit, and keeps to it as far as the contract goes. */
  takesAnyLimit: (adapter: PortalAdapter) =>
    withCall(adapter, async (operation, input, options) => {
      const { limit, ...rest } = input as { limit?: unknown };
      if (typeof limit !== 'number') return adapter.call(operation, input, options);
      const near = Math.floor(Math.min(Math.max(limit, 1), pageLimit));
      return adapter.call(operation, { ...rest, limit: near }, options);
    }),

  /** Answers with the first page, whichever was asked for. */
  listsTheFirstPage: (adapter: PortalAdapter) =>
    withCall(adapter, async (operation, input, options) => {
      const { cursor: _, ...rest } = input as { cursor?: unknown };
      return adapter.call(operation, rest, options);
    }),

  /** Sorts by the total alone. */
  sortsByTotalAlone: (adapter: PortalAdapter) =>
    withCall(adapter, (operation, input, options) => {
      const { sort, ...rest } = input as { sort?: string };
      const isKnown = operation.name !== listQuotes.name || (sort ?? '').endsWith('total');
      return adapter.call(operation, isKnown ? input : rest, options);
    }),

  /** Does none of these, and says that it did. */
  inWordsAlone:
    (...names: string[]) =>
    (adapter: PortalAdapter) =>
      withCall(adapter, async (operation, input, options) =>
        names.includes(operation.name) ? {} : adapter.call(operation, input, options),
      ),

  /** Takes any password for the right one, where somebody is signed in. */
  takesAnyPassword: (adapter: PortalAdapter) =>
    withCall(adapter, async (operation, input, options) =>
      operation.name === 'identity.proveAgain'
        ? { ticket: 'any', expiresAt: new Date().toISOString() }
        : adapter.call(operation, input, options),
    ),

  /** Accepts for a hundred more than was offered, in 1999, in the name of somebody else. */
  acceptsSomethingElse: (part: 'money' | 'time' | 'person') => (adapter: PortalAdapter) =>
    withCall(adapter, async (operation, input, options) => {
      const answer = await adapter.call(operation, input, options);
      const quote = answer as Quote;
      if (!/^quotes\.(accept|get)$/.test(operation.name) || quote.decision?.outcome !== 'accepted')
        return answer;
      if (part === 'money') return { ...quote, total: { ...quote.total, amount: quote.total.amount + 100 } };
      const at = '1999-01-01T00:00:00.000Z';
      if (part === 'time') return { ...quote, decidedAt: at, decision: { ...quote.decision, at } };
      return { ...quote, decision: { ...quote.decision, by: 'Mallory' } };
    }),

  /** Takes what is almost the password for it. */
  takesAlmostThePassword: (right: string, isAlmost: (given: string) => boolean) => (adapter: PortalAdapter) =>
    withCall(adapter, async (operation, input, options) => {
      const { password } = input as { password?: string };
      const isWrong = password !== undefined && password !== right && isAlmost(password);
      return adapter.call(operation, isWrong ? { ...(input as object), password: right } : input, options);
    }),

  forgetsTheSession: (adapter: PortalAdapter) =>
    withCall(adapter, async (operation, input, options) => {
      const answer = await adapter.call(operation, input, options);
      if (operation.name === 'identity.refreshSession') await adapter.call(signOut, {}, {});
      return answer;
    }),
} as const;

/** Shows a client what another may see, too. */
export function leaking(adapter: PortalAdapter, neighbour: PortalAdapter): PortalAdapter {
  return withCall(adapter, async (operation: Operation, input: unknown, options: CallOptions) => {
    if (operation.name === listQuotes.name) {
      const own = (await adapter.call(operation, input, options)) as { items: unknown[] };
      const others = (await neighbour.call(operation, input, options)) as { items: unknown[] };
      return { ...own, items: [...own.items, ...others.items] };
    }
    return adapter.call(operation, input, options).catch((error: unknown) => {
      const isHidden = error instanceof PortalError && error.code === 'not-found';
      if (isHidden && pathNames(operation).length > 0) return neighbour.call(operation, input, options);
      throw error;
    });
  });
}
