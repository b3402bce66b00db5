import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import { getTask, type Task, type TaskSummary } from '../../contract/tasks.ts';
import { addStyles } from '../shared/adopt.ts';
import type { Announcer } from '../shared/announce.ts';
import type { Connection } from '../shared/connect.ts';
import { type Problem, sentenceFor } from '../shared/error-words.ts';
import { notice } from '../shared/notice.ts';
import type { Strings } from '../shared/strings.ts';
import { Typed } from '../shared/typed.ts';
import { Commenting } from './commenting.ts';
import { Marking } from './marking.ts';
import { openedStyles } from './opened-task.styles.ts';
import { type OpenedWords, openedWords } from './opened-words.ts';
import { PortalTasksChangedEvent } from './portal-tasks.events.ts';

export interface OpenedTaskOptions {
  readonly connection: Connection;
  readonly strings: Pick<Strings, 'of'>;
  readonly announcer: Announcer;
  /** The list as it was read last; another object once it was read again. */
  readonly list: () => object | undefined;
  /** Puts the focus on the open task's heading: the button that had it is gone. */
  readonly focusHeading: () => void;
}

/** What of a task the backend takes. */
export interface May {
  readonly mayMark: boolean;
  readonly mayComment: boolean;
}

/** What an element of tasks needs once one is marked or opened. All of it is one module that loads after the list. */
export class OpenedTask {
  readonly #host: LitElement;
  readonly #options: OpenedTaskOptions;
  readonly #typed: Typed;
  readonly #marking: Marking;
  readonly #commenting: Commenting;
  /** What the backend answered to the last write, each until its list has been read again. */
  readonly #answers = new Map<string, { readonly task: Task; readonly list: object | undefined }>();
  /** What was to be marked in the list and is no longer there. */
  #end: { readonly task: TaskSummary; readonly error: Problem } | undefined;

  constructor(host: LitElement, options: OpenedTaskOptions) {
    this.#host = host;
    this.#options = options;
    const { strings, connection, announcer } = options;
    this.#typed = new Typed(host, connection);
    this.#marking = new Marking(host, {
      strings,
      onMarked: (task) => {
        const { status, title } = task;
        this.#take(status === 'done' ? 'completed' : 'reopened', task);
        announcer.say(this.#words.text('marked', { status, title }));
      },
      onEnded: (task, error) => {
        this.#end = { task, error };
        announcer.say(this.#endWords(task, error));
        host.requestUpdate();
      },
      tryAgain: () => this.#words.text('try-again'),
      say: (sentence) => announcer.say(sentence),
    });
    this.#commenting = new Commenting(host, {
      strings,
      typed: this.#typed,
      onCommented: (task) => {
        this.#take('commented', task);
        announcer.say(this.#words.text('sent'));
      },
    });
    addStyles(host, openedStyles);
    host.requestUpdate();
  }

  read(client: PortalClient, taskId: string): Reading<Task> {
    return client.read(getTask, { taskId });
  }

  /** A task as last known: the answer to a write can be newer than what was read. */
  current<T extends TaskSummary>(task: T): T | Task {
    const answer = this.#answers.get(task.id);
    return answer && answer.list === this.#options.list() ? answer.task : task;
  }

  isBusy(taskId: string): boolean {
    return this.#marking.isBusy(taskId);
  }

  /** Marks a task done, or takes that back where it is. Resolves with undefined where that failed. */
  async mark(task: TaskSummary): Promise<Task | undefined> {
    this.#end = undefined;
    const { client } = this.#options.connection;
    return client && this.#marking.mark(client, task);
  }

  /** Another task is opened, or none. */
  leave(): void {
    this.#end = undefined;
    this.#commenting.leave();
  }

  /** Keeps nothing of an account that is no longer signed in. */
  forget(): void {
    this.#end = undefined;
    this.#answers.clear();
    this.#marking.forget();
    this.#commenting.leave();
    this.#typed.forget();
  }

  /** What is to be said of a mark in the list. */
  renderNote(task: TaskSummary): unknown {
    return this.#marking.render(task, () => void this.mark(task));
  }

  /** That what was to be marked in the list has ended. */
  renderEnd(): unknown {
    const { task, error } = this.#end ?? {};
    return task && error ? notice('warn', this.#endWords(task, error)) : nothing;
  }

  /** What stands below the title: when it is due, or was done. */
  renderStanding(task: TaskSummary | undefined): TemplateResult | undefined {
    if (!task) return undefined;
    const words = this.#words;
    const left = words.timeLeft(task);
    const isOver = task.status === 'withdrawn' || task.status === 'reassigned';
    return html`<small>
      ${isOver ? nothing : html`<span>${words.standing(task)}</span>`}
      ${left ? html`<span class="left">${left}</span>` : nothing}
    </small>`;
  }

  /** The task; undefined until all of it is known. */
  render(task: Task | TaskSummary | undefined, { mayMark, mayComment }: May): unknown {
    if (!task || !('comments' in task)) return undefined;
    const words = this.#words;
    if (task.endedAt !== null) {
      const { status, endedAt } = task;
      return [
        notice('warn', words.text('ended', { status, moment: words.moment(endedAt) })),
        this.#commenting.renderUnsent(task, words),
      ];
    }
    const { client, session } = this.#options.connection;
    const firm = client?.firm().value;
    const { page } = task;
    const opens = page && session.status === 'signed-in' && session.account.permissions.pages.includes(page);
    return [
      html`<p class="prose" dir="auto">${task.description}</p>`,
      this.#standing(task, words, mayMark, opens ? firm?.pages[page] : undefined),
      this.#marking.render(task, () => void this.#toggle(task)),
      this.#commenting.render(task, words, { firm, client: mayComment ? client : undefined }),
    ];
  }

  #standing(task: Task, words: OpenedWords, mayMark: boolean, address: string | undefined): unknown {
    const { text, moment } = words;
    const { doneAt, doneBy, page } = task;
    const busy = this.isBusy(task.id);
    const button = (look: string, key: 'complete' | 'reopen') =>
      mayMark
        ? html`<button
            type="button"
            class=${look}
            aria-busy=${busy}
            aria-disabled=${busy}
            @click=${() => void this.#toggle(task)}
          >
            ${text(key)}
          </button>`
        : nothing;
    const link =
      page && address
        ? html`<a class="button" href=${address} data-portal-page=${page}>${text('about', { page })}</a>`
        : nothing;
    if (task.status !== 'done') {
      return mayMark || link !== nothing
        ? html`<div class="actions">${button('primary', 'complete')} ${link}</div>`
        : nothing;
    }
    const when = doneAt ? moment(doneAt) : '';
    const words_ = doneBy ? text('doneBy', { name: doneBy, moment: when }) : text('doneOn', { moment: when });
    return [notice('good', words_, button('quiet', 'reopen')), link];
  }

  /** Marks the open task; its button gives way to words, so the focus goes to the heading. */
  async #toggle(task: Task): Promise<void> {
    if (!(await this.mark(task))) return;
    await this.#host.updateComplete;
    this.#options.focusHeading();
  }

  #take(what: 'completed' | 'reopened' | 'commented', task: Task): void {
    this.#answers.set(task.id, { task, list: this.#options.list() });
    this.#host.requestUpdate();
    const fact = new PortalTasksChangedEvent(`portal-tasks-${what}`, task);
    this.#host.dispatchEvent(fact);
  }

  #endWords({ title }: TaskSummary, { code, facts = {} }: Problem): string {
    const { status = '', endedAt } = facts;
    if (code !== 'changed-meanwhile') return sentenceFor({ code }, this.#options.strings);
    const { text, moment } = this.#words;
    return text('endedTitle', { title, status, moment: endedAt ? moment(`${endedAt}`) : '' });
  }

  get #words(): OpenedWords {
    const { strings, connection } = this.#options;
    return openedWords(strings, connection.client?.firm().value);
  }
}
