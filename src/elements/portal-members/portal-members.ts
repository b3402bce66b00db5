import { html, LitElement, nothing } from 'lit';
import { readAll } from '../../client/pages.ts';
import type { PortalClient } from '../../client/client.ts';
import { listMembers, type MemberSummary } from '../../contract/members.ts';
import type { Output } from '../../contract/operation.ts';
import { Account } from '../shared/account.ts';
import { Announcer } from '../shared/announce.ts';
import { buttons } from '../shared/buttons.ts';
import { Connection } from '../shared/connect.ts';
import { late } from '../shared/late.ts';
import { listStyles } from '../shared/list.styles.ts';
import { notice, noticeStyles } from '../shared/notice.ts';
import { Place } from '../shared/place.ts';
import { Read } from '../shared/read.ts';
import { skeleton, skeletonStyles } from '../shared/skeleton.ts';
import { Strings } from '../shared/strings.ts';
import { tokens } from '../shared/tokens.ts';
import { arrange, type View } from './arrange.ts';
import { adding, type Desk } from './desk.ts';
import { memberList } from './member-list.ts';
import { type MemberWords, memberWords } from './member-words.ts';
import type { Pages } from './pages.ts';
import { membersStrings } from './portal-members.strings.ts';
import { membersStyles } from './portal-members.styles.ts';

export type * from './portal-members.events.ts';

/** How many rows are shown at first, and with each "Show more". */
const batch = 50;

/**
 * @summary For the firm's staff: who signs in for its clients, how far each invitation has come, and what each may do.
 * Members are added, changed, disabled and revoked here.
 * @tag portal-members
 *
 * ```html
 * <portal-members api="/api/v1/service"></portal-members>
 * ```
 *
 * @event {PortalMembersChangedEvent} portal-members-changed - `event.member` was added or changed, as the backend confirmed.
 * @event {PortalMembersRevokeRequestEvent} portal-members-revoke-request - Somebody of the staff confirmed to end `event.member` for good. Cancelled, nothing is sent.
 * @slot heading - Stands in for the heading above the list.
 * @slot empty - Stands in for the words shown when there are no members.
 * @csspart filter - The choice of status.
 * @csspart table - The table of members.
 * @csspart row - A row of it.
 * @csspart member - One member, opened, or the form that adds one.
 * @csspart actions - The bar that saves.
 * @csspart dialog - The dialog that asks for confirmation.
 * @csspart notice - Something to know, such as an invitation that did not arrive.
 * @cssproperty [--portal-brand] - The brand's colour, from which all others follow. Default: the firm's own.
 * @cssproperty [--portal-surface] - What the element stands on.
 * @cssproperty [--portal-radius=8px] - How round corners are.
 * @cssproperty [--portal-space=1em] - The unit of all distances.
 */
export class PortalMembers extends LitElement {
  static override styles = [
    ...[tokens, buttons, noticeStyles, skeletonStyles],
    ...[listStyles, membersStyles],
  ];

  static override properties = { client: { attribute: false }, api: {} };

  /** Where members come from. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/service`, where no provider gives one. */
  declare api?: string | undefined;

  #view: View = {};
  #limit = batch;
  /** How many members the view holds. */
  #count = 0;
  /** What only opening or adding a member needs, once it is loaded. */
  #pages: Pages | undefined;
  /** How the last thing that was done ended; shown until something else is. */
  #said = '';

  readonly #strings = new Strings(this, membersStrings);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #place = new Place(this, this.#connection, (from) => void this.#arrive(from));
  readonly #account = new Account(this, this.#connection, () => this.#forget());
  readonly #list = new Read<Output<typeof listMembers>>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listMembers,
    read: (client) => readAll(client, listMembers, {}),
    isEmpty: ({ items }) => !items.length,
    announce: ({ items }) => this.#found(items.length),
  });
  readonly #desk: Desk = {
    connection: this.#connection,
    strings: this.#strings,
    words: () => this.#words,
    can: (operation) => this.#account.offers(operation),
    canText: () =>
      this.#account.offers('identity.beginSms') && this.#account.offers('identity.checkPasscode'),
    show: (memberId) => {
      this.#place.forget();
      if (memberId) this.show(memberId);
    },
    tell: (sentence) => this.#tell(sentence),
  };
  readonly #late = late(this, async () => {
    const { Pages } = await import('./pages.ts');
    this.#pages ??= new Pages(this, this.#desk);
  });
  /** The opened member, or what adding one begins with; before that, what reading it takes. */
  readonly #detail = new Read<unknown>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listMembers,
    read: (client) => {
      const { opened } = this.#place;
      return opened ? (this.#pages?.read(client, opened) ?? this.#late) : undefined;
    },
  });

  /** Reads the members again, for instance after the page changed one. */
  async reload(): Promise<void> {
    await Promise.all([this.#list.reload(), this.#detail.reload()]);
  }

  /** Opens one member, as if it had been picked. */
  show(memberId: string): void {
    this.#place.open(memberId);
  }

  override render(): unknown {
    const words = this.#words;
    const { opened } = this.#place;
    return [
      opened ? this.#open(words, opened) : this.#overview(words),
      this.#pages?.renderDialog() ?? nothing,
    ];
  }

  get #words(): MemberWords {
    return memberWords(this.#strings, this.#account.firm);
  }

  #overview(words: MemberWords): unknown {
    if (this.#list.state === 'unsupported') return nothing;
    const bones = () => skeleton(20, 60, 50, 60, 50, 60, 50);
    return html`<div class="list">
      <div class="top">
        <slot name="heading"><h2 tabindex="-1">${words.text('heading')}</h2></slot>
        ${
          this.#list.value && this.#account.offers('members.create')
            ? html`<button
                type="button"
                class="primary"
                id="member-${adding}"
                @click=${() => this.show(adding)}
              >
                ${words.text('add')}
              </button>`
            : nothing
        }
      </div>
      ${this.#said ? notice('good', this.#said) : nothing}
      ${this.#list.render({
        skeleton: bones,
        empty: () => html`<slot name="empty"><p class="none">${words.text('none')}</p></slot>`,
        filled: ({ items, next }) => {
          if (this.#account.isFirmLoading) return bones();
          const groups = arrange(items, this.#view, words.locale);
          this.#count = groups.flatMap(({ rows }) => rows).length;
          return memberList({
            words,
            members: items,
            groups,
            partial: next !== null,
            view: this.#view,
            limit: this.#limit,
            onView: (change) => this.#look(change),
            onMore: () => void this.#showMore(),
            onOpen: (memberId) => this.show(memberId),
          });
        },
      })}
    </div>`;
  }

  #open({ text }: MemberWords, opened: string): unknown {
    const value = this.#detail.value as Partial<MemberSummary> | undefined;
    const known = value?.displayName ?? this.#list.value?.items.find(({ id }) => id === opened)?.displayName;
    return html`<article class="detail" part="member">
      <button type="button" class="quiet back" @click=${() => this.#place.close()}>${text('back')}</button>
      <h2 tabindex="-1"><bdi>${opened === adding ? text('adding') : (known ?? text('heading'))}</bdi></h2>
      ${this.#said ? notice('good', this.#said) : nothing}
      ${this.#detail.render({
        skeleton: () => skeleton(60, 40, 70, 50, 70, 50, 70, 50),
        filled: (read) => this.#pages?.render(opened, read),
      })}
    </article>`;
  }

  #found(count: number): string {
    return this.#strings.text('found', { count });
  }

  #look(change: View): void {
    this.#view = { ...this.#view, ...change };
    this.#limit = batch;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#announcer.say(this.#found(this.#count)));
  }

  async #showMore(): Promise<void> {
    const next = this.#limit;
    this.#limit += batch;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.open')[next]?.focus();
  }

  /** Puts the focus where a move between list and member has led. */
  async #arrive(from: string | undefined): Promise<void> {
    this.#said = '';
    this.#pages?.leave();
    this.requestUpdate();
    await this.updateComplete;
    const row = this.#place.opened ? undefined : this.shadowRoot?.getElementById(`member-${from}`);
    if (row) row.focus();
    else this.#focusHeading();
  }

  /** Says how something ended, and puts the focus on the heading: the button that had it is gone. */
  #tell(sentence: string): void {
    this.#said = sentence;
    this.#announcer.say(sentence);
    this.requestUpdate();
    void this.updateComplete.then(() => this.#focusHeading());
  }

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Keeps nothing of an account that is no longer signed in. */
  #forget(): void {
    this.#view = {};
    this.#limit = batch;
    this.#said = '';
    this.#pages?.leave();
    this.#place.forget();
  }
}
