import type { ReactiveController } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Session } from '../../contract/identity.ts';
import type { Announcer } from '../shared/announce.ts';
import { asProblem, type Connection } from '../shared/connect.ts';
import type { ClientSource } from '../shared/context.ts';
import type { FieldName, Fields } from '../shared/form/fields.ts';
import type { Reveal } from '../shared/form/reveal.ts';
import type { Dictionary, Entries, Strings, Words } from '../shared/strings.ts';
import type { Offer } from './flow.ts';
import { type Link, takeLink } from './link.ts';
import type { Flow, Login, LoginElement, Said, Step, Task } from './login.ts';
import type { loginWords } from './portal-login.strings.ts';

/** What is shown: a notice that nothing can be; a skeleton; the form; a question after it; who is signed in. */
export type View = 'failed' | 'loading' | 'form' | 'step' | 'signed-in';

export interface SignInOptions {
  connection: Connection;
  strings: Strings<(typeof loginWords)['entries']>;
  announcer: Announcer;
  fields: Fields;
  reveal: Reveal;
}

/**
 * Signing in, from the form to the session: which question is asked, what is said about it, and what is being done.
 *
 * What talks to the backend, and every question after the form, is in modules of their own that load while the client
 * types; whatever is begun before they are there waits for them.
 */
export class SignIn implements ReactiveController, Login {
  readonly fields: Fields;
  readonly reveal: Reveal;
  view: View = 'loading';
  busy: string | undefined;
  said: Said | undefined;
  step: Step | undefined;
  /** The rest of signing in, once it is loaded. */
  flow: Flow | undefined;
  /** Until the backend was asked: everything. */
  offer: Offer = { byPassword: true, byCode: true, help: true };

  readonly #host: LoginElement;
  readonly #connection: Connection;
  readonly #strings: SignInOptions['strings'];
  readonly #announcer: Announcer;
  #source: ClientSource | undefined;
  /** The source of what is being done: an answer that comes when it is no longer that of the card is not shown. */
  #running: ClientSource | undefined;
  #asked: PortalClient | undefined;
  /** Who was signed in last, as this card showed it. */
  #account: Session['account'] | undefined;
  #failed: (() => void) | undefined;
  /** By which the page was opened, until it is looked into. */
  #link: Link | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LoginElement, { connection, strings, announcer, fields, reveal }: SignInOptions) {
    this.#host = host;
    this.#connection = connection;
    this.#strings = strings;
    this.#announcer = announcer;
    this.fields = fields;
    this.reveal = reveal;
    host.addController(this);
  }

  hostConnected(): void {
    // Whoever is about to type will soon need the rest.
    this.#host.addEventListener('focusin', this.#prepare, { once: true });
    window.addEventListener('hashchange', this.#takeLink);
    this.#takeLink();
  }

  hostUpdate(): void {
    const { client, session, source } = this.#connection;
    if (source && source !== this.#source) {
      // A question that another backend asked is not this one's to answer, nor is who was signed in there.
      if (this.#source) this.#dropStep();
      this.#source = source;
      this.#account = undefined;
    }
    if (client && client !== this.#asked) void this.#ask(client);
    if (source && this.#link && !this.busy) this.open(this.#link);
    this.offer.guide?.(client);
    const before = this.view;
    this.view = this.#findView();
    if (this.view !== before) {
      if (this.view === 'failed') this.#fail();
      else if (before === 'failed' && !this.step) this.said = undefined;
      if (this.view === 'signed-in' && session.status === 'signed-in') this.#enter(before, session);
      else if (session.status === 'signed-out' && this.#account) this.#leave();
    }
    this.#label();
  }

  hostDisconnected(): void {
    clearTimeout(this.#tick);
    window.removeEventListener('hashchange', this.#takeLink);
  }

  /** Enter was pressed in an input, or the main button. */
  submit(): void {
    if (this.busy) return;
    if (this.step) this.step.submit();
    else if (this.isEmailGood() && this.#isPasswordThere()) {
      this.run('password', (flow, client) => flow.byPassword(this, client));
    }
  }

  byCode(): void {
    if (!this.busy && this.isEmailGood()) this.run('code', (flow, client) => flow.byCode(this, client));
  }

  /** Asks what lies beyond the form. */
  open(link: Link): void {
    this.#link = undefined;
    this.run(link.token ? 'link' : link.kind, (flow, client) => flow.openAt(this, client, link));
  }

  /** Does again what failed. */
  retry(): void {
    this.#failed?.();
  }

  focus(): void {
    if (this.step) this.step.focus(this.#host.renderRoot);
    else this.fields.focus('email');
  }

  renderSignedIn(): unknown {
    const { session } = this.#connection;
    return session.status === 'signed-in' ? this.flow?.signedIn(this, session.account) : undefined;
  }

  of<const E extends Entries>(words: Dictionary<E>): Words<E> {
    return this.#strings.of(words);
  }

  run(name: string, task: Task): void {
    if (!this.busy) void this.#run(name, task);
  }

  go(step: Step, calm?: boolean): void {
    if (!calm && this.#source !== this.#running) return;
    step.style(this.#host);
    this.step = step;
    this.said = undefined;
    if (calm) return;
    this.#announcer.say(step.heading());
    this.#focusLater(() => this.focus());
  }

  restart(field: FieldName, said?: Said): void {
    this.#dropStep();
    if (said) this.tell(said);
    this.#focusLater(() => this.fields.focus(field));
  }

  tell(said: Said): void {
    this.said = said;
    this.#announcer.say(said.words());
    this.#host.requestUpdate();
  }

  correct(field: FieldName, sentence: string): void {
    this.fields.say(field, sentence);
    this.#announcer.say(sentence);
    this.fields.focus(field);
  }

  announce(sentence: string): void {
    this.#announcer.say(sentence);
  }

  unreachable(): Said {
    const words = () => this.#strings.text(navigator.onLine ? 'unreachable' : 'offline');
    return { kind: 'error', words, retry: true };
  }

  renderIn(milliseconds: number): void {
    clearTimeout(this.#tick);
    this.#tick = setTimeout(() => this.#host.requestUpdate(), milliseconds);
  }

  #dropStep(): void {
    this.step = this.said = undefined;
    this.fields.remove('new-password', 'code', 'name');
  }

  readonly #takeLink = () => {
    this.#link = takeLink();
    this.#host.requestUpdate();
  };

  #findView(): View {
    const { client, session, problem } = this.#connection;
    const isSignedIn = session.status === 'signed-in' && this.flow;
    if (!isSignedIn && (problem === 'missing' || !this.offer.byPassword)) return 'failed';
    if (this.step?.stays === true) return 'step';
    if (this.#link || (this.busy === 'link' && !this.step)) return 'loading';
    if (isSignedIn) return 'signed-in';
    if (this.step) return 'step';
    // Where the page vouches for who is signed in there is no form.
    if (client?.vouched && !problem) return 'loading';
    // Whoever is typing goes on typing while something is found out, be it into what a server sent.
    if (session.status === 'signed-out' || this.#host.querySelector('input')) return 'form';
    return problem ? 'failed' : 'loading';
  }

  #fail(): void {
    const { problem } = this.#connection;
    this.#failed = () => this.#connection.retry();
    this.tell(
      problem === 'missing'
        ? { kind: 'warn', words: () => this.#strings.text('missing') }
        : (this.flow?.explain(this, problem ?? { code: 'not-supported' }) ?? this.unreachable()),
    );
  }

  /** Somebody is signed in: nothing of how they did it remains. */
  #enter(before: View, { account }: Session): void {
    const held = this.#isHeld();
    // A session that was there before the page is no news, nor is one that was merely asked about again.
    const isNews = this.#account ? this.#account.id !== account.id : before === 'form' || before === 'step';
    this.fields.remove();
    this.step = this.said = this.#failed = undefined;
    this.#account = account;
    if (!isNews) return;
    if (held) this.#focusLater(() => this.#host.renderRoot.querySelector('h2')?.focus());
    this.flow?.welcome(this, this.#host, account);
  }

  #leave(): void {
    this.#account = undefined;
    if (this.#isHeld()) this.#focusLater(() => this.focus());
    this.flow?.farewell(this, this.#host);
  }

  /** Whether what happens next is this element's doing, so that it may move the focus. */
  #isHeld(): boolean {
    return !!this.busy || this.#host.matches(':focus-within');
  }

  #focusLater(focus: () => void): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(focus);
  }

  #label(): void {
    const { text } = this.#strings;
    const form = { email: text('email'), password: text('password') };
    const labels = this.view === 'form' ? form : this.view === 'step' && this.step ? this.step.fields : {};
    Object.entries(labels).forEach(([name, label]) => this.fields.show(name as FieldName, label));
  }

  isEmailGood(): boolean {
    const wrong = this.fields.input('email')?.validity.typeMismatch;
    if (this.fields.value('email') && !wrong) return true;
    this.correct('email', this.#strings.text(wrong ? 'email-wrong' : 'email-missing'));
    return false;
  }

  #isPasswordThere(): boolean {
    if (this.fields.value('password')) return true;
    this.correct('password', this.#strings.text('password-missing'));
    return false;
  }

  async #run(name: string, task: Task): Promise<void> {
    this.busy = name;
    this.#running = this.#source;
    this.said = undefined;
    this.fields.sayNothing();
    this.#announcer.say(this.#strings.text('busy'));
    this.#host.requestUpdate();
    try {
      const [flow, client] = await this.#loadAll();
      await task(flow, client);
    } catch (error) {
      this.#failed = () => this.run(name, task);
      this.tell(this.flow?.explain(this, asProblem(error)) ?? this.unreachable());
    }
    this.busy = undefined;
    this.#host.requestUpdate();
  }

  #loadAll(): Promise<[Flow, PortalClient]> {
    return Promise.all([this.#load(), this.#connection.load()]);
  }

  async #load(): Promise<Flow> {
    return (this.flow = await import('./flow.ts'));
  }

  readonly #prepare = () => void this.#loadAll().catch(() => undefined);

  /** Finds out what there is to offer. What fails here is said once somebody waits for it. */
  async #ask(client: PortalClient): Promise<void> {
    this.#asked = client;
    try {
      const { offer } = await this.#load();
      // It knows more words for why.
      if (this.view === 'failed') this.#fail();
      this.#host.requestUpdate();
      this.offer = await offer(client, this);
      this.#host.requestUpdate();
    } catch {
      this.#asked = undefined;
    }
  }
}
