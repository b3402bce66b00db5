import { html, LitElement, nothing } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { readAll } from '../../client/pages.ts';
import type { Output } from '../../contract/operation.ts';
import { listTasks } from '../../contract/tasks/list.ts';
import type { Task } from '../../contract/tasks.ts';
import { Account } from '../shared/account.ts';
import { Announcer } from '../shared/announce.ts';
import { buttons } from '../shared/buttons.ts';
import { Connection } from '../shared/connect.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { late } from '../shared/late.ts';
import { listStyles } from '../shared/list.styles.ts';
import { notice, noticeStyles } from '../shared/notice.ts';
import { Place } from '../shared/place.ts';
import { Read } from '../shared/read.ts';
import { skeleton, skeletonStyles } from '../shared/skeleton.ts';
import { Strings } from '../shared/strings.ts';
import { tokens } from '../shared/tokens.ts';
import { arrange, type ListedTask, type View } from './arrange.ts';
import type { OpenedTask } from './opened-task.ts';
import { tasksStrings } from './portal-tasks.strings.ts';
import { tasksStyles } from './portal-tasks.styles.ts';
import { taskList } from './task-list.ts';
import { type TaskWords, taskWords } from './task-words.ts';

export type * from './portal-tasks.events.ts';

/** How many rows are shown at first, and with each "Show more". */
const batch = 50;

/**
 * @summary What the firm has set the client to do: overdue, to do, done. Tasks are marked done, with undo, and commented on.
 * @tag portal-tasks
 *
 * ```html
 * <portal-tasks api="/api/v1/service"></portal-tasks>
 * ```
 *
 * @event {PortalTasksChangedEvent} portal-tasks-completed - `event.task` was marked done, as the backend confirmed.
 * @event {PortalTasksChangedEvent} portal-tasks-reopened - `event.task` is to do again, as the backend confirmed.
 * @event {PortalTasksChangedEvent} portal-tasks-commented - `event.task` has another comment, as the backend confirmed.
 * @slot heading - Stands in for the heading above the list.
 * @slot empty - Stands in for the words shown when there are no tasks.
 * @csspart filter - The choice of status.
 * @csspart row - A task in the list.
 * @csspart task - One task, opened.
 * @csspart comments - Its comments.
 * @csspart notice - Something to know, such as that a task was withdrawn.
 * @cssproperty [--portal-brand] - The brand's colour, from which all others follow. Default: the firm's own.
 * @cssproperty [--portal-surface] - What the element stands on.
 * @cssproperty [--portal-radius=8px] - How round corners are.
 * @cssproperty [--portal-space=1em] - The unit of all distances.
 */
export class PortalTasks extends LitElement {
  static override styles = [tokens, buttons, noticeStyles, skeletonStyles, listStyles, tasksStyles];

  static override properties = { client: { attribute: false }, api: {} };

  /** Where tasks come from. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/service`, where no provider gives one. */
  declare api?: string | undefined;

  #view: View = {};
  #limit = batch;
  /** How many tasks the view holds. */
  #count = 0;
  /** What was marked since the view last changed, as it was before: it stays in its place. */
  readonly #placed = new Map<string, ListedTask>();
  /** What is to be marked as soon as the code for it is there. */
  #wanted: string | undefined;
  /** For what that code did not come. */
  #unloaded: string | undefined;
  /** What marking and an opened task need, once it is loaded. */
  #opened: OpenedTask | undefined;

  readonly #strings = new Strings(this, tasksStrings);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #place = new Place(this, this.#connection, (from) => void this.#arrive(from));
  readonly #account = new Account(this, this.#connection, () => this.#forget());
  readonly #list = new Read<Output<typeof listTasks>>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listTasks,
    read: (client) => readAll(client, listTasks, {}),
    isEmpty: ({ items }) => !items.length,
    announce: ({ items }) => this.#found(items.length),
  });
  readonly #late = late(this, async () => {
    const { OpenedTask } = await import('./opened-task.ts');
    this.#opened ??= new OpenedTask(this, {
      connection: this.#connection,
      strings: this.#strings,
      announcer: this.#announcer,
      list: () => this.#list.value,
      focusHeading: () => this.#focus('h2'),
    });
  });
  /** The open task; before that, what reading it takes. */
  readonly #detail = new Read<Task | undefined>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listTasks,
    read: (client) => {
      const { opened: taskId } = this.#place;
      return taskId ? (this.#opened?.read(client, taskId) ?? this.#late) : undefined;
    },
  });

  /** Reads the tasks again, for instance after the page changed one. */
  async reload(): Promise<void> {
    await Promise.all([this.#list.reload(), this.#detail.reload()]);
  }

  /** Opens one task, as if the client had picked it. */
  show(taskId: string): void {
    this.#place.open(taskId);
  }

  override render(): unknown {
    const words = taskWords(this.#strings, this.#account.firm);
    return this.#place.opened ? this.#open(words) : this.#overview(words);
  }

  #overview(words: TaskWords): unknown {
    if (this.#list.state === 'unsupported') return nothing;
    const bones = () => skeleton(20, 60, 30, 60, 30, 60, 30, 60, 30);
    const { text } = words;
    const listed = this.#list.render({
      skeleton: bones,
      empty: () =>
        html`<slot name="empty"
          ><p class="friendly"><b>${text('none')}</b> <span class="soft">${text('none-hint')}</span></p></slot
        >`,
      filled: ({ items, next }) => {
        if (this.#account.isFirmLoading) return bones();
        const opened = this.#opened;
        const tasks = items.map((task) => (opened?.current(task) ?? task) as ListedTask);
        const placed = (task: ListedTask) => this.#placed.get(task.id) ?? task;
        const groups = arrange(tasks, this.#view, words.locale, placed);
        this.#count = groups.flatMap(({ rows }) => rows).length;
        return taskList({
          ...{ words, tasks, groups, partial: next !== null, view: this.#view, limit: this.#limit },
          mayMark: this.#mayMark,
          isBusy: ({ id }) => id === this.#wanted || (opened?.isBusy(id) ?? false),
          isFresh: ({ id }) => this.#placed.has(id),
          note: (task) =>
            task.id === this.#unloaded
              ? html`<div class="note">${notice('error', this.#sorry)}</div>`
              : opened?.renderNote(task),
          onMark: (task) => void this.#mark(task),
          onView: (change) => this.#look(change),
          onMore: () => void this.#showMore(),
          onOpen: (taskId) => this.show(taskId),
        });
      },
    });
    // The templates are those of the first state, letter for letter.
    return html`<div class="list">
      <slot name="heading"><h2 tabindex="-1">${text('heading')}</h2></slot>
      ${this.#opened?.renderEnd() ?? nothing} ${listed}
    </div>`;
  }

  #open({ text }: TaskWords): unknown {
    const opened = this.#opened;
    const known = this.#detail.value ?? this.#list.value?.items.find(({ id }) => id === this.#place.opened);
    const task = known && !this.#account.isFirmLoading ? (opened?.current(known) ?? known) : undefined;
    const bones = () => skeleton(30, 70, 60, 20, 50);
    return html`<article class="detail" part="task">
      <button type="button" class="quiet back" @click=${() => this.#place.close()}>${text('back')}</button>
      <header class=${task?.status ?? nothing}>
        <h2 tabindex="-1"><bdi>${task?.title}</bdi></h2>
        ${opened?.renderStanding(task) ?? skeleton(24)}
      </header>
      ${this.#detail.render({
        skeleton: bones,
        filled: () =>
          opened?.render(task, {
            mayMark: this.#mayMark,
            mayComment: this.#account.offers('tasks.comment'),
          }) ?? bones(),
      })}
    </article>`;
  }

  /** Whether the backend takes marks, and takes them back. */
  get #mayMark(): boolean {
    return this.#account.offers('tasks.complete') && this.#account.offers('tasks.reopen');
  }

  get #sorry(): string {
    return sentenceFor({ code: 'unreachable' }, this.#strings);
  }

  #found(count: number): string {
    return this.#strings.text('found', { count });
  }

  #look(change: View): void {
    this.#view = { ...this.#view, ...change };
    this.#limit = batch;
    this.#placed.clear();
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

  /** Marks a task done, or takes that back; the focus stays on its tick. */
  async #mark(task: ListedTask): Promise<void> {
    const { id } = task;
    if (this.#wanted) return;
    this.#wanted = id;
    this.requestUpdate();
    this.#unloaded = undefined;
    const isLoaded = await this.#late.result().then(
      () => true,
      () => false,
    );
    this.#wanted = undefined;
    this.requestUpdate();
    if (!isLoaded) {
      this.#unloaded = id;
      this.#announcer.say(this.#sorry);
      return;
    }
    const before = this.#placed.get(id);
    // Before it is marked, as the list is read again right after that.
    if (!before) this.#placed.set(id, task);
    const marked = await this.#opened?.mark(task);
    if (!marked && !before) this.#placed.delete(id);
    // What took it back is no longer there.
    if (marked && marked.status !== 'done') this.#focus(`#tick-${CSS.escape(id)}`);
  }

  /** Puts the focus where a move between list and task has led. */
  async #arrive(from: string | undefined): Promise<void> {
    this.#opened?.leave();
    this.#placed.clear();
    this.requestUpdate();
    await this.updateComplete;
    if (this.#place.opened) this.#focus('h2');
    else
      this.#focus(this.shadowRoot?.getElementById(`task-${from}`) ? `#task-${CSS.escape(from ?? '')}` : 'h2');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Keeps nothing of an account that is no longer signed in. */
  #forget(): void {
    this.#view = {};
    this.#limit = batch;
    this.#placed.clear();
    this.#opened?.forget();
    this.#place.forget();
  }
}
