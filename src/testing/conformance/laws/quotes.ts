import { getSession } from '../../../contract/identity.ts';
import type { Output } from '../../../contract/operation.ts';
import {
  acceptQuote,
  declineQuote,
  getQuote,
  listQuotes,
  type Quote,
  type QuoteSummary,
} from '../../../contract/quotes.ts';
import type { PortalAdapter } from '../../../client/adapter.ts';
import { summaryOf } from '../../fixtures/quote-from.ts';
import { type Check, offered } from '../check.ts';
import { equal, holds, refusal, run } from '../expect.ts';
import { walk } from '../walk.ts';
import type { QuoteState, Somebody, World } from '../world.ts';

const reason = 'We went with another offer.\nThanks – Ñandú & Söhne <b>';

async function quoteIn(world: World, state: QuoteState, whose: Somebody = 'client'): Promise<string> {
  return offered(await world.quote(state, whose), `no ${state} quote of the ${whose}`);
}

function allOf(adapter: PortalAdapter): Promise<QuoteSummary[]> {
  return walk((cursor) => run(adapter, listQuotes, { cursor }));
}

/** How far the backend's clock may be behind ours, in milliseconds. Where it can be moved it is ahead. */
const tolerance = 5 * 60_000;

/**
 * Holds that a decision is by whoever is signed in, not of long ago, and changed nothing else of the quote.
 *
 * @param before - The quote as it was when it was pending.
 */
async function holdsDecision(client: PortalAdapter, before: Quote, decided: Quote): Promise<void> {
  const { status: _, decidedAt, decision, ...rest } = decided;
  const { status: _was, decidedAt: _at, decision: _none, ...same } = before;
  equal(rest, same, 'what the decision is about');
  equal(decidedAt, decision?.at, 'when it was decided');
  const { account } = await run(client, getSession, {});
  equal(decision?.by, account.displayName, 'who decided');
  const isNew = Date.parse(decidedAt ?? '') > Date.now() - tolerance;
  holds(isNew, `it says that it was decided at ${decidedAt ?? 'no time'}, long before it was`);
}

/** Whether a decided quote tells who refused it what was decided and when. */
function tellsDecision(error: { facts: object }, { decision }: Quote): void {
  equal(error.facts, { outcome: decision?.outcome, decidedAt: decision?.at }, 'what the refusal knows');
}

const accept = (client: PortalAdapter, quoteId: string) => run(client, acceptQuote, { quoteId });
const decline = (client: PortalAdapter, quoteId: string) => run(client, declineQuote, { quoteId, reason });
const decisions = [
  { operation: acceptQuote, decide: accept },
  { operation: declineQuote, decide: decline },
];

export const quotesLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [listQuotes, getQuote],
    title: 'lists what can be got, as it is got',
    async run(world) {
      for (const state of ['pending', 'accepted', 'declined', 'expired'] as const)
        await world.quote(state, 'client');
      const client = await world.signIn('client');
      const items = await allOf(client);
      offered(items[0], 'no quote of the client');
      for (const item of items) {
        equal(
          item,
          summaryOf(await run(client, getQuote, { quoteId: item.id })),
          `quote ${item.id} in the list`,
        );
      }
    },
  },
  {
    kind: 'law',
    operations: [listQuotes],
    title: "holds the client's own quotes, and nobody else's",
    async run(world) {
      const own = await quoteIn(world, 'pending');
      const others = [await world.quote('pending', 'neighbour'), await world.quote('pending', 'stranger')];
      offered(others[0] ?? others[1], 'no pending quote of anybody else');
      const ids = (await allOf(await world.signIn('client'))).map(({ id }) => id);
      holds(ids.includes(own), "the client's own quote is missing");
      for (const other of others) holds(!ids.includes(other ?? ''), "another's quote is in the list");
    },
  },
  {
    kind: 'law',
    operations: [listQuotes],
    title: 'leads through all pages, each quote once',
    async run(world) {
      await quoteIn(world, 'pending');
      await quoteIn(world, 'pending');
      const client = await world.signIn('client');
      const whole = (await allOf(client)).map(({ id }) => id);
      const walked: string[] = [];
      let cursor: string | undefined;
      do {
        const page: Output<typeof listQuotes> = await run(client, listQuotes, { limit: 1, cursor });
        equal(page.items.length, 1, 'the number of quotes on a page of one');
        walked.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined && walked.length <= whole.length);
      equal(walked, whole, 'the list, read one by one,');
    },
  },
  {
    kind: 'law',
    operations: [listQuotes],
    title: 'narrows by status, and by a search in number and title',
    async run(world) {
      const states = ['pending', 'accepted', 'declined', 'expired'] as const;
      for (const state of states) await world.quote(state, 'client');
      const client = await world.signIn('client');
      const whole = await allOf(client);
      const idsOf = (items: typeof whole) => items.map(({ id }) => id).sort();
      for (const state of states) {
        const { items } = await run(client, listQuotes, { status: state, limit: 500 });
        equal(
          idsOf(items),
          idsOf(whole.filter(({ status }) => status === state)),
          `the list of what is ${state}`,
        );
      }
      const first = offered(whole[0], 'no quote of the client');
      for (const search of [first.number.toLowerCase(), first.title.toUpperCase()]) {
        const fits = ({ number, title }: typeof first) =>
          `${number}\n${title}`.toLowerCase().includes(search.toLowerCase());
        const { items } = await run(client, listQuotes, { search, limit: 500 });
        equal(idsOf(items), idsOf(whole.filter(fits)), `the list of what has "${search}" in number or title`);
      }
      const nothing = await run(client, listQuotes, { search: `no quote has this ${crypto.randomUUID()}` });
      equal(nothing.items, [], 'the list of what has a text in it that no quote has');
    },
  },
  {
    kind: 'law',
    operations: [listQuotes],
    title: 'sorts both ways',
    async run(world) {
      for (const state of ['pending', 'pending', 'accepted', 'expired'] as const)
        await world.quote(state, 'client');
      const client = await world.signIn('client');
      offered((await allOf(client))[1], 'no two quotes of the client');
      // Texts are left out: every language has an order of its own.
      const keys = {
        total: ({ total }) => total.amount,
        issuedOn: ({ issuedOn }) => Date.parse(issuedOn),
        // Those without an end come after all others.
        expiresOn: ({ expiresOn }) => (expiresOn === null ? Infinity : Date.parse(expiresOn)),
      } satisfies Record<string, (quote: QuoteSummary) => number>;
      for (const [name, key] of Object.entries(keys)) {
        const sort = name as keyof typeof keys;
        const upwards = (await run(client, listQuotes, { sort, limit: 500 })).items.map(key);
        equal(
          upwards,
          upwards.toSorted((a, b) => a - b),
          `the list by ${sort}`,
        );
        const downwards = await run(client, listQuotes, { sort: `-${sort}`, limit: 500 });
        equal(downwards.items.map(key), upwards.toReversed(), `the list by falling ${sort}`);
      }
    },
  },
  {
    kind: 'law',
    operations: [getQuote, listQuotes],
    title: 'answers a draft as one that does not exist',
    async run(world) {
      const draft = await quoteIn(world, 'draft');
      const client = await world.signIn('client');
      await refusal(run(client, getQuote, { quoteId: draft }), 'not-found');
      holds(!(await allOf(client)).some(({ id }) => id === draft), 'the draft is in the list');
    },
  },
  {
    kind: 'law',
    operations: [getQuote],
    title: 'adds up',
    async run(world) {
      const quoteId = await quoteIn(world, 'pending');
      const { lines, subtotal, taxes, total } = await run(await world.signIn('client'), getQuote, {
        quoteId,
      });
      const nets = lines.reduce((sum, { net }) => sum + net.amount, 0);
      equal(subtotal.amount, nets, 'the subtotal');
      equal(
        total.amount,
        taxes.reduce((sum, { amount }) => sum + amount.amount, nets),
        'the total',
      );
    },
  },
  {
    kind: 'law',
    operations: [acceptQuote, getQuote, getSession],
    title: 'accepts for good, as another session finds it',
    async run(world) {
      const quoteId = await quoteIn(world, 'pending');
      const client = await world.signIn('client');
      const before = await run(client, getQuote, { quoteId });
      const accepted = await accept(client, quoteId);
      equal([accepted.status, accepted.decision?.outcome], ['accepted', 'accepted'], 'the answer');
      equal(
        await run(await world.signIn('client'), getQuote, { quoteId }),
        accepted,
        'the quote, read elsewhere,',
      );
      await holdsDecision(client, before, accepted);
    },
  },
  {
    kind: 'law',
    operations: [declineQuote, getQuote, getSession],
    title: 'declines for good, and keeps the reason to the letter',
    async run(world) {
      const quoteId = await quoteIn(world, 'pending');
      const client = await world.signIn('client');
      const before = await run(client, getQuote, { quoteId });
      const declined = await decline(client, quoteId);
      equal([declined.status, declined.decision?.reason], ['declined', reason], 'the answer');
      equal(
        await run(await world.signIn('client'), getQuote, { quoteId }),
        declined,
        'the quote, read elsewhere,',
      );
      await holdsDecision(client, before, declined);
    },
  },
  ...decisions.flatMap(({ operation, decide }): Check[] => [
    {
      kind: 'law',
      operations: [operation, getQuote],
      title: 'refuses what was decided, and tells what and when',
      async run(world) {
        const client = await world.signIn('client');
        for (const state of ['accepted', 'declined'] as const) {
          const quoteId = await quoteIn(world, state);
          const before = await run(client, getQuote, { quoteId });
          tellsDecision(await refusal(decide(client, quoteId), 'quote-decided'), before);
          equal(await run(client, getQuote, { quoteId }), before, 'the quote after a refusal');
        }
      },
    },
    {
      kind: 'law',
      operations: [operation, getQuote],
      title: 'refuses what has expired, and tells since when',
      async run(world) {
        const client = await world.signIn('client');
        const quoteId = await quoteIn(world, 'expired');
        const { expiresOn } = await run(client, getQuote, { quoteId });
        const { facts } = await refusal(decide(client, quoteId), 'quote-expired');
        equal(facts, { expiresOn }, 'what the refusal knows');
      },
    },
    {
      kind: 'law',
      operations: [operation],
      title: 'answers a draft as one that does not exist',
      async run(world) {
        const draft = await quoteIn(world, 'draft');
        await refusal(decide(await world.signIn('client'), draft), 'not-found');
      },
    },
  ]),
  {
    kind: 'law',
    operations: [acceptQuote, declineQuote, getQuote],
    title: 'takes one of several decisions at once, and tells the others which',
    async run(world) {
      const quoteId = await quoteIn(world, 'pending');
      const sessions = await Promise.all([1, 2, 3, 4].map(() => world.signIn('client')));
      const calls = sessions.map((client, index) => (index % 2 ? accept : decline)(client, quoteId));
      const outcomes = await Promise.allSettled(calls);
      equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'the number of decisions');
      const final = await run(await world.signIn('client'), getQuote, { quoteId });
      for (const [index, { status }] of outcomes.entries()) {
        if (status === 'fulfilled') continue;
        tellsDecision(await refusal(calls[index] ?? Promise.resolve(), 'quote-decided'), final);
      }
    },
  },
];
