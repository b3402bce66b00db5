import { untilAborted } from '../../client/abort.ts';
import type { AdapterEvent, CallOptions, Guarantee, PortalAdapter } from '../../client/adapter.ts';
import { writeHint } from '../../client/hint.ts';
import { Listeners } from '../../client/listeners.ts';
import type { PortalError } from '../../contract/errors.ts';
import type { Operation, Outline } from '../../contract/operation.ts';
import { httpAdapter } from '../http/http-adapter.ts';
import type { SandboxProgress } from './messages.ts';
import { Sandbox } from './sandbox.ts';

export interface SandboxOptions {
  /** The firm's short name: one of the demonstration's, or that in `firm.json` of `files`. Default: `service`. */
  firm?: string | undefined;
  /**
   * A firm of your own: the files of an import folder, name to text, as `portico-server import` takes them. Days may count
   * from today. Default: the demonstration's.
   */
  files?: ReadonlyMap<string, string> | Readonly<Record<string, string>> | undefined;
  /**
   * Keeps data in the browser (IndexedDB), under a name of your own where you give one. All tabs of a site that keep under one
   * name share them; what is kept goes on as it is, whatever `files` say since, until `reset()`. Default: no, each page
   * begins anew.
   */
  keep?: boolean | string | undefined;
  /** Where `/` in the data's addresses, such as a logo's, is meant. Default: the root of the page's origin. */
  site?: string | URL | undefined;
  /**
   * Where the package's `worker.js` is served, the files of its folder beside it; name it where Trusted Types are required
   * (policy `portico-sandbox`). Default: where the package has it.
   */
  worker?: string | URL | undefined;
  /** Told how far a start has come. */
  onProgress?: ((progress: SandboxProgress) => void) | undefined;
  /** Told when there may be a new mail. */
  onMail?: (() => void) | undefined;
  /**
   * Told why it cannot start, or had to stop, as where the browser has no room for kept data any more; the message says what
   * to do. What was done last is then not kept. The next call tries to start it with what is.
   */
  onFailure?: ((failure: PortalError) => void) | undefined;
}

/** A mail or text message that the backend wrote, and that nobody but the page gets. */
export interface SandboxMail {
  readonly id: string;
  readonly channel: 'mail' | 'sms';
  readonly from: string;
  /** An e-mail address, or a mobile number in E.164. */
  readonly to: string;
  /** Empty for a text message. */
  readonly subject: string;
  readonly text: string;
  /** When it was written, by the sandbox's clock. */
  readonly at: string;
}

/** The whole backend inside the page: for trying out, for previews, and for tests. */
export interface SandboxAdapter extends PortalAdapter {
  /** Starts it now; otherwise the first call does. Rejects with a `PortalError` whose message says what to allow. */
  start(): Promise<void>;
  /** What was mailed, newest first; codes for signing in are among it. */
  mails(): Promise<readonly SandboxMail[]>;
  /** Sets the backend's clock forward, so that what ends, ends. */
  forward(seconds: number): Promise<void>;
  /** Throws all data away, kept ones too, and begins again. Everybody is signed out. */
  reset(): Promise<void>;
  /** Ends it. What is kept stays. */
  close(): void;
}

/** Where the server in the worker believes to be. Nothing is ever sent there. */
const origin = 'http://sandbox.localhost';
/** How long the backend may take to answer, once it has started; in milliseconds. */
const timeout = 60_000;

class OverSandbox implements SandboxAdapter {
  readonly name: string;
  readonly guarantees: ReadonlySet<Guarantee>;

  readonly #sandbox: Sandbox;
  readonly #fetch: typeof globalThis.fetch;
  readonly #http: PortalAdapter;
  readonly #listeners = new Listeners<[AdapterEvent]>();

  constructor({ firm = 'service', files, keep = false, site, worker, ...told }: SandboxOptions) {
    const plan = {
      firm,
      files: files && new Map(files instanceof Map ? files : Object.entries(files)),
      keptAs: keep === false ? undefined : `portico-sandbox-${keep === true ? firm : keep}`,
      site: new URL(site ?? '/', document.baseURI).href,
    };
    this.#sandbox = new Sandbox(plan, worker, { ...told, onReset: () => this.#forget() });
    this.#fetch = this.#sandbox.fetchAs();
    this.#http = httpAdapter({ api: `${origin}/api/v1/${firm}`, fetch: this.#fetch, timeout });
    this.name = this.#http.name;
    this.guarantees = this.#http.guarantees;
  }

  supports(operation: Outline): boolean | Promise<boolean> {
    return this.#http.supports(operation);
  }

  ready(): Promise<void> {
    return this.start();
  }

  async call(operation: Operation, input: unknown, options: CallOptions): Promise<unknown> {
    await untilAborted(this.start(), options.signal);
    return this.#http.call(operation, input, options);
  }

  subscribe(listener: (event: AdapterEvent) => void): () => void {
    const stops = [this.#http.subscribe?.(listener), this.#listeners.add(listener)];
    return () => stops.forEach((stop) => stop?.());
  }

  start(): Promise<void> {
    return this.#sandbox.start();
  }

  async mails(): Promise<readonly SandboxMail[]> {
    const response = await this.#fetch(`${origin}/outbox.json`);
    return (await response.json()) as SandboxMail[];
  }

  forward(seconds: number): Promise<void> {
    return this.#sandbox.forward(seconds);
  }

  reset(): Promise<void> {
    return this.#sandbox.reset();
  }

  close(): void {
    this.#sandbox.close();
  }

  #forget(): void {
    writeHint(this.name, false);
    this.#listeners.tell({ type: 'session-ended' });
  }
}

/**
 * The reference backend itself, inside the page: a worker runs it on an embedded database, with the data of a
 * demonstration's firm or of one of your own. Nothing is sent anywhere.
 *
 * ```ts
 * const sandbox = sandboxAdapter({ firm: 'service', keep: true });
 * configurePortal({ client: createPortalClient(sandbox) });
 * ```
 */
export function sandboxAdapter(options: SandboxOptions = {}): SandboxAdapter {
  return new OverSandbox(options);
}
