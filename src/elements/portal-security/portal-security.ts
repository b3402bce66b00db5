import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import type { Firm } from '../../contract/firm.ts';
import {
  endOwnSession,
  getSecurity,
  type OwnSession,
  type Security,
} from '../../contract/identity/security.ts';
import { Announcer } from '../shared/announce.ts';
import { buttons } from '../shared/buttons.ts';
import { asProblem, Connection, whenIdle } from '../shared/connect.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { dayOf, dayText } from '../shared/format.ts';
import { notice, type NoticeKind, noticeStyles } from '../shared/notice.ts';
import { Read } from '../shared/read.ts';
import { skeletonStyles } from '../shared/skeleton.ts';
import { Strings } from '../shared/strings.ts';
import { tokens } from '../shared/tokens.ts';
import type { Changes } from './changes.ts';
import type { Change } from './commit.ts';
import { deviceName } from './devices.ts';
import { bones, overview } from './overview.ts';
import { PortalSecurityChangedEvent, type SecurityChange } from './portal-security.events.ts';
import { securityStrings } from './portal-security.strings.ts';
import { securityStyles } from './portal-security.styles.ts';

export type * from './portal-security.events.ts';

/** The row that tells of a change. */
const rows: Readonly<Record<SecurityChange, string>> = {
  password: 'password',
  'authenticator-on': 'app',
  'authenticator-off': 'app',
  'recovery-codes': 'codes',
  'session-ended': 'sessions',
  'signed-out-everywhere': 'sessions',
};

/**
 * @summary What protects whoever is signed in, and where they are signed in: password, authenticator app, recovery codes
 * and devices, each to be changed after a fresh proof.
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

  #account: string | undefined;
  #firm: Reading<Firm> | undefined;
  #busy: string | undefined;
  /** What to say of what was done last. Found when it is shown, as the language may change. */
  #said: { kind: NoticeKind; words: () => string } | undefined;
  /** The dialog in which something is changed, once it is loaded. */
  #changes: Changes | undefined;
  #loading: Promise<Changes> | undefined;
  #prepared = false;

  readonly #strings = new Strings(this, securityStrings);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #security = new Read<Security>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: getSecurity,
    read: (client) => client.read(getSecurity, {}),
    announce: () => this.#strings.text('ready'),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#look);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    const { session, client } = this.#connection;
    if (session.status !== 'unknown') {
      const account = session.status === 'signed-in' ? session.account.id : undefined;
      if (!account || (this.#account && account !== this.#account)) this.#forget();
      this.#account = account;
    }
    const firm = client?.firm();
    if (firm === this.#firm) return;
    this.#firm = firm;
    const settled = () => this.requestUpdate();
    firm?.result().then(settled, settled);
  }

  override updated(): void {
    if (this.#prepared || this.#security.state !== 'filled') return;
    this.#prepared = true;
    // There before anybody presses a button, also if the network goes meanwhile. If it fails, pressing one tries again.
    whenIdle(() => void this.#load().catch(() => undefined));
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
    const firm = this.#firm?.value;
    const { language } = this.#strings;
    return overview(security, {
      words: this.#strings,
      day: (instant) => dayText(dayOf(instant, firm?.timeZone), language),
      // Where that cannot be found out, the call itself will tell.
      offers: (operation) => firm?.operations.includes(operation) ?? true,
      busy: this.#busy,
      onAsk: (change) => void this.#ask(change),
      onEnd: (session) => void this.#end(session),
    });
  }

  async #ask(change: Change): Promise<void> {
    if (this.#busy) return;
    this.#said = undefined;
    this.#busy = change;
    this.requestUpdate();
    try {
      (await this.#load()).ask(change);
    } catch (error) {
      this.#tell('error', () => sentenceFor(asProblem(error), this.#strings));
    }
    this.#busy = undefined;
    this.requestUpdate();
  }

  async #end(session: OwnSession): Promise<void> {
    const { client } = this.#connection;
    if (this.#busy || !client) return;
    const device = () => ({ device: deviceName(session, this.#strings) });
    this.#said = undefined;
    this.#busy = session.id;
    this.requestUpdate();
    try {
      await client.invoke(endOwnSession, { sessionId: session.id });
      await this.#security.reload();
      this.#done('session-ended', () => this.#strings.text('ended', device()));
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'not-found')
        this.#tell('info', () => this.#strings.text('ended-already', device()));
      else if (problem.code !== 'signed-out') this.#tell('error', () => sentenceFor(problem, this.#strings));
    }
    this.#busy = undefined;
    this.requestUpdate();
  }

  /** Says that something changed, here, aloud, and to the page. */
  #done(change: SecurityChange, words: () => string): void {
    this.#tell('good', words);
    // What was pressed may be gone.
    void this.updateComplete.then(() => this.shadowRoot?.getElementById(rows[change])?.focus());
    const changed = new PortalSecurityChangedEvent(change);
    this.dispatchEvent(changed);
  }

  #tell(kind: NoticeKind, words: () => string): void {
    this.#said = { kind, words };
    this.#announcer.say(words());
    this.requestUpdate();
  }

  #load(): Promise<Changes> {
    this.#loading ??= import('./changes.ts').then(
      ({ Changes }) => (this.#changes = this.#begin(Changes)),
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  #begin(made: typeof Changes): Changes {
    return new made(this, {
      connection: this.#connection,
      strings: this.#strings,
      security: () => this.#security.value,
      onDone: (change) => {
        const { session } = this.#connection;
        const email = session.status === 'signed-in' ? session.account.email : '';
        this.#done(change, () => this.#strings.text('done', { change, email }));
      },
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
