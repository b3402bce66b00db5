import type { CallOptions, Guarantee, PortalAdapter } from '../../client/adapter.ts';
import type { OperationName } from '../../contract/all.ts';
import { PortalError } from '../../contract/errors.ts';
import { type Firm, getFirm } from '../../contract/firm.ts';
import { signOut } from '../../contract/identity.ts';
import { signOutEverywhere } from '../../contract/identity/everywhere.ts';
import { concernOf, type Operation, type Outline } from '../../contract/operation.ts';
import { type Part, Sessions } from './sessions.ts';

type Concern = OperationName extends `${infer C}.${string}` ? C : never;
/** Who somebody is has one answer, so all of `identity` is one part's. */
type Route = Concern | Exclude<OperationName, `identity.${string}`> | '*';

/** Which part answers what: by operation, else by concern, else `*`. What leads to no part is not supported. */
export type Routes = Readonly<Partial<Record<Route, PortalAdapter | Part>>>;

/** Concerns whose operations take no idempotency key: what their part guarantees does not matter. */
const unkeyed = ['firm', 'identity'];

/**
 * Several backends as one: each operation is answered by the part that it leads to.
 *
 * The part of `identity` says who is signed in. Another part either follows that session by itself, since it takes the
 * same cookie or token, or has a `join` that begins a session there. Signed in means signed in everywhere: signing out
 * ends the session of each part, and so does a part that insists on nobody being signed in.
 *
 * ```ts
 * const adapter = composeAdapters({ '*': httpAdapter({ api: '/api/v1/service' }), quotes: crmAdapter });
 * ```
 */
export function composeAdapters(routes: Routes): PortalAdapter {
  const parts = new Map<string, Part>();
  const distinct = new Map<PortalAdapter, Part>();
  for (const [route, given] of Object.entries(routes)) {
    const part = 'adapter' in given ? given : (distinct.get(given) ?? { adapter: given });
    distinct.set(part.adapter, part);
    parts.set(route, part);
  }
  const identity = parts.get('identity') ?? parts.get('*');
  if (!identity) throw new TypeError('composeAdapters: no part answers "identity". Name one, or give "*".');
  return new ComposedAdapter(parts, identity);
}

class ComposedAdapter implements PortalAdapter {
  readonly name: string;
  readonly guarantees: ReadonlySet<Guarantee>;
  readonly #routes: ReadonlyMap<string, Part>;
  readonly #sessions: Sessions;

  constructor(routes: ReadonlyMap<string, Part>, identity: Part) {
    const parts = new Set(routes.values());
    this.#routes = routes;
    this.#sessions = new Sessions(identity, [...parts]);
    this.name = Array.from(parts, ({ adapter }) => adapter.name).join(' + ');
    const [first = new Set<Guarantee>(), ...others] = [...routes]
      .filter(([route]) => !unkeyed.includes(route))
      .map(([, part]) => part.adapter.guarantees);
    this.guarantees = new Set([...first].filter((each) => others.every((other) => other.has(each))));
  }

  async supports(operation: Outline): Promise<boolean> {
    const part = this.#partFor(operation);
    return part ? part.adapter.supports(operation) : false;
  }

  ready(operation: Outline): Promise<void> | undefined {
    return this.#partFor(operation)?.adapter.ready?.(operation);
  }

  async call(operation: Operation, input: unknown, options: CallOptions = {}): Promise<unknown> {
    options.signal?.throwIfAborted();
    const part = this.#partFor(operation);
    if (!part) throw new PortalError('not-supported', { message: `${operation.name}: no part answers it` });
    if (operation.name === signOut.name || operation.name === signOutEverywhere.name) {
      return this.#sessions.signOut(operation, input, options);
    }
    if (operation.name === getFirm.name) return this.#firm(part, input, options);
    return this.#sessions.call(part, operation, input, options);
  }

  subscribe: NonNullable<PortalAdapter['subscribe']> = (listener) => this.#sessions.subscribe(listener);

  #partFor(operation: Pick<Operation, 'name'>): Part | undefined {
    const { name } = operation;
    return this.#routes.get(name) ?? this.#routes.get(concernOf(operation)) ?? this.#routes.get('*');
  }

  /** The firm as its part has it, with the operations that lead to other parts. */
  async #firm(part: Part, input: unknown, options: CallOptions): Promise<unknown> {
    const firm = (await part.adapter.call(getFirm, input, options)) as Firm;
    const own = part.adapter.operations ?? firm.operations;
    const others = [...new Set(this.#routes.values())].filter((each) => each !== part);
    const lists = await Promise.all(
      others.map(async (each) => ({ part: each, names: await namesOf(each, own, options) })),
    );
    const operations = [{ part, names: own }, ...lists].flatMap((list) =>
      list.names.filter((name) => this.#partFor({ name: name as OperationName }) === list.part),
    );
    return { ...firm, operations };
  }
}

/** The names of all that a part answers; where that cannot be found out, the call itself will tell. */
async function namesOf(
  { adapter }: Part,
  otherwise: readonly string[],
  options: CallOptions,
): Promise<readonly string[]> {
  if (adapter.operations) return adapter.operations;
  if (!(await adapter.supports(getFirm))) return otherwise;
  try {
    return ((await adapter.call(getFirm, {}, options)) as Firm).operations;
  } catch {
    options.signal?.throwIfAborted();
    return otherwise;
  }
}
