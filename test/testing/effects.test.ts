import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listClients } from '../../src/contract/clients.ts';
import { listLetters } from '../../src/contract/firm/letters.ts';
import { getSettings } from '../../src/contract/firm/settings.ts';
import { getSession } from '../../src/contract/identity.ts';
import { listMembers } from '../../src/contract/members.ts';
import { listQuotes } from '../../src/contract/quotes.ts';
import { run } from '../../src/testing/conformance/expect.ts';
import { runConformance } from '../../src/testing/conformance/run.ts';
import { checks } from '../../src/testing/conformance/checks.ts';
import type { QuoteState, Somebody, World } from '../../src/testing/conformance/world.ts';
import { openServerWorld } from './server-world.ts';

/** A world whose quotes are there from the start, as those of a real backend. */
async function furnished(world: World): Promise<World> {
  const ready = new Map<string, string | undefined>();
  for (const whose of ['client', 'neighbour', 'stranger'] satisfies Somebody[]) {
    for (const state of ['pending', 'accepted', 'declined', 'expired', 'draft'] satisfies QuoteState[]) {
      ready.set(`${state} ${whose}`, await world.quote(state, whose));
    }
  }
  return { ...world, quote: async (state, whose) => ready.get(`${state} ${whose}`) };
}

type Fetch = typeof globalThis.fetch;

describe('a run of the suite that was not asked to change anything', () => {
  it('[X-02] leaves records, settings, mails, sessions and the time as they were, and says what it left out', async (t) => {
    let fetchFrom: Fetch = fetch;
    const opened = await openServerWorld({
      async reach(server) {
        fetchFrom = (address, init) => server.fetch(new Request(address, init));
        return { origin: 'http://localhost', fetch: fetchFrom };
      },
    });
    t.after(() => opened.close?.());
    const staff = await opened.signInStaff?.();
    const client = await opened.signIn('client');
    assert.ok(staff);
    const moves: number[] = [];
    const world: World = {
      ...(await furnished(opened)),
      clock: { forward: async (seconds) => void moves.push(seconds) },
      close: async () => undefined,
    };
    const everything = async () => ({
      quotes: await run(client, listQuotes, { limit: 500 }),
      clients: await run(staff, listClients, { limit: 500 }),
      members: (await run(staff, listMembers, { limit: 500 })).items.map(({ id, permissions }) => ({
        id,
        permissions,
      })),
      settings: await run(staff, getSettings, {}),
      letters: (await run(staff, listLetters, {})).letters.map(({ id, revision, isOwn }) => ({
        id,
        revision,
        isOwn,
      })),
      session: await run(client, getSession, {}),
      mails: await (await fetchFrom('http://localhost/outbox.json')).text(),
      moves,
    });
    const before = await everything();
    const { results } = await runConformance({ name: 'reference', open: async () => world });
    assert.deepEqual(await everything(), before);
    assert.equal(results.length, checks.length);
    assert.deepEqual(
      results.filter(({ outcome }) => outcome === 'failed'),
      [],
    );
    const left = results.filter(({ outcome }) => outcome === 'not-run');
    assert.deepEqual([...new Set(left.map(({ reason }) => reason))].toSorted(), [
      'it changes how somebody signs in',
      'it changes records',
      'it ends sessions elsewhere',
      "it moves the backend's time",
      'it sends mails',
      'it sends text messages',
    ]);
  });
});
