import { html, LitElement, nothing } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { readAll } from '../../client/pages.ts';
import { type GoalSummary, listGoals } from '../../contract/goals/list.ts';
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
import { arrange, listed, type View } from './arrange.ts';
import { adding, type Desk, editedIn } from './desk.ts';
import { goalList } from './goal-list.ts';
import { type GoalWords, goalWords } from './goal-words.ts';
import type { Pages } from './pages.ts';
import { goalsStrings } from './portal-goals.strings.ts';
import { goalsStyles } from './portal-goals.styles.ts';

export type * from './portal-goals.events.ts';

/** How many rows are shown at first, and with each "Show more". */
const batch = 50;

/**
 * @summary What the client saves for, how far along each goal is, and whether it is in time. Clients who may write add, edit and archive their own.
 * @tag portal-goals
 *
 * ```html
 * <portal-goals api="/api/v1/planner"></portal-goals>
 * ```
 *
 * @event {PortalGoalsChangedEvent} portal-goals-created - `event.goal` was added, as the backend confirmed.
 * @event {PortalGoalsChangedEvent} portal-goals-edited - `event.goal` was changed, as the backend confirmed.
 * @event {PortalGoalsChangedEvent} portal-goals-archived - `event.goal` was archived, as the backend confirmed.
 * @event {PortalGoalsRequestEvent} portal-goals-archive-request - The client confirmed to archive `event.goal`. Cancelled, nothing is sent.
 * @slot heading - Stands in for the heading above the list.
 * @slot empty - Stands in for the words shown when there are no goals.
 * @csspart filter - The choice of status.
 * @csspart row - A goal in the list.
 * @csspart goal - One goal, opened, or the form that writes one.
 * @csspart sources - By what it is saved.
 * @csspart actions - The buttons of the form.
 * @csspart dialog - The question before a goal is archived.
 * @csspart notice - Something to know, such as that a goal was archived.
 * @cssproperty [--portal-brand] - The brand's colour, from which all others follow. Default: the firm's own.
 * @cssproperty [--portal-surface] - What the element stands on.
 * @cssproperty [--portal-radius=8px] - How round corners are.
 * @cssproperty [--portal-space=1em] - The unit of all distances.
 */
export class PortalGoals extends LitElement {
  static override styles = [tokens, buttons, noticeStyles, skeletonStyles, listStyles, goalsStyles];

  static override properties = { client: { attribute: false }, api: {} };

  /** Where goals come from. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/planner`, where no provider gives one. */
  declare api?: string | undefined;

  #view: View = {};
  #limit = batch;
  /** How many goals the view holds. */
  #count = 0;
  /** Whether the archived ones are listed, in place of the others. */
  #isArchive = false;
  /** What only opening or writing a goal needs, once it is loaded. */
  #pages: Pages | undefined;
  /** How the last thing that was done ended; shown until something else is. */
  #said = '';

  readonly #strings = new Strings(this, goalsStrings);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #place = new Place(this, this.#connection, (from) => void this.#arrive(from));
  readonly #account = new Account(this, this.#connection, () => this.#forget());
  readonly #list = new Read<Output<typeof listGoals>>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listGoals,
    read: (client) => readAll(client, listGoals, this.#isArchive ? { state: 'archived' } : {}),
    isEmpty: ({ items }) => !items.length,
    announce: ({ items }) => this.#found(items.length),
  });
  readonly #desk: Desk = {
    connection: this.#connection,
    strings: this.#strings,
    words: () => this.#words,
    may: (operation) => this.#mayWrite && this.#account.offers(operation),
    seesPlans: () =>
      (this.#account.signedIn?.permissions.pages.includes('wealth') ?? false) &&
      this.#account.offers('wealth.list'),
    show: (opened) => {
      this.#place.forget();
      if (opened) this.#place.open(opened);
    },
    edit: (opened) => this.#place.open(opened),
    close: () => this.#place.close(),
    tell: (sentence) => this.#tell(sentence),
  };
  readonly #late = late(this, async () => {
    const { Pages } = await import('./pages.ts');
    this.#pages ??= new Pages(this, this.#desk);
  });
  /** The opened goal, or what writing one begins with; before that, what reading it takes. */
  readonly #detail = new Read<unknown>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listGoals,
    read: (client) => {
      const { opened } = this.#place;
      return opened ? (this.#pages?.read(client, opened) ?? this.#late) : undefined;
    },
  });

  /** Reads the goals again, for instance after the page changed one. */
  async reload(): Promise<void> {
    await Promise.all([this.#list.reload(), this.#detail.reload()]);
  }

  /** Opens one goal, as if the client had picked it. */
  show(goalId: string): void {
    this.#place.open(goalId);
  }

  override render(): unknown {
    const words = this.#words;
    const { opened } = this.#place;
    return [
      opened ? this.#open(words, opened) : this.#overview(words),
      this.#pages?.renderDialog() ?? nothing,
    ];
  }

  get #words(): GoalWords {
    return goalWords(this.#strings, this.#account.firm);
  }

  get #mayWrite(): boolean {
    return this.#account.signedIn?.permissions.write ?? false;
  }

  #overview(words: GoalWords): unknown {
    if (this.#list.state === 'unsupported') return nothing;
    const bones = () => skeleton(20, 60, 70, 40, 60, 70, 40, 60, 70, 40);
    const { text } = words;
    const heading = text(this.#isArchive ? 'archived' : 'heading');
    // The templates are those of the first state, letter for letter.
    return html`<div class="list">
      <div class="top">
        <slot name="heading"><h2 tabindex="-1">${heading}</h2></slot>
        ${
          this.#list.value && !this.#isArchive && this.#desk.may('goals.create')
            ? html`<button
                type="button"
                class="primary"
                id="goal-${adding}"
                @click=${() => this.show(adding)}
              >
                ${text('add')}
              </button>`
            : nothing
        }
      </div>
      ${this.#said ? notice('good', this.#said) : nothing}
      ${this.#list.render({
        skeleton: bones,
        empty: () =>
          this.#isArchive
            ? html`<p class="none">${text('none-archived')}</p>`
            : html`<slot name="empty"
                ><p class="friendly">
                  <b>${text('none')}</b> <span class="soft">${text('none-hint')}</span>
                </p></slot
              >`,
        filled: ({ items, next }) => {
          if (this.#account.isFirmLoading) return bones();
          const goals = items.map(listed);
          const rows = arrange(goals, this.#view, words.locale);
          this.#count = rows.length;
          return goalList({
            ...{ words, goals, rows, partial: next !== null, view: this.#view, limit: this.#limit },
            onView: (change) => this.#look(change),
            onMore: () => void this.#showMore(),
            onOpen: (goalId) => this.show(goalId),
          });
        },
      })}
      ${
        this.#list.value
          ? html`<button type="button" class="quiet other" @click=${() => this.#turn()}>
              ${text(this.#isArchive ? 'current' : 'archived')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #open({ text }: GoalWords, opened: string): unknown {
    const goalId = editedIn(opened) ?? opened;
    const read = this.#detail.value as Partial<GoalSummary> | undefined;
    const name = read?.name ?? this.#list.value?.items.find(({ id }) => id === goalId)?.name;
    return html`<article class="detail" part="goal">
      <button type="button" class="quiet back" @click=${() => this.#place.close()}>
        ${editedIn(opened) && name ? html`<bdi>${name}</bdi>` : text('back')}
      </button>
      <h2 tabindex="-1"><bdi>${opened === adding ? text('adding') : name}</bdi></h2>
      ${this.#said ? notice('good', this.#said) : nothing}
      ${this.#detail.render({
        skeleton: () => skeleton(30, 70, 60, 20, 50),
        filled: (value) => (this.#account.isFirmLoading ? nothing : this.#pages?.render(opened, value)),
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

  /** Turns from the current goals to the archived ones, or back. */
  #turn(): void {
    this.#isArchive = !this.#isArchive;
    this.#view = {};
    this.#limit = batch;
    this.#said = '';
    this.requestUpdate();
    void this.updateComplete.then(() => this.#focusHeading());
  }

  async #showMore(): Promise<void> {
    const next = this.#limit;
    this.#limit += batch;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.open')[next]?.focus();
  }

  /** Puts the focus where a move between list and goal has led. */
  async #arrive(from: string | undefined): Promise<void> {
    this.#said = '';
    this.#pages?.leave();
    this.requestUpdate();
    await this.updateComplete;
    const row = this.#place.opened ? undefined : this.shadowRoot?.getElementById(`goal-${from}`);
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
    this.#isArchive = false;
    this.#said = '';
    this.#pages?.forget();
    this.#place.forget();
  }
}
