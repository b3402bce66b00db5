import { html, LitElement, nothing } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { getSettings, type Settings } from '../../contract/firm/settings.ts';
import { Account } from '../shared/account.ts';
import { Announcer } from '../shared/announce.ts';
import { buttons } from '../shared/buttons.ts';
import { Connection } from '../shared/connect.ts';
import { copyText } from '../shared/copy.ts';
import { late } from '../shared/late.ts';
import { notice, type NoticeKind, noticeStyles } from '../shared/notice.ts';
import { Read } from '../shared/read.ts';
import { skeleton, skeletonStyles } from '../shared/skeleton.ts';
import { Strings } from '../shared/strings.ts';
import { tokens } from '../shared/tokens.ts';
import type { Editors } from './editors.ts';
import { needs } from './needs.ts';
import { bones, overview } from './overview.ts';
import { PortalSettingsChangedEvent, type SettingsSection } from './portal-settings.events.ts';
import { settingsStrings } from './portal-settings.strings.ts';
import { settingsStyles } from './portal-settings.styles.ts';

export type * from './portal-settings.events.ts';

/**
 * @summary For the firm's staff: what is missing before members can be added, the portal's address to copy, and the firm's
 * name, look, ways in, pages and mail texts, to be changed by whoever's role allows it.
 * @tag portal-settings
 *
 * ```html
 * <portal-settings api="/api/v1/service"></portal-settings>
 * ```
 *
 * What was typed stays when a section is closed, and the browser asks before a page with something unsaved is left.
 *
 * @event {PortalSettingsChangedEvent} portal-settings-changed - Something was saved, as the backend confirmed; what, is in `event.section`.
 * @csspart heading - The line on top.
 * @csspart set-up - What is missing before members can be added.
 * @csspart address - The portal's address.
 * @csspart section - A section, opened or not.
 * @csspart preview - What a colour or a mail will look like.
 * @csspart actions - The bar that saves.
 * @csspart notice - Something to know, such as what was saved.
 * @cssproperty [--portal-brand] - The brand's colour, from which all others follow. Default: the firm's own.
 * @cssproperty [--portal-surface] - What the element stands on.
 * @cssproperty [--portal-radius=8px] - How round corners are.
 * @cssproperty [--portal-space=1em] - The unit of all distances.
 */
export class PortalSettings extends LitElement {
  static override styles = [tokens, buttons, noticeStyles, skeletonStyles, settingsStyles];

  static override properties = { client: { attribute: false }, api: {} };

  /** Where settings come from. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/service`, where no provider gives one. */
  declare api?: string | undefined;

  #opened: SettingsSection | undefined;
  #copied = false;
  /** What to say of what was done last. */
  #said: { kind: NoticeKind; words: () => string } | undefined;
  /** What only changing something needs, once it is loaded. */
  #editors: Editors | undefined;

  readonly #strings = new Strings(this, settingsStrings);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #account = new Account(this, this.#connection, () => this.#forget());
  readonly #settings = new Read<Settings>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: getSettings,
    read: (client) => client.read(getSettings, {}),
    announce: () => this.#strings.text('ready'),
  });
  readonly #late = late(this, async () => {
    const { Editors } = await import('./editors.ts');
    this.#editors ??= new Editors(this, {
      connection: this.#connection,
      strings: this.#strings,
      mayEdit: (section) => this.#mayEdit(section),
      onSaved: (section, words) => this.#saved(section, words),
      onSaid: (words) => this.#say('good', words),
    });
  });
  /** The opened section: its code, and the mail texts where it is theirs. */
  readonly #detail = new Read<unknown>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: getSettings,
    read: (client) =>
      this.#opened ? (this.#editors ? this.#editors.read(client, this.#opened) : this.#late) : undefined,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#warn);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.#warn);
    super.disconnectedCallback();
  }

  /** Reads again, for instance after the page changed something. What is typed and not saved stays. */
  async reload(): Promise<void> {
    await this.#settings.reload();
  }

  override render(): unknown {
    if (this.#settings.state === 'unsupported') return nothing;
    const { text } = this.#strings;
    return html`<div class="settings">
      <h2 part="heading">${text('heading')}</h2>
      ${this.#said ? notice(this.#said.kind, this.#said.words()) : nothing}
      ${this.#settings.render({
        skeleton: bones,
        filled: (settings) =>
          overview(settings, {
            words: this.#strings,
            opened: this.#opened,
            isUnsaved: (section) => this.#editors?.isUnsaved(section) ?? false,
            mayEdit: (section) => this.#mayEdit(section),
            copyWords: text(this.#copied ? 'copied' : 'copy'),
            onCopy: (address) => void this.#copy(address),
            onToggle: (section) => this.#toggle(section),
            editor: () =>
              this.#detail.render({
                skeleton: () => skeleton(20, 50, 20, 50),
                filled: (read) => this.#editors?.render(this.#opened ?? 'branding', settings, read),
              }),
          }),
      })}
    </div>`;
  }

  #mayEdit(section: SettingsSection): boolean {
    const { role = 'unknown' } = this.#account.signedIn ?? {};
    const { operation, roles } = needs[section];
    return roles.includes(role) && this.#account.offers(operation);
  }

  #toggle(section: SettingsSection): void {
    this.#opened = this.#opened === section ? undefined : section;
    this.#said = undefined;
    this.#copied = false;
    this.requestUpdate();
  }

  async #copy(address: string): Promise<void> {
    this.#copied = await copyText(address);
    if (this.#copied) {
      this.#announcer.say(this.#strings.text('copied'));
      this.requestUpdate();
    } else this.#say('warn', () => this.#strings.text('not-copied'));
  }

  #saved(section: SettingsSection, words: () => string): void {
    this.#say('good', words);
    const fact = new PortalSettingsChangedEvent(section);
    this.dispatchEvent(fact);
    // The button that had the focus is gone.
    void this.updateComplete.then(() => this.shadowRoot?.getElementById(section)?.focus());
  }

  #say(kind: NoticeKind, words: () => string): void {
    this.#said = { kind, words };
    this.#announcer.say(words());
    this.requestUpdate();
  }

  readonly #warn = (event: BeforeUnloadEvent) => {
    if (this.#editors?.isUnsaved()) event.preventDefault();
  };

  /** Keeps nothing of an account that is no longer signed in. */
  #forget(): void {
    this.#opened = this.#said = undefined;
    this.#copied = false;
    this.#editors?.forget();
  }
}
