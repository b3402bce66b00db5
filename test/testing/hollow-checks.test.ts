import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PortalAdapter } from '../../src/client/adapter.ts';
import { PortalError } from '../../src/contract/errors.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { read } from '../../src/contract/schema.ts';
import { type Check, Unsupported } from '../../src/testing/conformance/check.ts';
import { checks } from '../../src/testing/conformance/checks.ts';
import { runCheck } from '../../src/testing/conformance/run.ts';
import type { Around, World } from '../../src/testing/conformance/world.ts';
import { broken, withCall } from './sabotage.ts';
import { openServerWorld } from './server-world.ts';

/** Spoils a world as far as some operations go. */
type Sabotage = (world: World, about: ReadonlySet<string>) => World;
type Spoil = (adapter: PortalAdapter, about: ReadonlySet<string>) => PortalAdapter;

/** Spoils each adapter of a world. */
const onAdapters =
  (spoil: Spoil): Sabotage =>
  (world, about) => ({
    ...world,
    visit: () => spoil(world.visit(), about),
    signIn: async (who) => spoil(await world.signIn(who), about),
    signInStaff: world.signInStaff && (async () => spoil((await world.signInStaff?.())!, about)),
  });

/** Spoils what the adapters' requests are answered with. */
const onAnswers =
  (spoil: (answer: Response, request: RequestInit) => Promise<Response>): Sabotage =>
  (world) => {
    const around: Around = (fetch) => async (address, init) => spoil(await fetch(address, init), init ?? {});
    return {
      ...world,
      through: (next) => world.through!((own) => next(around(own))),
    };
  };

/** What an operation answered last, to anybody. */
const lastAnswers = new Map<string, unknown>();

/** Refuses nothing: what has to be refused is answered as what was not. */
const obliging = onAdapters((adapter, about) =>
  withCall(adapter, async (operation, input, options) => {
    try {
      const answer = await adapter.call(operation, input, options);
      lastAnswers.set(operation.name, answer);
      return answer;
    } catch (error) {
      if (!(error instanceof PortalError) || !about.has(operation.name)) throw error;
      return lastAnswers.get(operation.name) ?? {};
    }
  }),
);

let turn = 0;

/** Answers something else each time, which the contract allows. */
const inconstant = onAdapters((adapter, about) =>
  withCall(adapter, async (operation, input, options) => {
    const answer = await adapter.call(operation, input, options);
    return about.has(operation.name) ? changed(operation, answer, ++turn) : answer;
  }),
);

/** Answers its first operation's calls with other values than those of the others, and always the same. */
const lying = onAdapters((adapter, about) =>
  withCall(adapter, async (operation, input, options) => {
    const answer = await adapter.call(operation, input, options);
    return about.values().next().value === operation.name ? changed(operation, answer, 1) : answer;
  }),
);

/** Lists nothing. */
const emptied = onAdapters((adapter, about) =>
  withCall(adapter, async (operation, input, options) => {
    const answer = await adapter.call(operation, input, options);
    if (!about.has(operation.name)) return answer;
    const text = JSON.stringify(answer, (_, value: unknown) => (Array.isArray(value) ? [] : value));
    const less: unknown = JSON.parse(text);
    return isValid(operation, less) ? less : answer;
  }),
);

/** Answers what it did before, and does nothing. */
const idle = onAdapters((adapter, about) => {
  const before = new Map<string, unknown>();
  return withCall(adapter, async (operation, input, options) => {
    if (about.has(operation.name) && before.has(operation.name)) return before.get(operation.name);
    const answer = await adapter.call(operation, input, options);
    before.set(operation.name, answer);
    return answer;
  });
});

/** Takes no key that anybody else has used. */
const keysOfAll = (): Sabotage => {
  const users = new Map<string, PortalAdapter>();
  return onAdapters((adapter) =>
    withCall(adapter, async (operation, input, options) => {
      const { idempotencyKey: key = '' } = options;
      if ((users.get(key) ?? adapter) !== adapter) throw new PortalError('idempotency-key-reused');
      if (key !== '') users.set(key, adapter);
      return adapter.call(operation, input, options);
    }),
  );
};

/** Refuses everybody. */
const refusing = onAdapters((adapter, about) =>
  withCall(adapter, async (operation, input, options) => {
    if (about.has(operation.name)) throw new PortalError('not-permitted');
    return adapter.call(operation, input, options);
  }),
);

/** Is well with everything, of everybody. */
const careless = onAnswers(async (answer, { headers }) => {
  const text = await answer.text();
  const told = new Headers({ 'content-type': 'application/json' });
  told.set('access-control-allow-origin', new Headers(headers).get('origin') ?? '*');
  told.set('access-control-allow-credentials', 'true');
  for (const line of answer.headers.getSetCookie()) told.append('set-cookie', bare(line));
  return new Response(answer.ok && text !== '' ? text : '{}', { headers: told });
});

/** Refuses with a stack. */
const talkative = onAnswers(async (answer) =>
  answer.ok ? answer : new Response(new Error('refused').stack, { status: answer.status }),
);

/** Gives its cookies without attributes. */
const unprotected = onAnswers(async (answer) => {
  const lines = answer.headers.getSetCookie();
  answer.headers.delete('set-cookie');
  for (const line of lines) answer.headers.append('set-cookie', bare(line));
  return answer;
});

/** Repeats in each answer the cookies that came. */
const repeating = onAnswers(async (answer, { headers }) => {
  answer.headers.set('x-cookies', new Headers(headers).get('cookie') ?? '');
  return answer;
});

const bare = (cookie: string): string => cookie.split(';')[0] ?? '';

const sabotages: readonly Sabotage[] = [
  ...[obliging, inconstant, lying, emptied, idle],
  ...[onAdapters(broken.swallowsAborts), onAdapters(broken.ignoresIdempotencyKeys), keysOfAll()],
  onAdapters(broken.listsOnOnePage),
  ...[careless, talkative, unprotected, repeating],
];

/** What these say is that something is not refused, which nothing breaks that takes it. */
const taking: ReadonlySet<string> = new Set([
  'identity.signInWithPassword takes the address in letters of any case',
  'identity.signOut is no error where nobody is signed in',
  'identity.signOutEverywhere is no error where nobody is signed in',
  'identity.provePasskey is the second factor after a password',
]);

function isValid(operation: Operation, answer: unknown): boolean {
  return read(operation.output, answer).issues.length === 0;
}

/** The answer with each of its values changed that may be another. */
function changed(operation: Operation, answer: unknown, by: number): unknown {
  const whole: { answer: unknown } = { answer: structuredClone(answer) };
  const change = (holder: Record<string, unknown>, name: string): void => {
    const value = holder[name];
    if (value !== null && typeof value === 'object') {
      for (const each of Object.keys(value)) change(value as Record<string, unknown>, each);
      return;
    }
    for (const other of othersThan(value, by)) {
      holder[name] = other;
      if (isValid(operation, whole.answer)) return;
    }
    holder[name] = value;
  };
  change(whole, 'answer');
  return whole.answer;
}

function othersThan(value: unknown, by: number): unknown[] {
  if (typeof value === 'number') return [value + by];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [];
  const second = String(by % 60).padStart(2, '0');
  return [`${by}${value}`, `${value}${by}`, `2001-02-03T04:05:${second}Z`, `2001-02-${(by % 28) + 1}`];
}

async function fails(check: Check, world: World): Promise<boolean> {
  try {
    await runCheck(check, world, { destructive: true });
    return false;
  } catch (error) {
    return !(error instanceof Unsupported);
  }
}

/** Each law and each kind of trait, by name, with the checks that show what it is about. */
function subjects(): Map<string, readonly Check[]> {
  const named = Map.groupBy(checks, ({ kind, operations: [{ name }], title }) =>
    kind === 'law' ? `${name} ${title}` : `every operation ${title}`,
  );
  const typical = /^(quotes\.(accept|get)|identity\.getSession|clients\.get)$/;
  return new Map(
    Array.from(named, ([name, alike]) => {
      const some = alike.filter(({ operations }) => typical.test(operations[0].name));
      return [name, some.length > 0 ? some : alike.slice(0, 1)];
    }),
  );
}

describe('a check of the suite', () => {
  let world: World;
  before(async () => {
    world = await openServerWorld();
  });
  after(() => world.close?.());

  for (const [name, alike] of subjects()) {
    it(`[X-02] fails some backend that is broken in its respect: ${name}`, async () => {
      const ways = taking.has(name) ? [refusing] : sabotages;
      for (const sabotage of ways) {
        for (const check of alike) {
          const about = new Set(check.operations.map((operation) => operation.name as string));
          if (await fails(check, sabotage(world, about))) return;
        }
      }
      assert.fail('No sabotage makes it fail: does it check anything?');
    });
  }
});
