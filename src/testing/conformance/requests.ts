import type { PortalAdapter } from '../../client/adapter.ts';
import { getFirm } from '../../contract/firm.ts';
import type { Operation } from '../../contract/operation.ts';
import { Limited, offered } from './check.ts';
import { holds, options } from './expect.ts';
import type { World } from './world.ts';

type Fetch = typeof globalThis.fetch;

/** What is other about a request than the adapter had it. */
export interface Change {
  readonly address?: string;
  readonly method?: string;
  /** By name; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | null;
}

/** A request that an adapter meant to send. */
export class HeldRequest {
  readonly address: string;
  readonly headers: Headers;
  readonly body: string | null;
  readonly #method: string;
  readonly #fetch: Fetch;

  constructor(fetch: Fetch, address: string, { method = 'GET', headers, body }: RequestInit) {
    this.#fetch = fetch;
    this.#method = method;
    this.address = address;
    this.headers = new Headers(headers);
    this.body = typeof body === 'string' ? body : null;
  }

  /** Sends it as it is. */
  send(): Promise<Response> {
    return this.#send({}, new Headers(this.headers));
  }

  /** Sends it otherwise, and under a key of its own, so that it is no repetition. */
  sendAs(change: Change): Promise<Response> {
    const headers = new Headers(this.headers);
    if (headers.has('idempotency-key')) headers.set('idempotency-key', crypto.randomUUID());
    for (const [name, value] of Object.entries(change.headers ?? {})) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    return this.#send(change, headers);
  }

  async #send(change: Change, headers: Headers): Promise<Response> {
    const { address = this.address, method = this.#method, body = this.body } = change;
    const sent: RequestInit = { method, headers, body, credentials: 'include', redirect: 'manual' };
    const answer = await this.#fetch(address, sent);
    if (answer.status === 429) throw new Limited(`a limit of the backend refuses ${method} ${address}`);
    return answer;
  }
}

/** A world whose requests can be held back. */
export interface Requests {
  readonly world: World;
  /** The cookies that were given, as they were set last, by name. */
  readonly given: ReadonlyMap<string, string>;
  /** What scripts could read of each answer, the oldest first: its headers without cookies, and its body. */
  readonly told: readonly string[];
  /** The request that a call comes to, which is not sent. */
  hold(adapter: PortalAdapter, operation: Operation, input: unknown): Promise<HeldRequest>;
}

/** The world again, with a hand on what its adapters send. */
export function requestsOf(world: World): Requests {
  const through = offered(world.through, 'no way to its requests');
  const given = new Map<string, string>();
  const told: string[] = [];
  const held: HeldRequest[] = [];
  let wanted: Operation | undefined;
  return {
    given,
    told,
    world: through((fetch) => async (asked, init = {}) => {
      const address = asked instanceof Request ? asked.url : String(asked);
      if (wanted && isOf(wanted, address, init)) {
        held.push(new HeldRequest(fetch, address, init));
        return Response.json({ code: 'not-permitted' }, { status: 403 });
      }
      const answer = await fetch(asked, init);
      for (const line of answer.headers.getSetCookie()) given.set(line.slice(0, line.indexOf('=')), line);
      told.push(await readable(answer));
      return answer;
    }),
    async hold(adapter, operation, input) {
      held.length = 0;
      wanted = operation;
      await adapter.call(operation, input, options(operation)).catch(() => undefined);
      wanted = undefined;
      return offered(held.at(-1), `no request for ${operation.name}`);
    },
  };
}

async function readable(answer: Response): Promise<string> {
  const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie').flat();
  return [...headers, await answer.clone().text()].join('\n');
}

function isOf({ method, path }: Operation, address: string, init: RequestInit): boolean {
  const pattern = new RegExp(`${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  return method === (init.method ?? 'GET') && pattern.test(new URL(address).pathname);
}

/** The address of an operation, each name in its path replaced, where the request is for the firm. */
export function addressOf({ path }: Operation, { address }: HeldRequest, id: string): string {
  const api = address.slice(0, -getFirm.path.length);
  return api + path.replaceAll(/\{\w+\}/g, id);
}

/** Holds that a request is not carried out. */
export function holdsRefused({ status }: Response, how: string): void {
  holds(status >= 300, `${how} it is answered with ${status}, as if all were well`);
}
