import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import type { Operation } from '../../contract/operation.ts';
import { Announcer } from './announce.ts';
import type { ConnectedElement, Connection } from './connect.ts';
import { type Problem, sentenceFor } from './error-words.ts';
import { notice } from './notice.ts';
import { readWords } from './read.strings.ts';
import type { Strings } from './strings.ts';
import { tellDeveloper } from './tell-developer.ts';

export interface ReadOptions<T> {
  connection: Connection;
  strings: Pick<Strings, 'of' | 'locale'>;
  /** What it needs and whether it is supported decides whether anything is shown. */
  operation: Operation;
  /** Reads it; called often, so it answers with a shared reading. Undefined while there is nothing to read. */
  read: (client: PortalClient) => Reading<T> | undefined;
  isEmpty?: (value: T) => boolean;
  /** What to say once rows are there, such as how many. */
  announce?: (value: T) => string;
}

export interface ReadTemplates<T> {
  /** In the final size of what comes. */
  skeleton: () => unknown;
  filled: (value: T) => unknown;
  empty?: () => unknown;
}

/** Where a read stands. `stale`: there is a value, and it could not be read again. */
export type ReadState =
  | 'missing'
  | 'unsupported'
  | 'signed-out'
  | 'not-permitted'
  | 'loading'
  | 'failed'
  | 'empty'
  | 'filled'
  | 'stale';

/** Something that an element shows from the backend, in all the states that showing it can have. Keeps rows while it reads again. */
export class Read<T> implements ReactiveController {
  readonly #host: ConnectedElement;
  readonly #options: ReadOptions<T>;
  readonly #announcer: Announcer;
  #reading: Reading<T> | undefined;
  #unfollow: (() => void) | undefined;
  #asked: PortalClient | undefined;
  #supported = true;
  #announced: ReadState | undefined;

  constructor(host: ConnectedElement, options: ReadOptions<T>) {
    this.#host = host;
    this.#options = options;
    this.#announcer = new Announcer(host);
    host.addController(this);
  }

  /** What was read last; it stays while reading again. Nothing where it could not be found out whose it is. */
  get value(): T | undefined {
    const { problem, session } = this.#options.connection;
    return problem && session.status === 'unknown' ? undefined : this.#reading?.value;
  }

  get state(): ReadState {
    const { connection } = this.#options;
    if (connection.problem === 'missing') return 'missing';
    if (!this.#supported) return 'unsupported';
    const { session } = connection;
    if (session.status === 'signed-out') return 'signed-out';
    if (!this.#permitted || this.#error?.code === 'not-permitted') return 'not-permitted';
    const value = this.value;
    if (value === undefined) return this.#error ? 'failed' : 'loading';
    if (this.#reading?.state === 'failed') return 'stale';
    return this.#options.isEmpty?.(value) ? 'empty' : 'filled';
  }

  /** Reads again, for instance after the page changed something. */
  async reload(): Promise<void> {
    if (this.#options.connection.problem) this.#options.connection.retry();
    await this.#reading?.reload();
  }

  hostConnected(): void {
    addEventListener('online', this.#backOnline);
  }

  hostUpdate(): void {
    const { connection, read } = this.#options;
    const { client, session } = connection;
    if (client) this.#askSupport(client);
    const wanted = client && session.status !== 'signed-out' && this.#permitted && this.#supported;
    this.#follow(wanted ? read(client) : undefined);
  }

  hostUpdated(): void {
    const state = this.state;
    if (state === this.#announced) return;
    this.#announced = state;
    // Nothing to say silences what is no longer so.
    let words: string | undefined = '';
    if (state === 'failed' || state === 'stale') words = this.#sorry;
    else if (state === 'not-permitted') words = this.#words.text(state);
    else if (this.value !== undefined) words = this.#options.announce?.(this.value);
    this.#announcer.say(words ?? '');
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#backOnline);
    this.#follow(undefined);
  }

  render(templates: ReadTemplates<T>): unknown {
    const { text } = this.#words;
    const filled = () => templates.filled(this.value as T);
    switch (this.state) {
      case 'unsupported':
        return nothing;
      case 'missing':
        return notice('warn', text('missing'));
      case 'signed-out':
        return notice('info', text('signed-out'), this.#loginLink());
      case 'not-permitted':
        return notice('info', text('not-permitted'));
      case 'loading':
        return html`<div aria-busy="true">
          <p class="visually-hidden">${text('loading')}</p>
          ${templates.skeleton()}
        </div>`;
      case 'failed':
        return notice('error', this.#sorry, this.#tryAgain());
      case 'empty':
        return templates.empty?.() ?? filled();
      case 'stale':
        return [notice('warn', text('stale'), this.#tryAgain()), filled()];
      case 'filled':
        return filled();
    }
  }

  get #words() {
    return this.#options.strings.of(readWords);
  }

  get #error(): Problem | undefined {
    const { problem } = this.#options.connection;
    return this.#reading?.error ?? (problem === 'missing' ? undefined : problem);
  }

  /** What there is to say about the failure. */
  get #sorry(): string | undefined {
    const error = this.#error;
    if (error?.code === 'unreachable' && !navigator.onLine) return this.#words.text('offline');
    return error && sentenceFor(error, this.#options.strings);
  }

  /** Whether the session may read this, as far as it says. */
  get #permitted(): boolean {
    const { connection, operation } = this.#options;
    const { session } = connection;
    const { needs } = operation;
    if (session.status !== 'signed-in') return true;
    const { role, permissions } = session.account;
    if (needs.role === 'staff') return role !== 'client';
    return needs.role !== 'client' || permissions.pages.includes(needs.page);
  }

  #follow(reading: Reading<T> | undefined): void {
    if (reading === this.#reading) return;
    this.#unfollow?.();
    this.#reading = reading;
    this.#unfollow = reading?.subscribe(() => this.#host.requestUpdate());
  }

  #askSupport(client: PortalClient): void {
    if (client === this.#asked) return;
    this.#asked = client;
    this.#supported = true;
    const { operation } = this.#options;
    void client.supports(operation).then((supported) => {
      if (supported || client !== this.#asked) return;
      this.#supported = false;
      tellDeveloper('unsupported', this.#host.localName, operation.name);
      this.#host.requestUpdate();
    });
  }

  #tryAgain(): TemplateResult {
    return html`<button type="button" @click=${() => void this.reload()}>
      ${this.#words.text('try-again')}
    </button>`;
  }

  /** Where the firm's login lives, unless it is on this very page. */
  #loginLink(): unknown {
    const login = this.#options.connection.client?.firm().value?.pages.login;
    if (!login || document.querySelector('portal-login')) return nothing;
    return html`<a href=${login}>${this.#words.text('to-login')}</a>`;
  }

  readonly #backOnline = (): void => {
    if (this.#error?.code === 'unreachable') void this.reload();
  };
}
