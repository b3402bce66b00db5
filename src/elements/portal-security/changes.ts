import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { proveAgain, type Security } from '../../contract/identity/security.ts';
import type { Output } from '../../contract/operation.ts';
import type { Account } from '../shared/account.ts';
import { addStyles } from '../shared/adopt.ts';
import { asProblem, type Connection } from '../shared/connect.ts';
import { dialogStyles } from '../shared/dialog.styles.ts';
import { type FieldName, Fields } from '../shared/form/fields.ts';
import { fieldStyles } from '../shared/form/fields.styles.ts';
import type { Asker } from '../shared/form/new-password.ts';
import { button } from '../shared/form/parts.ts';
import { Reveal } from '../shared/form/reveal.ts';
import { notice } from '../shared/notice.ts';
import type { Dictionary, Entries, Strings, Words } from '../shared/strings.ts';
import { changesWords } from './changes.strings.ts';
import { changesStyles } from './changes.styles.ts';
import { codesStyles, recoveryCodeList } from '../shared/factors/codes.ts';
import { codesWords } from '../shared/factors/codes.strings.ts';
import { explain, type Refusal, type Said } from './explain.ts';
import type { SecurityChange } from './portal-security.events.ts';
import type { Asked } from './overview.ts';
import { Proof } from './proof.ts';
import { proofQuestion } from './proof-question.ts';
import { Told } from '../shared/factors/question.ts';
import type { Question } from './question.ts';
import { questionOf, type QuestionsOptions } from './questions.ts';
import { QuestionDialog } from './question-dialog.ts';

/** The row that tells of a change. */
const rows: Readonly<Record<Exclude<SecurityChange, 'session-ended'>, string>> = {
  password: 'password',
  'authenticator-on': 'app',
  'authenticator-off': 'app',
  'sms-on': 'sms',
  'sms-off': 'sms',
  'passkey-added': 'passkeys',
  'passkey-renamed': 'passkeys',
  'passkey-removed': 'passkeys',
  'recovery-codes': 'codes',
  'signed-out-everywhere': 'sessions',
};

export interface ChangesOptions {
  readonly connection: Connection;
  readonly account: Account;
  readonly strings: Pick<Strings, 'of' | 'locale'>;
  /** What protects now, as far as it is known. */
  readonly security: () => Security | undefined;
  /** The backend confirmed a change, and the client is done with what it brought. The row that tells of it has this id. */
  readonly onDone: (change: SecurityChange, words: () => string, row: string) => void;
}

/**
 * The dialog in which something is changed: that it is really them who ask, then what the change needs, then recovery codes
 * where it brought some.
 *
 * Should the proof be too old by the time something is sent, it is asked for again; what was typed stays, and is sent then.
 */
export class Changes implements Asker, ReactiveController {
  readonly fields: Fields;
  readonly reveal: Reveal;
  readonly #host: LitElement;
  readonly #options: ChangesOptions;
  readonly #dialog: QuestionDialog;
  readonly #proof = new Proof();
  #question: Question | undefined;
  #stage: 'prove' | 'ask' | 'codes' = 'ask';
  /** Whether what was typed is sent as soon as there is a proof. */
  #goesOn = false;
  #busy = false;
  #said: Said | undefined;
  #spoken = '';
  #codes: readonly string[] = [];
  #tick: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, options: ChangesOptions) {
    this.#host = host;
    this.#options = options;
    this.#dialog = new QuestionDialog(host);
    this.fields = new Fields(host, () => this.submit(), 'portal-security');
    this.reveal = new Reveal(host, {
      fields: this.fields,
      strings: { text: (key) => this.#words.text(key) },
    });
    addStyles(host, dialogStyles, fieldStyles, codesStyles, changesStyles);
    host.addController(this);
  }

  /** Begins a change. */
  async ask(asked: Asked): Promise<void> {
    this.#clear();
    this.#question = await questionOf(this.#host, asked, this.#given());
    addStyles(this.#host, ...(this.#question.styles ?? []));
    this.#go(this.#question.isFree || this.#proof.ticket ? 'ask' : 'prove');
    if (this.#needsBegin) void this.#run((client) => this.#begin(client));
  }

  /** Keeps nothing, for instance since somebody else is signed in. */
  forget(): void {
    this.#proof.forget();
    this.#clear();
    if (this.#dialog.isOpen) this.#dialog.close();
  }

  hostUpdate(): void {
    if (!this.#dialog.isOpen) {
      if (['email', 'code', 'name'].some((name) => this.fields.input(name as FieldName))) this.#clear();
      return;
    }
    Object.entries(this.#labels).forEach(([name, label]) => this.fields.show(name as FieldName, label));
    this.#question?.prepare?.(this.fields);
  }

  hostDisconnected(): void {
    clearTimeout(this.#tick);
    this.#clear();
  }

  /** Enter was pressed in an input, or the main button. */
  submit(): void {
    if (this.#busy) return;
    this.reveal.hide();
    if (this.#stage === 'prove') this.#prove();
    else if (this.#stage === 'codes') this.#finish(this.#question);
    else if (this.#isReady()) this.#send();
  }

  of<const E extends Entries>(words: Dictionary<E>): Words<E> {
    return this.#options.strings.of(words);
  }

  announce(sentence: string): void {
    this.#spoken = sentence;
    this.#host.requestUpdate();
  }

  render(): unknown {
    if (!this.#dialog.isOpen) return this.#dialog.render(nothing, nothing, false);
    const said = this.#said?.words();
    const content = html`<div class="question">
      <div role="alert">${said ? notice(this.#said?.kind ?? 'info', said) : nothing}</div>
      ${this.#ended ? notice('info', this.#ended) : this.#content()}
      <p role="status" class="visually-hidden">${this.#spoken}</p>
      ${this.#actions()}
    </div>`;
    return this.#dialog.render(this.#title, content, this.#busy || this.#stage === 'codes');
  }

  get #words(): Words<(typeof changesWords)['entries']> {
    return this.of(changesWords);
  }

  /** What questions need of this dialog. */
  #given(): QuestionsOptions {
    const { strings, account, security } = this.#options;
    return {
      ...{ strings, account, asker: this, security: security() },
      onSaid: this.#tell,
      secondsUntil: (moment) => this.#secondsUntil(moment),
      busy: () => (this.#busy ? 'submit' : undefined),
      run: (task) => {
        const { ticket } = this.#proof;
        if (this.#busy) return;
        if (ticket) void this.#run((client) => task(client, ticket));
        else this.#proveFirst();
      },
      onAskOn: () => this.#go('ask'),
    };
  }

  get #title(): string {
    if (this.#stage === 'prove') return this.#words.text('prove-title');
    if (this.#stage === 'codes') return this.of(codesWords).text('title');
    return this.#question?.title() ?? '';
  }

  /** Why there is nothing left to change. */
  get #ended(): string | undefined {
    const security = this.#options.security();
    if (!security || this.#stage === 'codes' || this.#busy) return undefined;
    return this.#question?.ended?.(security);
  }

  /** The inputs of what is asked now. The address stands beside a password unseen, for password managers. */
  get #labels(): Partial<Record<FieldName, string>> {
    const { text } = this.#words;
    if (this.#stage === 'prove') return { email: text('email'), password: text('current-password') };
    return this.#stage === 'ask' ? (this.#question?.labels ?? {}) : {};
  }

  #content(): unknown {
    if (this.#stage === 'prove') return this.#proofQuestion();
    if (this.#stage === 'ask') return this.#question?.render();
    const { firm, signedIn } = this.#options.account;
    return recoveryCodeList(this.#codes, {
      words: this.of(codesWords),
      firm: firm?.name ?? '',
      email: signedIn?.email ?? '',
      onSaid: this.#tell,
    });
  }

  #proofQuestion(): TemplateResult {
    const firm = this.#options.connection.client?.firm().value;
    return proofQuestion({
      ...{ words: this.#words, reveal: this.reveal },
      hasHelp: firm?.operations.includes('identity.requestReset') ?? false,
      onPasskey: this.#passkeys > 0 ? () => this.#proveByPasskey() : undefined,
    });
  }

  #actions(): TemplateResult {
    const { text } = this.#words;
    const busy = this.#busy ? 'submit' : undefined;
    const close = () => this.#busy || this.#dialog.close();
    const submit = () => (this.#hasInput ? this.fields.submit() : this.submit());
    const main = (words: string, look = 'primary') =>
      button({ name: 'submit', busy, look, words, act: submit });
    if (this.#ended)
      return html`<div class="dialog-actions">${button({ words: text('close'), act: close })}</div>`;
    if (this.#stage === 'codes')
      return html`<div class="dialog-actions">${main(this.of(codesWords).text('close'))}</div>`;
    const isAsking = this.#stage === 'ask';
    const words = isAsking ? (this.#question?.action(this.#busy) ?? '') : text('continue');
    return html`<div class="dialog-actions">
      ${button({ busy, words: text('cancel'), act: close })}
      ${main(words, isAsking && this.#question?.isGrave ? 'danger' : 'primary')}
    </div>`;
  }

  get #passkeys(): number {
    return this.#options.security()?.passkeys.length ?? 0;
  }

  get #hasInput(): boolean {
    return Object.keys(this.#labels).length > 0;
  }

  #go(stage: 'prove' | 'ask' | 'codes', said?: Said): void {
    this.#stage = stage;
    this.#said = said;
    // Again, so that the second press of a double click answers no other question.
    this.#dialog.show();
    this.announce(this.#title);
    void this.#host.updateComplete.then(() => this.#focus());
  }

  #focus(): void {
    const [name] = Object.keys(this.#labels).filter((each) => each !== 'email') as FieldName[];
    if (name && !this.#ended) this.fields.focus(name);
    else this.#host.renderRoot.querySelector<HTMLElement>('dialog h2')?.focus();
  }

  /** Whether what has to be typed is there; where not, says so. */
  #isReady(): boolean {
    const flaw = this.#question?.flaw();
    if (flaw) this.#correct(flaw.field, flaw.words);
    return !flaw;
  }

  #prove(): void {
    const password = this.fields.value('password');
    if (!password) {
      this.#correct('password', this.#words.text('password-missing'));
      return;
    }
    void this.#run(async (client) => this.#proved(client, await client.invoke(proveAgain, { password })));
  }

  #proveByPasskey(): void {
    if (this.#busy) return;
    void this.#run(async (client) => {
      const { proveByPasskey } = await import('./passkeys.ts');
      await this.#proved(client, await proveByPasskey(client, this.#options.strings));
    });
  }

  async #proved(client: PortalClient, proof: Output<typeof proveAgain>): Promise<void> {
    this.#proof.take(proof);
    this.fields.remove('password');
    const goesOn = this.#goesOn;
    this.#goesOn = false;
    this.#go('ask');
    if (this.#needsBegin) await this.#begin(client);
    else if (goesOn) await this.#commit(client);
  }

  #send(): void {
    if (!this.#question?.isFree && !this.#proof.ticket) this.#proveFirst();
    else void this.#run((client) => (this.#needsBegin ? this.#begin(client) : this.#commit(client)));
  }

  get #needsBegin(): boolean {
    return this.#stage === 'ask' && !!this.#question?.needsBegin;
  }

  async #begin(client: PortalClient): Promise<void> {
    await this.#question?.begin?.(client, this.#proof.ticket ?? '');
  }

  /** Asks for the proof again, and goes on from there by itself. */
  #proveFirst(): void {
    this.#proof.forget();
    this.#goesOn = true;
    this.#go('prove', { kind: 'info', words: () => this.#words.text('expired') });
  }

  async #commit(client: PortalClient): Promise<void> {
    const question = this.#question;
    if (!question) return;
    const codes = await question.commit(client, this.#proof.ticket ?? '');
    if (codes?.length === 0) this.#finish(question);
    // Whoever left meanwhile is shown nothing here.
    if (question !== this.#question) return;
    this.fields.remove('code');
    this.#codes = codes ?? [];
    this.#go(codes ? 'codes' : 'ask');
  }

  #finish(question: Question | undefined): void {
    const change = question?.outcome;
    if (!change) return;
    // What was proved was the old one.
    if (change === 'password') this.#proof.forget();
    this.#clear();
    this.#dialog.close();
    const email = this.#options.account.signedIn?.email ?? '';
    this.#options.onDone(change, () => this.#words.text('done', { change, email }), rows[change]);
  }

  async #run(task: (client: PortalClient) => Promise<void>): Promise<void> {
    const question = this.#question;
    this.#busy = true;
    this.#said = undefined;
    this.fields.sayNothing();
    this.announce(this.#words.text('busy'));
    try {
      await task(await this.#options.connection.load());
    } catch (error) {
      // Whoever left meanwhile is told nothing here.
      if (this.#dialog.isOpen && question === this.#question) this.#fail(error);
    }
    this.#busy = false;
    this.#host.requestUpdate();
  }

  #fail(failure: unknown): void {
    if (failure instanceof Told) {
      const { field, words } = failure;
      if (field) this.#correct(field, words());
      else this.#said = { kind: 'info', words };
      return;
    }
    const error: Refusal = asProblem(failure);
    const { text } = this.#words;
    const { code } = error;
    const isProving = this.#stage === 'prove';
    if (code === 'ticket-expired') this.#proveFirst();
    else if (isProving && (code === 'wrong-credentials' || code === 'invalid-input'))
      this.#correct('password', text('password-wrong'));
    else {
      const { strings } = this.#options;
      this.#said = explain(error, { strings, secondsUntil: (moment) => this.#secondsUntil(moment) });
    }
  }

  #correct(name: FieldName, sentence: string): void {
    this.fields.say(name, sentence);
    this.announce(sentence);
    this.fields.focus(name);
  }

  readonly #tell = (sentence: string): void => {
    this.#said = { kind: 'info', words: () => sentence };
    this.#host.requestUpdate();
  };

  /** Whole seconds until a moment, rendering again at each; 0 once it is past. */
  #secondsUntil(moment: number): number {
    const left = moment - Date.now();
    if (left <= 0) return 0;
    clearTimeout(this.#tick);
    this.#tick = setTimeout(() => this.#host.requestUpdate(), left % 1000 || 1000);
    return Math.ceil(left / 1000);
  }

  /** Drops what was typed and what was shown once. */
  #clear(): void {
    this.fields.remove();
    this.#question = this.#said = undefined;
    this.#codes = [];
    this.#spoken = '';
    this.#goesOn = false;
  }
}
