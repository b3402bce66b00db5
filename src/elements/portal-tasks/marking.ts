import { html, type LitElement, nothing } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { completeTask, reopenTask, type Task, type TaskSummary } from '../../contract/tasks.ts';
import type { Problem } from '../shared/error-words.ts';
import { notice } from '../shared/notice.ts';
import { Sending } from '../shared/sending.ts';
import type { Strings } from '../shared/strings.ts';

export interface MarkingOptions {
  readonly strings: Pick<Strings, 'of'>;
  readonly onMarked: (task: Task) => void;
  /** There is nothing to mark any more. */
  readonly onEnded: (task: TaskSummary, error: Problem) => void;
  readonly tryAgain: () => string;
  readonly say: (sentence: string) => void;
}

/**
 * Marks tasks done, and takes that back: several at a time, each by itself. Nothing counts as marked before the backend said
 * so; what is not known to have arrived is said where the task stands, and is sent again under the same key.
 */
export class Marking {
  readonly #host: LitElement;
  readonly #options: MarkingOptions;
  readonly #sendings = new Map<string, Sending>();

  constructor(host: LitElement, options: MarkingOptions) {
    this.#host = host;
    this.#options = options;
  }

  isBusy(taskId: string): boolean {
    return this.#sendings.get(taskId)?.busy !== undefined;
  }

  /** Marks a task done, or takes that back where it is. Resolves with undefined where that failed. */
  async mark(client: PortalClient, task: TaskSummary): Promise<Task | undefined> {
    const { id: taskId } = task;
    const sending = this.#sendings.get(taskId) ?? new Sending(this.#host);
    this.#sendings.set(taskId, sending);
    const operation = task.status === 'done' ? reopenTask : completeTask;
    const marked = await sending.send(operation.name, taskId, (keyOf) =>
      client.invoke(operation, { taskId }, keyOf(operation)),
    );
    const { failure } = sending;
    if (marked) this.#options.onMarked(marked);
    else if (typeof failure === 'object' && /changed-meanwhile|not-found/.test(failure.code)) {
      this.#sendings.delete(taskId);
      this.#options.onEnded(task, failure);
    } else if (failure) this.#options.say(sending.words(this.#options.strings) ?? '');
    return marked;
  }

  /** What there is to say of the last try. */
  render(task: TaskSummary, again: () => void): unknown {
    const sending = this.#sendings.get(task.id);
    const words = sending?.words(this.#options.strings);
    if (!words) return nothing;
    return html`<div class="note">
      ${notice(
        'warn',
        words,
        html`<button type="button" aria-disabled=${this.isBusy(task.id)} @click=${again}>
          ${this.#options.tryAgain()}
        </button>`,
      )}
    </div>`;
  }

  /** Keeps nothing of what was tried. */
  forget(): void {
    this.#sendings.clear();
  }
}
