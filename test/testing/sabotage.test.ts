import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { composeAdapters } from '../../src/adapters/compose/compose-adapters.ts';
import type { PortalAdapter } from '../../src/client/adapter.ts';
import { checks } from '../../src/testing/conformance/checks.ts';
import { type Result, runConformance } from '../../src/testing/conformance/run.ts';
import type { World } from '../../src/testing/conformance/world.ts';
import { broken, leaking, withCall } from './sabotage.ts';
import { openServerWorld } from './server-world.ts';

let world: World;
before(async () => {
  world = await openServerWorld();
});
after(() => world.close?.());

type Spoil = (adapter: PortalAdapter) => PortalAdapter;

/** Runs the checks of some operations against a spoilt adapter. */
async function resultsOf(
  spoil: Spoil,
  among: RegExp,
  without: Partial<World> = {},
): Promise<readonly Result[]> {
  const spoilt: World = {
    ...world,
    visit: () => spoil(world.visit()),
    signIn: async (who) => spoil(await world.signIn(who)),
    signInStaff: async () => spoil((await world.signInStaff?.())!),
    close: async () => undefined,
    ...without,
  };
  const some = checks.filter(({ operations }) => among.test(operations[0].name));
  const { results } = await runConformance(
    { name: 'spoilt', open: async () => spoilt },
    { among: some, destructive: true },
  );
  assert.equal(results.length, some.length);
  return results;
}

/** Holds that just these checks fail, each for this reason. */
function assertFailures(results: readonly Result[], expected: Record<string, RegExp>): void {
  const failed = results.filter(({ outcome }) => outcome !== 'passed');
  const reasons = new Map(
    failed.map(({ operation, title, reason }) => [`${operation} ${title}`, reason ?? '']),
  );
  for (const [title, reason] of reasons) {
    assert.match(reason, expected[title] ?? /^$/, `${title} fails, and for another reason than expected`);
  }
  assert.deepEqual([...reasons.keys()].toSorted(), Object.keys(expected).toSorted());
}

describe('the suite', () => {
  it('fails an adapter that ignores idempotency keys', async () => {
    assertFailures(await resultsOf(broken.ignoresIdempotencyKeys, /^quotes\.accept$/), {
      'quotes.accept sent again under its key, has one effect and the same answer, in another session too':
        /quote-decided/,
      'quotes.accept sent several times at once under its key, has one effect': /quote-decided/,
      'quotes.accept is refused under the key of another': /succeeds.*idempotency-key-reused/,
    });
  });

  it("fails an adapter that leaks another client's quotes", async () => {
    const neighbour = await world.signIn('neighbour');
    const results = await resultsOf((adapter) => leaking(adapter, neighbour), /^quotes\.(list|get)$/);
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    const reasons = Object.fromEntries(failed.map(({ title, reason }) => [title, reason]));
    assert.match(
      reasons["answers another client's record as one that does not exist"] ?? '',
      /succeeds, where it has to be refused as not-found/,
    );
    assert.match(
      reasons["holds the client's own quotes, and nobody else's"] ?? '',
      /another's quote is in the list/,
    );
    assert.equal(reasons["answers another firm's record as one that does not exist"], undefined);
  });

  it('fails an adapter whose accepting does not stick', async () => {
    assertFailures(await resultsOf(broken.acceptsInWordsAlone, /^quotes\.accept$/), {
      'quotes.accept accepts for good, as another session finds it':
        /the quote, read elsewhere, is .*pending/,
      'quotes.accept refuses what was decided, and tells what and when': /succeeds.*quote-decided/,
      'quotes.accept refuses what has expired, and tells since when': /succeeds.*quote-expired/,
      'quotes.accept takes one of several decisions at once, and tells the others which':
        /the number of decisions is 3/,
      'quotes.accept is refused under the key of another': /succeeds.*idempotency-key-reused/,
    });
  });

  it('fails an adapter that does not search', async () => {
    assertFailures(await resultsOf(broken.listsEverything, /^quotes\.list$/), {
      'quotes.list narrows by status, and by a search in number and title': /in number or title/,
    });
  });

  it('fails an adapter that sorts by one member alone', async () => {
    assertFailures(await resultsOf(broken.sortsByTotalAlone, /^quotes\.list$/), {
      'quotes.list sorts both ways': /the list by (issuedOn|expiresOn|falling)/,
    });
  });

  it('fails an adapter that answers with all at once, however much was asked for', async () => {
    const paging = 'holds no more on a page than was asked for, and leads on to the next';
    assertFailures(
      await resultsOf(broken.listsOnOnePage, /^(quotes|tasks|wealth|goals|clients|members)\.list$/),
      {
        'quotes.list leads through all pages, each quote once':
          /the number of quotes on a page of one is \d+/,
        ...Object.fromEntries(
          ['quotes', 'tasks', 'wealth', 'goals', 'clients', 'members'].flatMap((room) => [
            [`${room}.list ${paging}`, /the number of items on a page of one is \d+, not 1/],
            [
              `${room}.list refuses what the contract does not know, and names the field`,
              /succeeds.*invalid-input/,
            ],
          ]),
        ),
      },
    );
  });

  it('fails an adapter that takes limits beyond what the contract has', async () => {
    assertFailures(
      await resultsOf(broken.takesAnyLimit, /^(quotes|tasks|wealth|goals|clients|members)\.list$/),
      {
        ...Object.fromEntries(
          ['quotes', 'tasks', 'wealth', 'goals', 'clients', 'members'].map((room) => [
            `${room}.list refuses what the contract does not know, and names the field`,
            /succeeds.*invalid-input/,
          ]),
        ),
      },
    );
  });

  it('fails an adapter that answers with the first page, whichever was asked for', async () => {
    const paging = 'holds no more on a page than was asked for, and leads on to the next';
    const results = await resultsOf(
      broken.listsTheFirstPage,
      /^(quotes|tasks|wealth|goals|clients|members)\.list$/,
    );
    const failed = results.filter(({ title, outcome }) => title === paging && outcome === 'failed');
    assert.deepEqual(failed.map(({ operation }) => operation).toSorted(), [
      'clients.list',
      'goals.list',
      'members.list',
      'quotes.list',
      'tasks.list',
      'wealth.list',
    ]);
    for (const { reason = '' } of failed) assert.match(reason, /what two pages of one hold/);
  });

  it('fails an adapter whose signing out ends nothing', async () => {
    assertFailures(await resultsOf(broken.signsOutInWordsAlone, /^identity\.signOut$/), {
      'identity.signOut ends this session, and no other': /succeeds.*signed-out/,
      'identity.signOut refuses what the contract does not know, and names the field':
        /succeeds.*invalid-input/,
      "identity.signOut aborted before it is made, rejects with the signal's reason and has no effect":
        /ends with success/,
      "identity.signOut aborted in flight, rejects with the signal's reason": /ends with success/,
    });
  });

  it('fails an adapter that runs on when it is aborted', async () => {
    assertFailures(await resultsOf(broken.swallowsAborts, /^quotes\.(list|decline)$/), {
      "quotes.list aborted before it is made, rejects with the signal's reason and has no effect":
        /ends with success/,
      "quotes.list aborted in flight, rejects with the signal's reason": /ends with success/,
      "quotes.decline aborted before it is made, rejects with the signal's reason and has no effect":
        /ends with success/,
      "quotes.decline aborted in flight, rejects with the signal's reason": /ends with success/,
    });
  });

  it('fails an adapter that answers what the contract does not know, and names the field', async () => {
    const results = await resultsOf(broken.answersAmountsAsText, /^quotes\.get$/);
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    const reasons = Object.fromEntries(failed.map(({ title, reason }) => [title, reason]));
    assert.match(reasons['answers as the contract has it'] ?? '', /contract at .*total\.amount/);
    assert.match(reasons['adds up'] ?? '', /bad-response at .*total\.amount/);
  });

  it('fails an adapter that answers with another record than was asked for', async () => {
    const results = await resultsOf(broken.answersAboutAnother, /^quotes\.get$/);
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    const reasons = Object.fromEntries(failed.map(({ title, reason }) => [title, reason]));
    assert.match(reasons['answers as the contract has it'] ?? '', /id is not the quoteId/);
    assert.match(reasons['adds up'] ?? '', /quotes\.get: bad-response at id/);
  });

  it('fails a composition whose part keeps the session of whoever was signed in before', async () => {
    const neighbour = await world.signIn('neighbour');
    const results = await resultsOf(
      (adapter) =>
        composeAdapters({ '*': adapter, quotes: { adapter: neighbour, join: async () => undefined } }),
      /^quotes\.list$/,
    );
    const own = results.find(({ title }) => title.startsWith("holds the client's own quotes"));
    assert.match(own?.reason ?? '', /own quote is missing|another's quote/);
  });

  it('fails an adapter whose errors are none of the contract', async () => {
    const results = await resultsOf(broken.failsInItsOwnWay, /^identity\.getSession$/);
    const refused = results.find(({ title }) => title === 'is refused where nobody is signed in');
    assert.match(refused?.reason ?? '', /not with a PortalError/);
  });

  it('fails an adapter that loses the session when it refreshes', async () => {
    const results = await resultsOf(broken.forgetsTheSession, /^identity\.refreshSession$/);
    const kept = results.find(({ title }) => title === 'keeps the session, several times over');
    assert.match(kept?.reason ?? '', /identity\.getSession: .* signed-out/);
  });

  it('fails an adapter that ends no session elsewhere, and renames no passkey, though it says so', async () => {
    const spoil = broken.inWordsAlone('identity.endOwnSession', 'identity.renamePasskey');
    const laws = (await resultsOf(spoil, /^identity\.(endOwnSession|proveAgainWithPasskey)$/)).filter(
      ({ kind }) => kind === 'law',
    );
    assertFailures(laws, {
      'identity.endOwnSession ends the one that was chosen, and answers another’s as one that does not exist':
        /succeeds.*not-found/,
      'identity.proveAgainWithPasskey gives a ticket for changes, such as of the passkey’s name':
        /the name is "Of the suite", not "Renamed"/,
    });
  });

  it('fails an adapter that takes any password before a change', async () => {
    const results = await resultsOf(broken.takesAnyPassword, /^identity\.proveAgain$/);
    const law = results.find(({ kind }) => kind === 'law');
    assert.match(law?.reason ?? '', /succeeds.*wrong-credentials/);
  });

  /** Why the check of this title fails. */
  const reasonIn = (results: readonly Result[], title: string) =>
    results.find((each) => each.title === title && each.outcome === 'failed')?.reason ?? '';

  it('fails an adapter that accepts something else, long ago, or in the name of another', async () => {
    const said = { money: /what the decision is about/, time: /long before it was/, person: /who decided/ };
    for (const part of ['money', 'time', 'person'] as const) {
      const results = await resultsOf(broken.acceptsSomethingElse(part), /^quotes\.accept$/);
      assert.match(reasonIn(results, 'accepts for good, as another session finds it'), said[part]);
    }
  });

  it('fails an adapter that takes the beginning of a password, or its letters in another case', async () => {
    const { password } = world.person;
    const ways = [
      (given: string) => password.startsWith(given),
      (given: string) => given.toLowerCase() === password.toLowerCase(),
      (given: string) => given.trim() === password,
    ];
    for (const isAlmost of ways) {
      const spoil = broken.takesAlmostThePassword(password, isAlmost);
      const results = await resultsOf(spoil, /^identity\.signInWithPassword$/);
      assert.match(reasonIn(results, 'takes the password to the letter'), /succeeds/);
    }
  });

  it("fails an adapter that tells the neighbour's session", async () => {
    const neighbour = await world.signIn('neighbour');
    const spoil: Spoil = (adapter) =>
      withCall(adapter, (operation, ...call) =>
        (operation.name === 'identity.getSession' ? neighbour : adapter).call(operation, ...call),
      );
    const results = await resultsOf(spoil, /^identity\.getSession$/);
    assert.match(
      reasonIn(results, 'tells who signed in, and each their own account'),
      /address of the session/,
    );
  });

  it('reports what is not supported, not guaranteed or not offered, and never as passed', async () => {
    const spoil: Spoil = (adapter) => ({
      ...withCall(adapter, (...call) => adapter.call(...call)),
      guarantees: new Set(),
      supports: ({ name }) => name !== 'quotes.decline',
    });
    const results = await resultsOf(spoil, /decline|accept|getSession/, { clock: undefined });
    const unchecked = results.filter(({ outcome }) => outcome === 'not-checked');
    const reasons = new Set(unchecked.map(({ reason }) => reason));
    assert.deepEqual([...reasons].toSorted(), [
      'idempotent-writes is not guaranteed',
      'quotes.decline is not supported',
      'the world has no clock',
    ]);
    const declines = results.filter(({ operation }) => operation === 'quotes.decline');
    assert.ok(declines.length > 0 && declines.every(({ outcome }) => outcome === 'not-checked'));
    assert.ok(results.every(({ outcome }) => outcome !== 'failed'));
  });
});
