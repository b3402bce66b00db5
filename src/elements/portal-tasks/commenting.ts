import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Firm } from '../../contract/firm.ts';
import { commentLimit, commentOnTask, type Task, type TaskComment } from '../../contract/tasks.ts';
import { notice } from '../shared/notice.ts';
import { Sending } from '../shared/sending.ts';
import { sendingWords } from '../shared/sending.strings.ts';
import type { Strings } from '../shared/strings.ts';
import type { Typed } from '../shared/typed.ts';
import type { OpenedWords } from './opened-words.ts';

export interface CommentingOptions {
  readonly strings: Pick<Strings, 'of'>;
  readonly typed: Typed;
  readonly onCommented: (task: Task) => void;
}

/**
 * A task's comments, and writing one. What is typed outlives a reload, together with the key under which it was sent where
 * no answer came, so that it can be sent again without a second effect.
 */
export class Commenting {
  readonly #host: LitElement;
  readonly #options: CommentingOptions;
  readonly #sending: Sending;
  #missing = false;

  constructor(host: LitElement, options: CommentingOptions) {
    this.#host = host;
    this.#options = options;
    this.#sending = new Sending(host);
  }

  /** Another task is opened, or none; what was typed stays. */
  leave(): void {
    this.#missing = false;
    this.#sending.forget();
  }

  /** The comments, and where one is written if that may be. */
  render(
    task: Task,
    words: OpenedWords,
    { firm, client }: { readonly firm: Firm | undefined; readonly client: PortalClient | undefined },
  ): TemplateResult {
    const { text } = words;
    return html`<section part="comments" aria-labelledby="comments">
      <h3 id="comments">${text('comments')}</h3>
      ${
        task.comments.length
          ? html`<ol class="comments">
              ${task.comments.map((comment) => this.#comment(comment, words, firm))}
            </ol>`
          : html`<p class="soft">${text('no-comments')}</p>`
      }
      ${client ? this.#form(task, words, client) : nothing}
    </section>`;
  }

  /** What was typed for a task that takes no more comments. */
  renderUnsent({ id }: { readonly id: string }, { text }: OpenedWords): unknown {
    const typed = this.#options.typed.get(id);
    if (!typed.text) return nothing;
    return html`<div>
      <p class="soft">${text('unsent')}</p>
      <p class="prose" dir="auto">${typed.text}</p>
    </div>`;
  }

  #comment(
    { text: written, by, fromFirm, at }: TaskComment,
    { text, moment }: OpenedWords,
    firm: Firm | undefined,
  ): TemplateResult {
    const name = fromFirm && firm ? text('fromFirm', { name: by, firm: firm.name }) : by;
    return html`<li class=${fromFirm ? 'firm' : nothing}>
      <p>
        <b><bdi>${name}</bdi></b> <time class="soft" datetime=${at}>${moment(at)}</time>
      </p>
      <p class="prose" dir="auto">${written}</p>
    </li>`;
  }

  #form(task: Task, { text }: OpenedWords, client: PortalClient): TemplateResult {
    const typed = this.#options.typed.get(task.id);
    const busy = this.#sending.busy !== undefined;
    const count = commentLimit - typed.text.length;
    const { strings } = this.#options;
    // Sent before the page was loaded again, and still without an answer.
    const isUnknown = typed.key !== undefined && !busy && !this.#sending.failure;
    const failure = isUnknown ? strings.of(sendingWords).text('not-known') : this.#sending.words(strings);
    return html`<form novalidate @submit=${(event: SubmitEvent) => void this.#submit(event, task, client)}>
      <label for="comment">${text('write')}</label>
      <textarea
        id="comment"
        rows="3"
        dir="auto"
        maxlength=${commentLimit}
        aria-describedby="missing left"
        aria-invalid=${this.#missing}
        ?readonly=${busy}
        .value=${typed.text}
        @input=${(event: InputEvent) => this.#type(task, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p id="missing" class="wrong">${this.#missing ? text('missing') : nothing}</p>
      <p id="left" class="soft" aria-live=${count > 50 ? 'off' : 'polite'}>
        ${count > 200 ? nothing : text('left', { count })}
      </p>
      <div role="alert">${failure ? notice('warn', failure) : nothing}</div>
      <p role="status" class="visually-hidden">${busy ? strings.of(sendingWords).text('sending') : ''}</p>
      <button class="primary" aria-disabled=${busy} aria-busy=${busy}>
        ${text(failure ? 'try-again' : 'send')}
      </button>
    </form>`;
  }

  #type({ id }: Task, text: string): void {
    this.#missing = false;
    // Another text is another comment.
    this.#sending.forget();
    this.#options.typed.keep(id, { text });
  }

  async #submit(event: SubmitEvent, { id: taskId }: Task, client: PortalClient): Promise<void> {
    event.preventDefault();
    const { typed } = this.#options;
    const { text: written, key: idempotencyKey = crypto.randomUUID() } = typed.get(taskId);
    const text = written.trim();
    const field = (event.target as Element).querySelector('textarea');
    this.#missing = !text;
    this.#host.requestUpdate();
    if (!text) field?.focus();
    if (!text || this.#sending.busy) return;
    typed.keep(taskId, { text: written, key: idempotencyKey });
    const commented = await this.#sending.send('comment', [taskId, text], () =>
      client.invoke(commentOnTask, { taskId, text }, { idempotencyKey }),
    );
    if (commented) {
      typed.keep(taskId, { text: '' });
      this.#options.onCommented(commented);
      field?.focus();
    } else if (typeof this.#sending.failure === 'object') typed.keep(taskId, { text: written });
  }
}
