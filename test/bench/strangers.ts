import { signInWithPassword } from '../../src/contract/identity.ts';
import { requestCode, signInWithCode } from '../../src/contract/identity/code.ts';
import { requestReset } from '../../src/contract/identity/links.ts';
import { requestLink } from '../../src/contract/identity/magic-link.ts';
import { requestSignUp } from '../../src/contract/identity/sign-up.ts';
import { createHasher } from '../../src/server/node/hasher.ts';
import { freshDatabase } from '../support/databases.ts';
import { createWorld, type Visitor, type World } from '../server/identity/world.ts';

const pairs = 1000;
/** Each address is tried so often at most: more failures would be slowed down, more mails refused. */
const triesEach = 5;

type Try = (visitor: Visitor, email: string) => Promise<unknown>;

const tries: Record<string, Try> = {
  'a wrong password': (visitor, email) => visitor.outcome(signInWithPassword, { email, password: 'a guess' }),
  'a code by mail': (visitor, email) => visitor.call(requestCode, { email }),
  'a code by mail, and a wrong one typed': async (visitor, email) => {
    const { ticket } = await visitor.call(requestCode, { email });
    return visitor.outcome(signInWithCode, { ticket, code: '000000' });
  },
  'a link for a new password': (visitor, email) => visitor.call(requestReset, { email }),
  'a link that signs in': (visitor, email) => visitor.call(requestLink, { email }),
  'signing up': (visitor, email) =>
    visitor.call(requestSignUp, { name: 'Somebody', email, password: 'wrzlbrmft gnampf' }),
};

/**
 * How long each unauthenticated call takes for an address that is known and for one that is not, in turn. The floor is what
 * two known addresses differ by, measured in the same turns: closer than that no two can be told to be.
 */
export async function benchStrangers(): Promise<void> {
  const database = await freshDatabase('pglite');
  try {
    for (const [name, act] of Object.entries(tries)) {
      const policies = { signUp: true, magicLinks: true };
      const world = await createWorld(database, { hasher: createHasher(), policies });
      console.log(`${name}: ${report(await measure(world, act))}`);
    }
  } finally {
    await database.close();
  }
}

/** Milliseconds for an address that is known, another that is, and one that is not. */
interface Turn {
  readonly known: number;
  readonly other: number;
  readonly unknown: number;
}

const orders = [
  ['known', 'other', 'unknown'],
  ['unknown', 'known', 'other'],
  ['other', 'unknown', 'known'],
] as const;

async function measure(world: World, act: Try): Promise<Turn[]> {
  const measured: Turn[] = [];
  for (let index = 0; index < pairs; index += 1) {
    const person = Math.floor(index / triesEach);
    const addresses = {
      known: `known-${person}@demo.example`,
      other: `other-${person}@demo.example`,
      unknown: `nobody-${person}@demo.example`,
    };
    if (index % triesEach === 0) {
      await world.addIdentity([{}], addresses.known);
      await world.addIdentity([{}], addresses.other);
    }
    const times = { known: 0, other: 0, unknown: 0 };
    // Whatever slows the machine down meets all alike.
    for (const which of orders[index % orders.length] ?? []) {
      const visitor = world.visit();
      const begun = performance.now();
      await act(visitor, addresses[which]);
      times[which] = performance.now() - begun;
    }
    measured.push(times);
  }
  return measured;
}

function report(measured: readonly Turn[]): string {
  const known = median(measured.map((turn) => turn.known));
  const unknown = median(measured.map((turn) => turn.unknown));
  const other = median(measured.map((turn) => turn.other));
  return [
    `${known.toFixed(2)} ms known, ${unknown.toFixed(2)} ms unknown`,
    `${(unknown / known).toFixed(3)} × where the floor is ${(other / known).toFixed(3)} ×`,
    `difference ${difference(measured, 'unknown')} ms where the floor is ${difference(measured, 'other')} ms`,
  ].join('; ');
}

/** By how much one differs from the known one in the middle, and the standard error of that. */
function difference(measured: readonly Turn[], which: 'other' | 'unknown'): string {
  const differences = measured.map((turn) => turn[which] - turn.known);
  const middle = median(differences);
  const spread = median(differences.map((each) => Math.abs(each - middle)));
  // The standard error of a median of values that are spread normally: 1.4826 × 1.2533 × MAD / √n.
  const error = (1.858 * spread) / Math.sqrt(measured.length);
  return `${middle.toFixed(3)} ± ${error.toFixed(3)}`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
