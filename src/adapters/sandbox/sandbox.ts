import { PortalError } from '../../contract/errors.ts';
import { Link } from './link.ts';
import type { Plan, SandboxProgress, SentRequest } from './messages.ts';
import { trusted } from './trusted.ts';

export interface SandboxHooks {
  onProgress?: ((progress: SandboxProgress) => void) | undefined;
  onMail?: (() => void) | undefined;
  onReset?: (() => void) | undefined;
  onFailure?: ((failure: PortalError) => void) | undefined;
}

/** A backend in a worker of this page, or in one that the browser's tabs share where data are kept. */
export class Sandbox {
  readonly #plan: Plan;
  readonly #script: string | URL | undefined;
  readonly #hooks: SandboxHooks;
  #opening: Promise<Link> | undefined;

  /** @param script - Where the worker's script is. Undefined: where the package has it. */
  constructor(plan: Plan, script?: string | URL, hooks: SandboxHooks = {}) {
    this.#plan = plan;
    this.#script = script;
    this.#hooks = hooks;
  }

  /** Starts it, unless that was done. Rejects with a `PortalError` that says what to allow; the next call tries again. */
  async start(): Promise<void> {
    await this.#open();
  }

  /** Sends requests to the server as `fetch` would, in the session of one visitor. Default: the one that all tabs share. */
  fetchAs(visitor = 'page'): typeof globalThis.fetch {
    return async (address, init = {}) => {
      const link = await this.#open();
      init.signal?.throwIfAborted();
      const { status, headers, body } = await link.call('fetch', sent(visitor, address, init));
      return new Response([204, 304].includes(status) ? null : body, {
        status,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
      });
    };
  }

  /** Sets the server's clock forward. */
  async forward(seconds: number): Promise<void> {
    await (await this.#open()).call('forward', seconds);
  }

  /** Throws away all data, and begins again; also where it could not be started with them. */
  async reset(): Promise<void> {
    const link = await this.#opening?.catch(() => undefined);
    if (link) await link.call('reset', this.#plan);
    else await this.#open('reset');
  }

  /** Ends it. What is kept stays. */
  close(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    opening?.then(
      (link) => link.close(failure('it was closed')),
      () => undefined,
    );
  }

  #open(by: 'open' | 'reset' = 'open'): Promise<Link> {
    this.#opening ??= this.#begin(by).catch((error: unknown) => {
      this.#opening = undefined;
      this.#hooks.onFailure?.(error as PortalError);
      throw error;
    });
    return this.#opening;
  }

  async #begin(by: 'open' | 'reset'): Promise<Link> {
    if (!isSecureContext) throw failure('serve the page over https, or from localhost');
    const link = new Link(this.#worker(), {
      progress: (progress) => this.#hooks.onProgress?.(progress),
      mail: () => this.#hooks.onMail?.(),
      reset: () => this.#hooks.onReset?.(),
      lost: (why) => {
        this.#opening = undefined;
        if (why === undefined) {
          return failure(
            `its worker does not run: is ${String(this.#script ?? 'worker.js of the package')} there and on the page's own origin, and does the page's Content-Security-Policy allow it, as worker-src 'self' does?`,
          );
        }
        const stopped = new PortalError('unavailable', { message: `The sandbox has stopped: ${why}` });
        this.#hooks.onFailure?.(stopped);
        return stopped;
      },
    });
    try {
      await link.call(by, this.#plan);
      return link;
    } catch (cause) {
      const error = cause instanceof PortalError ? cause : failure((cause as Error).message, cause);
      link.close(error);
      throw error;
    }
  }

  /** The package's own script is written out in both forms, as bundlers look for it. */
  #worker(): Worker | SharedWorker {
    const { keptAs: name } = this.#plan;
    const script = this.#script === undefined ? undefined : trusted(this.#script);
    try {
      if (name !== undefined && 'SharedWorker' in globalThis) {
        return script === undefined
          ? new SharedWorker(new URL('./worker.js', import.meta.url), { type: 'module', name })
          : new SharedWorker(script, { type: 'module', name });
      }
      return script === undefined
        ? new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
        : new Worker(script, { type: 'module' });
    } catch (cause) {
      throw failure(
        `the browser refuses its worker (${(cause as Error).message}); it has to be of the page's own origin, and where Trusted Types are required, its address has to be named by the option "worker"`,
        cause,
      );
    }
  }
}

function sent(visitor: string, address: RequestInfo | URL, init: RequestInit): SentRequest {
  const { method = 'GET', headers, body = null } = init;
  if (body !== null && typeof body !== 'string') throw new TypeError('The sandbox takes text alone.');
  return { visitor, url: new Request(address).url, method, headers: [...new Headers(headers)], body };
}

function failure(why: string, cause?: unknown): PortalError {
  return new PortalError('unavailable', { message: `The sandbox cannot start: ${why}`, cause });
}
