import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { AccountLabel, Session } from '../../contract/identity.ts';
import { listOwnAccounts, switchAccount } from '../../contract/identity/accounts.ts';
import type { Output } from '../../contract/operation.ts';
import { Announcer } from '../shared/announce.ts';
import { buttons } from '../shared/buttons.ts';
import { asProblem, Connection } from '../shared/connect.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { Menu } from '../shared/menu.ts';
import { menuStyles } from '../shared/menu.styles.ts';
import { notice, noticeStyles } from '../shared/notice.ts';
import { Read } from '../shared/read.ts';
import { sinceThen } from '../shared/since.ts';
import { Strings } from '../shared/strings.ts';
import { tokens } from '../shared/tokens.ts';
import { AccountSwitcherSwitchedEvent } from './account-switcher.events.ts';
import { switcherWords } from './account-switcher.strings.ts';
import { switcherStyles } from './account-switcher.styles.ts';

export type * from './account-switcher.events.ts';

/**
 * @summary The account in use, for whoever has several: another one is a press away, without signing in again.
 * @tag account-switcher
 *
 * ```html
 * <account-switcher api="/api/v1/service"></account-switcher>
 * ```
 *
 * Nothing is shown while nobody is signed in. Whoever has one account reads its name.
 *
 * @event {AccountSwitcherSwitchedEvent} account-switcher-switched - Somebody switched here; to which account, is in `event.account`.
 * @csspart current - The account in use, and the button that opens the others.
 * @csspart panel - The accounts to switch to.
 * @cssproperty [--portal-brand] - The brand's colour, from which all others follow. Default: the firm's own.
 * @cssproperty [--portal-surface] - What the list is made of.
 * @cssproperty [--portal-radius=8px] - How round corners are.
 * @cssproperty [--portal-space=1em] - The unit of all distances.
 */
export class AccountSwitcher extends LitElement {
  static override styles = [tokens, buttons, noticeStyles, menuStyles, switcherStyles];

  static override properties = { client: { attribute: false }, api: {} };

  /** Whose accounts they are. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/service`, where no provider gives one. */
  declare api?: string | undefined;

  /** Whether there were several when they were last read: the list is read anew for each account. */
  #several = false;
  /** The account that is being switched to. */
  #busy: string | undefined;
  #said: (() => string) | undefined;

  readonly #internals = this.attachInternals();
  readonly #strings = new Strings(this, switcherWords);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #menu = new Menu(this, () => (this.#said = undefined));
  readonly #accounts = new Read<Output<typeof listOwnAccounts>>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listOwnAccounts,
    read: (client) =>
      this.#connection.session.status === 'signed-in' ? client.read(listOwnAccounts, {}) : undefined,
  });

  /** As late as this, what was read is at hand: in `willUpdate` it is that of the last update. */
  protected override update(changed: PropertyValues): void {
    const { value } = this.#accounts;
    const { states } = this.#internals;
    const { status } = this.#connection.session;
    if (status === 'signed-in' || this.#isAwaited) states.add('shown');
    else states.delete('shown');
    if (status !== 'signed-in') this.#several = false;
    else if (value) this.#several = value.accounts.length > 1;
    super.update(changed);
  }

  override render(): unknown {
    const { session } = this.#connection;
    if (session.status !== 'signed-in') return this.#isAwaited ? html`<p class="current"></p>` : nothing;
    const { account } = session;
    return this.#several ? this.#choice(account) : this.#name(account);
  }

  /** Whether it is being asked whose account it is, as somebody seems to be signed in. */
  get #isAwaited(): boolean | undefined {
    const { session, source, problem } = this.#connection;
    return session.status === 'unknown' && source && !problem;
  }

  #name({ clientName }: Session['account']): TemplateResult {
    return html`<p class="current" part="current">
      <span class="visually-hidden">${this.#strings.text('account')}:</span> <bdi>${clientName}</bdi>
    </p>`;
  }

  #choice({ id, clientName }: Session['account']): TemplateResult {
    const { text } = this.#strings;
    return html`<div>
      <button
        type="button"
        class="current"
        part="current"
        popovertarget="panel"
        aria-expanded=${this.#menu.isOpen}
      >
        <span class="visually-hidden">${text('switch')}:</span> <bdi>${clientName}</bdi>
      </button>
      ${this.#menu.render(
        () =>
          html`${this.#said ? notice('error', this.#said()) : nothing}
            <ul aria-label=${text('accounts')}>
              ${this.#accounts.value?.accounts.map((each) => this.#account(each, each.id === id))}
            </ul>`,
      )}
    </div>`;
  }

  #account({ id, clientName, role, lastUsedAt }: AccountLabel, isCurrent: boolean): TemplateResult {
    const { text, language } = this.#strings;
    const used = lastUsedAt
      ? text('used', { when: sinceThen(new Date(lastUsedAt), language) })
      : text('unused');
    return html`<li>
      <button
        type="button"
        aria-current=${isCurrent ? 'true' : nothing}
        aria-busy=${this.#busy === id}
        aria-disabled=${this.#busy !== undefined}
        @click=${() => void this.#switch(id, isCurrent)}
      >
        <b><bdi>${clientName}</bdi></b>
        <small>${text('role', { role })} · ${isCurrent ? text('current') : used}</small>
      </button>
    </li>`;
  }

  async #switch(accountId: string, isCurrent: boolean): Promise<void> {
    const { client } = this.#connection;
    if (this.#busy !== undefined || !client) return;
    if (isCurrent) {
      this.#menu.close();
      return;
    }
    this.#busy = accountId;
    this.#said = undefined;
    this.requestUpdate();
    try {
      const { session } = await client.invoke(switchAccount, { accountId });
      const { account } = session;
      this.#menu.close();
      this.#announcer.say(this.#strings.text('switched', { account: account.clientName }));
      const switched = new AccountSwitcherSwitchedEvent(account);
      this.dispatchEvent(switched);
    } catch (error) {
      this.#refused(asProblem(error));
    }
    this.#busy = undefined;
    this.requestUpdate();
  }

  #refused(problem: ReturnType<typeof asProblem>): void {
    const isGone = problem.code === 'not-found';
    this.#said = () => (isGone ? this.#strings.text('gone') : sentenceFor(problem, this.#strings));
    this.#announcer.say(this.#said());
    if (isGone) void this.#accounts.reload();
  }
}
