import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { beginAuthenticator, proveAgain, type Security } from '../../contract/identity/security.ts';
import { addStyles } from '../shared/adopt.ts';
import { asProblem, type Connection } from '../shared/connect.ts';
import { dialogStyles } from '../shared/dialog.styles.ts';
import { codeStyles } from '../shared/form/code.styles.ts';
import { type FieldName, Fields } from '../shared/form/fields.ts';
import { fieldStyles } from '../shared/form/fields.styles.ts';
import { type Asker, NewPassword, newPasswordStyles } from '../shared/form/new-password.ts';
import { button, field } from '../shared/form/parts.ts';
import { Reveal } from '../shared/form/reveal.ts';
import { notice } from '../shared/notice.ts';
import type { Dictionary, Entries, Strings, Words } from '../shared/strings.ts';
import { changesWords } from './changes.strings.ts';
import { changesStyles } from './changes.styles.ts';
import { codesStyles, recoveryCodeList } from './codes.ts';
import { type Change, commit, outcomes } from './commit.ts';
import { explain, type Refusal, type Said } from './explain.ts';
import type { SecurityChange } from './portal-security.events.ts';
import { Proof } from './proof.ts';
import { QuestionDialog } from './question-dialog.ts';
import { type SetUp, setUp, setUpStyles } from './set-up.ts';

export interface ChangesOptions {
  readonly connection: Connection;
  readonly strings: Pick<Strings, 'of' | 'locale'>;
  /** What protects now, as far as it is known. */
  readonly security: () => Security | undefined;
  /** The backend confirmed a change, and the client is done with what it brought. */
  readonly onDone: (change: SecurityChange) => void;
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
  #change: Change = 'password';
  #stage: 'prove' | 'ask' | 'codes' = 'ask';
  /** Whether what was typed is sent as soon as there is a proof. */
  #goesOn = false;
  #busy = false;
  #said: Said | undefined;
  #spoken = '';
  #newPassword: NewPassword | undefined;
  #setUp: SetUp | undefined;
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
    addStyles(
      host,
      dialogStyles,
      fieldStyles,
      codeStyles,
      newPasswordStyles,
      setUpStyles,
      codesStyles,
      changesStyles,
    );
    host.addController(this);
  }

  /** Begins a change. */
  ask(change: Change): void {
    this.#clear();
    this.#change = change;
    this.#go(change === 'everywhere' || this.#proof.ticket ? 'ask' : 'prove');
    if (this.#needsSetUp) void this.#run((client) => this.#begin(client));
  }

  /** Keeps nothing, for instance since somebody else is signed in. */
  forget(): void {
    this.#proof.forget();
    this.#clear();
    if (this.#dialog.isOpen) this.#dialog.close();
  }

  hostUpdate(): void {
    if (!this.#dialog.isOpen) {
      if (this.#newPassword ?? this.fields.input('email') ?? this.fields.input('code')) this.#clear();
      return;
    }
    Object.entries(this.#labels).forEach(([name, label]) => this.fields.show(name as FieldName, label));
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
    else if (this.#stage === 'codes') this.#finish();
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
    const { text } = this.#words;
    const said = this.#said?.words();
    const content = html`<div class="question">
      <div role="alert">${said ? notice(this.#said?.kind ?? 'info', said) : nothing}</div>
      ${this.#ended ? notice('info', text(this.#ended)) : this.#question()}
      <p role="status" class="visually-hidden">${this.#spoken}</p>
      ${this.#actions()}
    </div>`;
    return this.#dialog.render(text(this.#title), content, this.#busy || this.#stage === 'codes');
  }

  get #words(): Words<(typeof changesWords)['entries']> {
    return this.of(changesWords);
  }

  get #title() {
    return this.#stage === 'ask' ? (`${this.#change}-title` as const) : (`${this.#stage}-title` as const);
  }

  /** Why there is nothing left to change: somebody was faster elsewhere. */
  get #ended(): 'already-on' | 'already-off' | undefined {
    const security = this.#options.security();
    if (!security || this.#stage === 'codes' || this.#busy) return undefined;
    const isOn = security.authenticatorSince !== null;
    if (this.#change === 'turn-on') return isOn ? 'already-on' : undefined;
    return this.#change === 'turn-off' || this.#change === 'renew'
      ? isOn
        ? undefined
        : 'already-off'
      : undefined;
  }

  /** The inputs of what is asked now. The address stands beside a password unseen, for password managers. */
  get #labels(): Partial<Record<FieldName, string>> {
    const { text } = this.#words;
    if (this.#stage === 'prove') return { email: text('email'), password: text('current-password') };
    if (this.#stage === 'codes') return {};
    if (this.#change === 'turn-on') return { code: text('code') };
    return this.#newPassword ? { email: text('email'), 'new-password': this.#newPassword.label } : {};
  }

  #question(): unknown {
    const { text } = this.#words;
    if (this.#stage === 'prove') return this.#proofQuestion();
    if (this.#stage === 'codes') {
      const { client, session } = this.#options.connection;
      return recoveryCodeList(this.#codes, {
        words: this.#words,
        firm: client?.firm().value?.name ?? '',
        email: session.status === 'signed-in' ? session.account.email : '',
        onSaid: this.#tell,
      });
    }
    return html`<p class="lead">${text(`${this.#change}-lead`)}</p>
      ${this.#newPassword?.render() ?? nothing}
      ${this.#change === 'turn-on' ? setUp(this.#setUp, { words: this.#words, onSaid: this.#tell }) : nothing}`;
  }

  #proofQuestion(): TemplateResult {
    const { text } = this.#words;
    const firm = this.#options.connection.client?.firm().value;
    return html`<p class="lead">${text('prove-lead')}</p>
      ${field('password', this.reveal.render('password'))}
      ${
        firm?.operations.includes('identity.requestReset')
          ? html`<p class="lead">${text('prove-help')}</p>`
          : nothing
      }`;
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
    if (this.#stage === 'codes') return html`<div class="dialog-actions">${main(text('codes-close'))}</div>`;
    const isGrave = this.#change === 'turn-off' || this.#change === 'everywhere';
    return html`<div class="dialog-actions">
      ${button({ busy, words: text('cancel'), act: close })}
      ${
        this.#stage === 'prove'
          ? main(text('continue'))
          : main(
              text(
                this.#change === 'turn-on' && !this.#setUp && !busy ? 'turn-on-again' : `${this.#change}-do`,
              ),
              isGrave ? 'danger' : 'primary',
            )
      }
    </div>`;
  }

  get #hasInput(): boolean {
    return Object.keys(this.#labels).length > 0;
  }

  #go(stage: 'prove' | 'ask' | 'codes', said?: Said): void {
    this.#stage = stage;
    this.#said = said;
    if (stage === 'ask' && this.#change === 'password') this.#newPassword ??= this.#askNewPassword();
    // Again, so that the second press of a double click answers no other question.
    this.#dialog.show();
    this.announce(this.#words.text(this.#title));
    void this.#host.updateComplete.then(() => this.#focus());
  }

  #focus(): void {
    const [name] = Object.keys(this.#labels).filter((each) => each !== 'email') as FieldName[];
    if (name && !this.#ended) this.fields.focus(name);
    else this.#host.renderRoot.querySelector<HTMLElement>('dialog h2')?.focus();
  }

  #askNewPassword(): NewPassword {
    const { client, session } = this.#options.connection;
    const {
      email = '',
      displayName = '',
      clientName = '',
    } = session.status === 'signed-in' ? session.account : {};
    const personal = [email, displayName, clientName, client?.firm().value?.name ?? ''];
    const asked = new NewPassword(this, { email, personal });
    asked.showIn(this.#host);
    return asked;
  }

  /** Whether what has to be typed is there; where not, says so. */
  #isReady(): boolean {
    if (this.#newPassword) {
      const flaw = this.#newPassword.flaw();
      if (flaw) this.#correct('new-password', flaw);
      return !flaw;
    }
    if (this.#change !== 'turn-on' || !this.#setUp || /^\d{6}$/.test(this.#code)) return true;
    this.#correct('code', this.#words.text('code-missing'));
    return false;
  }

  get #code(): string {
    return this.fields.value('code').replace(/\D/g, '');
  }

  #prove(): void {
    const password = this.fields.value('password');
    if (!password) {
      this.#correct('password', this.#words.text('password-missing'));
      return;
    }
    void this.#run(async (client) => {
      this.#proof.take(await client.invoke(proveAgain, { password }));
      this.fields.remove('password');
      const goesOn = this.#goesOn;
      this.#goesOn = false;
      this.#go('ask');
      if (this.#needsSetUp) await this.#begin(client);
      else if (goesOn) await this.#commit(client);
    });
  }

  #send(): void {
    if (this.#change !== 'everywhere' && !this.#proof.ticket) this.#proveFirst();
    else void this.#run((client) => (this.#needsSetUp ? this.#begin(client) : this.#commit(client)));
  }

  /** Whether the app has no key yet that it could show a code of. */
  get #needsSetUp(): boolean {
    return this.#change === 'turn-on' && this.#stage === 'ask' && !this.#setUp;
  }

  async #begin(client: PortalClient): Promise<void> {
    this.#setUp = await client.invoke(beginAuthenticator, { ticket: this.#proof.ticket ?? '' });
  }

  /** Asks for the proof again, and goes on from there by itself. */
  #proveFirst(): void {
    this.#proof.forget();
    this.#goesOn = true;
    this.#go('prove', { kind: 'info', words: () => this.#words.text('expired') });
  }

  async #commit(client: PortalClient): Promise<void> {
    const { value } = this.#newPassword ?? { value: '' };
    const typed = { ticket: this.#proof.ticket ?? '', password: value, code: this.#code };
    this.#codes = await commit(this.#change, client, typed);
    // What was proved was the old one.
    if (this.#newPassword) this.#proof.forget();
    this.fields.remove('code');
    if (this.#codes.length) this.#go('codes');
    else this.#finish();
  }

  #finish(): void {
    this.#clear();
    this.#dialog.close();
    this.#options.onDone(outcomes[this.#change]);
  }

  async #run(task: (client: PortalClient) => Promise<void>): Promise<void> {
    const change = this.#change;
    this.#busy = true;
    this.#said = undefined;
    this.fields.sayNothing();
    this.announce(this.#words.text('busy'));
    try {
      await task(await this.#options.connection.load());
    } catch (error) {
      // Whoever left meanwhile is told nothing here.
      if (this.#dialog.isOpen && change === this.#change) this.#fail(asProblem(error));
    }
    this.#busy = false;
    this.#host.requestUpdate();
  }

  #fail(error: Refusal): void {
    const { text } = this.#words;
    const { code } = error;
    const isProving = this.#stage === 'prove';
    const refused = this.#newPassword?.refusal(error);
    if (code === 'ticket-expired') this.#proveFirst();
    else if (isProving && (code === 'wrong-credentials' || code === 'invalid-input'))
      this.#correct('password', text('password-wrong'));
    else if (code === 'wrong-code' || (this.#change === 'turn-on' && code === 'invalid-input'))
      this.#correct('code', text(code === 'wrong-code' ? 'code-wrong' : 'code-missing'));
    else if (refused && !isProving) this.#correct('new-password', refused);
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
    this.#newPassword = this.#setUp = this.#said = undefined;
    this.#codes = [];
    this.#spoken = '';
    this.#goesOn = false;
  }
}
