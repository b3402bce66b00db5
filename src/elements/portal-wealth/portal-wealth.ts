import { html, LitElement, nothing } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { readAll } from '../../client/pages.ts';
import type { Output } from '../../contract/operation.ts';
import { getWealth, listWealth, type Wealth } from '../../contract/wealth/list.ts';
import type { Plan, PlanKind, PlanSummary } from '../../contract/wealth.ts';
import { Account } from '../shared/account.ts';
import { Announcer } from '../shared/announce.ts';
import { buttons } from '../shared/buttons.ts';
import { Connection } from '../shared/connect.ts';
import { late } from '../shared/late.ts';
import { listStyles } from '../shared/list.styles.ts';
import { noticeStyles } from '../shared/notice.ts';
import { Place } from '../shared/place.ts';
import { Read, type ReadTemplates } from '../shared/read.ts';
import { skeleton, skeletonStyles } from '../shared/skeleton.ts';
import { Strings } from '../shared/strings.ts';
import { tokens } from '../shared/tokens.ts';
import { arrange, listed, type View } from './arrange.ts';
import type { OpenedPlan } from './opened-plan.ts';
import type { History, Picture } from './picture.ts';
import { planList } from './plan-list.ts';
import { wealthStrings } from './portal-wealth.strings.ts';
import { wealthStyles } from './portal-wealth.styles.ts';
import { summary } from './summary.ts';
import { type WealthWords, wealthWords } from './wealth-words.ts';

/** How many rows are shown at first, and with each "Show more". */
const batch = 50;

/**
 * @summary What the client has and owes: the net worth, how it changed, over time and by kind, and each plan with its history.
 * @tag portal-wealth
 *
 * ```html
 * <portal-wealth api="/api/v1/planner"></portal-wealth>
 * ```
 *
 * @slot heading - Stands in for the heading above all.
 * @slot empty - Stands in for the words shown when there are no plans.
 * @csspart summary - The net worth, its change, and what it is made of.
 * @csspart chart - What all was worth over time, drawn.
 * @csspart shares - What share each kind has, drawn.
 * @csspart filter - A choice: between what one has and what one owes, of a period, and of how it is drawn.
 * @csspart row - A plan in the breakdown, or a valuation.
 * @csspart remarks - What the figures go by, such as exchange rates.
 * @csspart plan - One plan, opened.
 * @csspart notice - Something to know, such as that a plan was withdrawn.
 * @cssproperty [--portal-brand] - The brand's colour, from which all others follow. Default: the firm's own.
 * @cssproperty [--portal-surface] - What the element stands on.
 * @cssproperty [--portal-radius=8px] - How round corners are.
 * @cssproperty [--portal-space=1em] - The unit of all distances.
 */
export class PortalWealth extends LitElement {
  static override styles = [tokens, buttons, noticeStyles, skeletonStyles, listStyles, wealthStyles];

  static override properties = { client: { attribute: false }, api: {} };

  /** Where plans come from. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/planner`, where no provider gives one. */
  declare api?: string | undefined;

  #view: View = {};
  #limit = batch;
  /** How many plans the view holds. */
  #count = 0;
  /** What stands around the list, once it is loaded. */
  #picture: Picture | undefined;
  /** What an opened plan needs, once it is loaded. */
  #opened: OpenedPlan | undefined;

  readonly #strings = new Strings(this, wealthStrings);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #place = new Place(this, this.#connection, (from) => void this.#arrive(from));
  readonly #account = new Account(this, this.#connection, () => this.#forget());
  readonly #summary = new Read<Wealth>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: getWealth,
    read: (client) => client.read(getWealth, {}),
  });
  readonly #list = new Read<Output<typeof listWealth>>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listWealth,
    read: (client) => readAll(client, listWealth, {}),
    isEmpty: ({ items }) => !items.length,
    announce: ({ items }) => this.#found(items.length),
  });
  readonly #latePicture = late(this, async () => {
    const { Picture } = await import('./picture.ts');
    this.#picture ??= new Picture(this, this.#strings, this.#announcer);
  });
  /** What there was over time; before that, what drawing it takes. Neither is asked for before a list is shown. */
  readonly #history = new Read<History | undefined>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listWealth,
    read: (client) => {
      if (!this.#list.value?.items.length) return undefined;
      // Once there, it stays while a plan is open: going back finds it as it was.
      if (this.#picture) return this.#drawn[0] && this.#picture.read(client);
      return this.#place.opened ? undefined : this.#latePicture;
    },
  });
  readonly #late = late(this, async () => {
    const { OpenedPlan } = await import('./opened-plan.ts');
    this.#opened ??= new OpenedPlan(this, this.#connection, this.#strings);
  });
  /** The open plan; before that, what reading it takes. */
  readonly #detail = new Read<Plan | undefined>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listWealth,
    read: (client) => {
      const { opened: planId } = this.#place;
      return planId ? (this.#opened?.read(client, planId) ?? this.#late) : undefined;
    },
  });

  /** Reads all again, for instance after the page changed something. */
  async reload(): Promise<void> {
    const reads = [this.#summary, this.#list, this.#history, this.#detail];
    await Promise.all(reads.map((read) => read.reload()));
  }

  /** Opens one plan, as if the client had picked it. */
  show(planId: string): void {
    this.#place.open(planId);
  }

  override render(): unknown {
    const words = wealthWords(this.#strings, this.#account.firm);
    return this.#place.opened ? this.#open(words) : this.#overview(words);
  }

  #overview(words: WealthWords): unknown {
    if (this.#list.state === 'unsupported') return nothing;
    const bones = () => skeleton(14, 30, 20, 60, 40, 60, 40, 60, 40, 60, 40, 60, 40);
    const { text } = words;
    const overview = this.#list.render({
      skeleton: bones,
      empty: () =>
        html`<slot name="empty"
          ><p class="friendly"><b>${text('none')}</b> <span class="soft">${text('none-hint')}</span></p></slot
        >`,
      filled: ({ items, next }) => {
        if (this.#account.isFirmLoading) return bones();
        const plans = items.map(listed);
        const groups = arrange(plans, this.#view, words.locale);
        this.#count = groups.flatMap(({ rows }) => rows).length;
        return [
          this.#sum(words),
          this.#over(items, words),
          planList({
            ...{ words, plans, groups, partial: next !== null, view: this.#view, limit: this.#limit },
            onView: (change) => this.#look(change),
            onMore: () => void this.#showMore(),
            onOpen: (planId) => this.show(planId),
          }),
          this.#picture?.renderBelow(items, this.#summary.value, words),
        ];
      },
    });
    // The templates are those of the first state, letter for letter.
    return html`<div class="list">
      <slot name="heading"><h2 tabindex="-1">${text('heading')}</h2></slot>
      ${overview}
    </div>`;
  }

  /** What all comes to. */
  #sum(words: WealthWords): unknown {
    const show = (wealth?: Wealth) => summary(wealth, words);
    return this.#beside(this.#summary, { skeleton: show, filled: show });
  }

  /** What there was over time, upon the room that it takes: what is below stays in its place. */
  #over(plans: readonly PlanSummary[], words: WealthWords): unknown {
    const kinds = this.#drawn;
    if (!kinds[0]) return nothing;
    const show = (history?: History) =>
      html`<div class="picture">
        ${room(kinds)} ${history && this.#picture?.render(history, plans, words)}
      </div>`;
    return this.#beside(this.#history, { skeleton: show, filled: show });
  }

  /** The kinds that there is something to draw of. */
  get #drawn(): readonly PlanKind[] {
    const { items = [] } = this.#list.value ?? {};
    const offered = this.#account.offers('wealth.getHistory');
    return [...new Set(items.flatMap(({ kind, valuedOn }) => (offered && valuedOn ? kind : [])))];
  }

  /** That something could not be read again is said once, by the list where that could not be either. */
  #beside<T>(read: Read<T>, templates: ReadTemplates<T>): unknown {
    const { value } = read;
    return value && this.#list.state === 'stale' ? templates.filled(value) : read.render(templates);
  }

  #open({ text }: WealthWords): unknown {
    const opened = this.#opened;
    const known = this.#detail.value ?? this.#list.value?.items.find(({ id }) => id === this.#place.opened);
    const plan = this.#account.isFirmLoading ? undefined : known;
    const bones = () => skeleton(20, 40, 60, 30, 50, 30, 50, 30, 50);
    return html`<article class="detail" part="plan">
      <button type="button" class="quiet back" @click=${() => this.#place.close()}>${text('back')}</button>
      <header>
        <h2 tabindex="-1"><bdi>${plan?.name}</bdi></h2>
        ${opened?.renderAbout(plan) ?? skeleton(24)}
      </header>
      ${this.#detail.render({
        skeleton: bones,
        filled: (whole) => (plan && whole && opened?.render(whole, this.#summary.value?.since)) ?? bones(),
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

  /** Puts the focus where a move between breakdown and plan has led. */
  async #arrive(from: string | undefined): Promise<void> {
    this.#opened?.leave();
    this.requestUpdate();
    await this.updateComplete;
    const row = this.shadowRoot?.getElementById(`plan-${from}`);
    if (!this.#place.opened && row) row.focus();
    else this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Keeps nothing of an account that is no longer signed in. */
  #forget(): void {
    this.#view = {};
    this.#limit = batch;
    this.#place.forget();
  }
}

/** As much room as drawings over time and by kind take: rows for the kinds where there are several, below each. */
function room(kinds: readonly PlanKind[]): unknown {
  const rows = kinds[1] ? kinds.map(() => html`<i></i>`) : [];
  return html`<div class="room">
    <div>${rows}</div>
    ${kinds[1] ? html`<div>${rows}<i></i></div>` : nothing}
  </div>`;
}
