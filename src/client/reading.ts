import { PortalError } from '../contract/errors.ts';
import { type Listener, Listeners } from './listeners.ts';

/** Something read from the backend, shared by all who show it, and kept up to date. */
export interface Reading<T> {
  /** `loading`: nothing is known yet. `ready`: `value` is good. `failed`: the last try failed, see `error`. */
  readonly state: 'loading' | 'ready' | 'failed';
  /** The last good answer; it stays while reading again and after a failure, until the session changes. */
  readonly value: T | undefined;
  /** Why the last try failed. */
  readonly error: PortalError | undefined;
  /** A request is on its way. Until its answer is there, the rest stays as it was. */
  readonly reloading: boolean;
  /** Reads again, in place of a read that is on its way. Resolves once settled, also where it failed. */
  reload(): Promise<void>;
  /** The value, once there; rejects where the read fails. */
  result(): Promise<T>;
  /** Tells of every change of the above. Returns how to stop; some seconds after the last has stopped, all is freed. */
  subscribe(listener: Listener): () => void;
}

export interface ReadingOptions<T> {
  load: (signal: AbortSignal) => Promise<T>;
  /** The reading came into use: somebody subscribed after nobody had. */
  used?: () => void;
  /** The last subscriber left. */
  unused?: () => void;
}

/** A {@link Reading} that a cache holds. Of several loads only the last one's answer counts. */
export class CachedReading<T> implements Reading<T> {
  state: Reading<T>['state'] = 'loading';
  value: T | undefined = undefined;
  error: PortalError | undefined = undefined;
  reloading = false;

  readonly #options: ReadingOptions<T>;
  readonly #listeners = new Listeners();
  #running: AbortController | undefined;
  #settled: Promise<void> = Promise.resolve();

  constructor(options: ReadingOptions<T>) {
    this.#options = options;
  }

  /** Whether anybody listens. */
  get inUse(): boolean {
    return this.#listeners.size > 0;
  }

  reload(): Promise<void> {
    this.#running?.abort();
    this.#running = new AbortController();
    this.#settled = this.#run(this.#running);
    if (!this.reloading) {
      this.reloading = true;
      this.#listeners.tell();
    }
    return this.#settled;
  }

  async result(): Promise<T> {
    // Whoever waits keeps it from being freed.
    const stop = this.subscribe(() => undefined);
    if (this.state === 'loading' && !this.reloading) void this.reload();
    await this.#settled;
    stop();
    if (this.error) throw this.error;
    return this.value as T;
  }

  subscribe(listener: Listener): () => void {
    const remove = this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#options.used?.();
    return () => {
      remove();
      if (!this.inUse) this.#options.unused?.();
    };
  }

  /** Forgets what was read and whatever is on its way. */
  forget(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.state = 'loading';
    this.value = this.error = undefined;
    this.reloading = false;
    this.#listeners.tell();
  }

  async #run(running: AbortController): Promise<void> {
    const outcome = await this.#options.load(running.signal).then(
      (value) => ({ state: 'ready', value, error: undefined }) as const,
      (error: unknown) => ({ state: 'failed', error: asPortalError(error) }) as const,
    );
    // Another load took this one's place; whoever waits for this one waits for that.
    if (running !== this.#running) return this.#running && this.#settled;
    this.#running = undefined;
    Object.assign(this, outcome, { reloading: false });
    this.#listeners.tell();
  }
}

function asPortalError(error: unknown): PortalError {
  return error instanceof PortalError ? error : new PortalError('internal', { cause: error });
}
