import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { getSecurity, type OwnSession, type Security } from '../../contract/identity/security.ts';
import { Account } from '../shared/account.ts';
import { Announcer } from '../shared/announce.ts';
import { buttons } from '../shared/buttons.ts';
import { asProblem, Connection } from '../shared/connect.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { dayOf, dayText } from '../shared/format.ts';
import { late } from '../shared/late.ts';
import { notice, type NoticeKind, noticeStyles } from '../shared/notice.ts';
import { knowsPasskeys } from '../shared/passkey-support.ts';
import { Read } from '../shared/read.ts';
import { skeletonStyles } from '../shared/skeleton.ts';
import { Strings } from '../shared/strings.ts';
import { tokens } from '../shared/tokens.ts';
import type { Changes } from './changes.ts';
import type { endSession } from './end-session.ts';
import { type Asked, bones, overview } from './overview.ts';
import { PortalSecurityChangedEvent, type SecurityChange } from './portal-security.events.ts';
import { securityStrings } from './portal-security.strings.ts';
import { securityStyles } from './portal-security.styles.ts';

export type * from './portal-security.events.ts';

/**
 * @summary What protects whoever is signed in, and where they are signed in: password, authenticator app, passkeys,
 * recovery codes and devices, each to be changed after a fresh proof.
 * @tag portal-security
 *
 * ```html
 * <portal-security api="/api/v1/service"></portal-security>
 * ```
 *
 * The inputs are children of the element in the page's own DOM, so that password managers find and fill them.
 *
 * @event {PortalSecurityChangedEvent} portal-security-changed - Something changed, as the backend confirmed; what, is in `event.change`.
 * @csspart heading - The line on top.
 * @csspart row - One thing that protects, and the button that changes it.
 * @csspart sessions - The devices that are signed in.
 * @csspart dialog - The dialog in which something is changed.
 * @csspart notice - Something to know, such as what was changed.
 * @cssproperty [--portal-brand] - The brand's colour, from which all others follow. Default: the firm's own.
 * @cssproperty [--portal-surface] - What the element stands on.
 * @cssproperty [--portal-radius=8px] - How round corners are.
 * @cssproperty [--portal-space=1em] - The unit of all distances.
 */
export class PortalSecurity extends LitElement {
  static override styles = [tokens, buttons, noticeStyles, skeletonStyles, securityStyles];

  static override properties = { client: { attribute: false }, api: {} };

  /** Whose security it is. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/service`, where no provider gives one. */
  declare api?: string | undefined;

  #busy: string | undefined;
  /** What to say of what was done last. Found when it is shown, as the language may change. */
  #said: { kind: NoticeKind; words: () => string } | undefined;
  /** The dialog in which something is changed, once it is loaded. */
  #changes: Changes | undefined;
  /** Signs out elsewhere, likewise. */
  #endSession: typeof endSession | undefined;

  readonly #strings = new Strings(this, securityStrings);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #account = new Account(this, this.#connection, () => this.#forget());
  readonly #security = new Read<Security>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: getSecurity,
    read: (client) => client.read(getSecurity, {}),
    announce: () => this.#strings.text('ready'),
  });
  readonly #late = late(this, async () => {
    const [{ Changes }, { endSession }] = await Promise.all([
      import('./changes.ts'),
      import('./end-session.ts'),
    ]);
    this.#changes ??= this.#begin(Changes);
    this.#endSession = endSession;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#look);
    super.disconnectedCallback();
  }

  /** Reads again, for instance after the page changed something. */
  async reload(): Promise<void> {
    await this.#security.reload();
  }

  override render(): unknown {
    if (this.#security.state === 'unsupported') return nothing;
    const { text } = this.#strings;
    return [
      html`<div class="security">
        <h2 part="heading">${text('heading')}</h2>
        ${this.#said ? notice(this.#said.kind, this.#said.words()) : nothing}
        ${this.#security.render({
          skeleton: bones,
          filled: (security) => this.#overview(security),
        })}
      </div>`,
      this.#changes?.render() ?? nothing,
    ];
  }

  #overview(security: Security): TemplateResult {
    const { firm } = this.#account;
    const { language } = this.#strings;
    return overview(security, {
      words: this.#strings,
      day: (instant) => dayText(dayOf(instant, firm?.timeZone), language),
      offers: (operation) => this.#account.offers(operation),
      policy: firm?.policies.secondFactor,
      makesPasskeys: !!firm?.policies.passkeys && knowsPasskeys(),
      busy: this.#busy,
      onAsk: (change) => void this.#ask(change),
      onEnd: (session) => void this.#end(session),
    });
  }

  async #ask(change: Asked): Promise<void> {
    if (this.#busy) return;
    this.#said = undefined;
    this.#busy =
      typeof change === 'string' ? change : change.act + (change.act === 'add' ? '' : change.passkey.id);
    this.requestUpdate();
    try {
      await this.#late.result();
      await this.#changes?.ask(change);
    } catch (error) {
      this.#tell('error', () => sentenceFor(asProblem(error), this.#strings));
    }
    this.#busy = undefined;
    this.requestUpdate();
  }

  async #end(session: OwnSession): Promise<void> {
    const { client } = this.#connection;
    if (this.#busy || !client) return;
    this.#said = undefined;
    this.#busy = session.id;
    this.requestUpdate();
    try {
      await this.#late.result();
      const ended = await this.#endSession?.(client, session, this.#strings);
      if (ended?.kind === 'good') {
        await this.#security.reload();
        this.#done('session-ended', ended.words, 'sessions');
      } else if (ended) this.#tell(ended.kind, ended.words);
    } catch (error) {
      this.#tell('error', () => sentenceFor(asProblem(error), this.#strings));
    }
    this.#busy = undefined;
    this.requestUpdate();
  }

  /** Says that something changed, here, aloud, and to the page. */
  #done(change: SecurityChange, words: () => string, row: string): void {
    this.#tell('good', words);
    // What was pressed may be gone.
    void this.updateComplete.then(() => this.shadowRoot?.getElementById(row)?.focus());
    const changed = new PortalSecurityChangedEvent(change);
    this.dispatchEvent(changed);
  }

  #tell(kind: NoticeKind, words: () => string): void {
    this.#said = { kind, words };
    this.#announcer.say(words());
    this.requestUpdate();
  }

  #begin(made: typeof Changes): Changes {
    return new made(this, {
      connection: this.#connection,
      account: this.#account,
      strings: this.#strings,
      security: () => this.#security.value,
      onDone: (change, words, row) => this.#done(change, words, row),
    });
  }

  /** Another tab or device may have changed something meanwhile. */
  readonly #look = () => {
    if (document.visibilityState === 'visible' && this.#security.value) void this.reload();
  };

  /** Keeps nothing of an account that is no longer signed in. */
  #forget(): void {
    this.#said = undefined;
    this.#changes?.forget();
  }
}
