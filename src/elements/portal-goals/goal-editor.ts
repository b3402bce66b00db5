import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../../client/reading.ts';
import { readAll } from '../../client/pages.ts';
import { currencyDigits } from '../../contract/currencies.ts';
import { createGoal, editGoal, type Goal, goalSourceLimit } from '../../contract/goals.ts';
import type { Output } from '../../contract/operation.ts';
import { listWealth, type PlanSummary } from '../../contract/wealth/list.ts';
import { addStyles } from '../shared/adopt.ts';
import { textField } from '../shared/form/text-field.ts';
import { notice } from '../shared/notice.ts';
import { Sending } from '../shared/sending.ts';
import { sendingWords } from '../shared/sending.strings.ts';
import { skeleton } from '../shared/skeleton.ts';
import type { Typed } from '../shared/typed.ts';
import { adding, type Desk } from './desk.ts';
import { type Draft, draftOf, entryOf, type Wrong } from './draft.ts';
import { editorStrings } from './goal-editor.strings.ts';
import { editorStyles } from './goal-editor.styles.ts';
import { PortalGoalsChangedEvent } from './portal-goals.events.ts';

/** What was typed, and what of it was sent where no answer came. */
interface Kept extends Partial<Draft> {
  readonly sent?: ReturnType<typeof entryOf>['entry'];
}

/**
 * The form that adds a goal, or changes one. What is typed outlives a reload, together with the key under which it was sent
 * where no answer came, so that it can be sent again without a second effect.
 */
export class GoalEditor {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #typed: Typed;
  readonly #sending: Sending;
  #wrong: readonly Wrong[] = [];
  #plans: Reading<Output<typeof listWealth>> | undefined;
  #unfollow: (() => void) | undefined;

  constructor(host: LitElement, desk: Desk, typed: Typed) {
    this.#host = host;
    this.#desk = desk;
    this.#typed = typed;
    this.#sending = new Sending(host);
    addStyles(host, editorStyles);
    host.requestUpdate();
  }

  /** Something else is opened, or nothing; what was typed stays. */
  leave(): void {
    this.#unfollow?.();
    this.#plans = this.#unfollow = undefined;
    this.#wrong = [];
    this.#sending.forget();
  }

  /** @param goal - What is changed; undefined: one is added. */
  render(goal: Goal | undefined): TemplateResult {
    const { strings } = this.#desk;
    const { text } = strings.of(editorStrings);
    // Before it is known who is signed in, it is not known either what they may.
    if (this.#desk.connection.session.status === 'unknown') return skeleton(24, 24, 24);
    if (!this.#desk.may(goal ? 'goals.edit' : 'goals.create') || goal?.byFirm || goal?.archivedAt)
      return html`${notice('warn', text('ended'))}`;
    const draft = this.#draft(goal);
    const currency = this.#currency(goal);
    const busy = !!this.#sending.busy;
    const said = this.#said(goal, busy);
    return html`<form class="form" novalidate @submit=${(event: SubmitEvent) => void this.#save(event, goal)}>
      ${textField({
        ...{ id: 'name', label: text('name'), value: draft.name, most: 200, busy, required: true },
        wrong: this.#isWrong('name') ? text('name-missing') : '',
        onInput: (name) => this.#type(goal, { name }),
      })}
      <div class="pair">
        ${this.#amount(goal, 'target', text('target', { currency }), text('target-hint'), text('amount-wrong'))}
        <div class="field">
          <label for="targetOn">${text('targetOn')}</label>
          <input
            class="input"
            id="targetOn"
            type="date"
            max="9999-12-31"
            aria-invalid=${this.#isWrong('targetOn')}
            aria-describedby="targetOn-wrong"
            ?readonly=${busy}
            .value=${draft.targetOn}
            @input=${(event: Event) => this.#type(goal, { targetOn: (event.target as HTMLInputElement).value })}
          />
          <p id="targetOn-wrong" class="wrong">${this.#isWrong('targetOn') ? text('date-wrong') : ''}</p>
        </div>
      </div>
      ${this.#amount(
        goal,
        'setAside',
        text('setAside', { currency }),
        text('setAside-hint'),
        text('set-aside-wrong'),
      )}
      ${this.#sources(goal, draft, busy)}
      <div class="field">
        <label for="description">${text('description')}</label>
        <textarea
          id="description"
          rows="3"
          dir="auto"
          maxlength="10000"
          ?readonly=${busy}
          .value=${draft.description}
          @input=${(event: Event) => this.#type(goal, { description: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
      <div role="alert">${said ? notice('warn', said) : nothing}</div>
      <p role="status" class="visually-hidden">${busy ? strings.of(sendingWords).text('sending') : ''}</p>
      <footer part="actions">
        <button type="button" aria-disabled=${busy} @click=${() => busy || this.#cancel(goal)}>
          ${text('cancel')}
        </button>
        <button class="primary" aria-disabled=${busy} aria-busy=${busy}>
          ${said ? text('try-again') : text('save')}
        </button>
      </footer>
    </form>`;
  }

  #amount(
    goal: Goal | undefined,
    field: 'target' | 'setAside',
    label: string,
    hint: string,
    wrong: string,
  ): TemplateResult {
    const isWrong = this.#isWrong(field);
    return html`<div class="field">
      <label for=${field}>${label}</label>
      <input
        class="input"
        id=${field}
        type="number"
        min="0"
        step=${10 ** -currencyDigits(this.#currency(goal))}
        inputmode="decimal"
        autocomplete="off"
        aria-invalid=${isWrong}
        aria-describedby="${field}-wrong ${field}-hint"
        ?readonly=${!!this.#sending.busy}
        .value=${this.#draft(goal)[field]}
        @input=${(event: Event) => this.#type(goal, { [field]: (event.target as HTMLInputElement).value })}
      />
      <p id="${field}-wrong" class="wrong">${isWrong ? wrong : ''}</p>
      <small id="${field}-hint">${hint}</small>
    </div>`;
  }

  /** The plans to save by, and how much of each; nothing where the account may not see them. */
  #sources(goal: Goal | undefined, draft: Draft, busy: boolean): unknown {
    const { text } = this.#desk.strings.of(editorStrings);
    const plans = this.#follow();
    if (!plans) return nothing;
    const known = this.#known;
    if (!known) return plans.error ? html`<p class="soft">${text('plans-later')}</p>` : skeleton(40, 40, 40);
    if (!known.length) return nothing;
    return html`<fieldset aria-describedby="plans-wrong">
      <legend>${text('plans')}</legend>
      <small>${text('plans-hint')}</small>
      ${known.map((plan) => this.#share(goal, plan, draft.shares[plan.id] ?? '', busy))}
      <p id="plans-wrong" class="wrong">
        ${this.#isWrong('sources') ? text('plans-most', { count: goalSourceLimit }) : ''}
      </p>
    </fieldset>`;
  }

  #share(
    goal: Goal | undefined,
    { id, name, provider }: PlanSummary,
    value: string,
    busy: boolean,
  ): TemplateResult {
    const { text } = this.#desk.strings.of(editorStrings);
    const isWrong = this.#wrong.some((each) => typeof each === 'object' && each.planId === id);
    return html`<div class="plan">
      <label for="share-${id}"
        ><bdi>${name}</bdi> <small><bdi>${provider}</bdi></small></label
      >
      <input
        class="input"
        id="share-${id}"
        type="number"
        min="1"
        max="100"
        inputmode="numeric"
        autocomplete="off"
        aria-label=${text('share', { name })}
        aria-invalid=${isWrong}
        aria-describedby="share-${id}-wrong"
        ?readonly=${busy}
        .value=${value}
        @input=${(event: Event) => {
          const { shares } = this.#draft(goal);
          this.#type(goal, { shares: { ...shares, [id]: (event.target as HTMLInputElement).value } });
        }}
      />
      <p id="share-${id}-wrong" class="wrong">${isWrong ? text('share-wrong') : ''}</p>
    </div>`;
  }

  /** Reads the plans while the form is open. */
  #follow(): Reading<Output<typeof listWealth>> | undefined {
    const { client } = this.#desk.connection;
    const wanted = client && this.#desk.seesPlans() ? readAll(client, listWealth, {}) : undefined;
    if (wanted !== this.#plans) {
      this.#unfollow?.();
      this.#plans = wanted;
      this.#unfollow = wanted?.subscribe(() => this.#host.requestUpdate());
    }
    return wanted;
  }

  /** The plans that there are to save by, once they were read. */
  get #known(): PlanSummary[] | undefined {
    return this.#plans?.value?.items.filter(({ liability }) => !liability);
  }

  #currency(goal: Goal | undefined): string {
    return goal?.saved.currency ?? this.#desk.connection.client?.firm().value?.currency ?? '';
  }

  #isWrong(field: Wrong): boolean {
    return this.#wrong.includes(field);
  }

  #draft(goal: Goal | undefined): Draft {
    const { sent: _, ...typed } = this.#kept(goal);
    return { ...draftOf(goal), ...typed };
  }

  #kept(goal: Goal | undefined): Kept {
    const { text } = this.#typed.get(goal?.id ?? adding);
    return text ? (JSON.parse(text) as Kept) : {};
  }

  #type(goal: Goal | undefined, change: Partial<Draft>): void {
    this.#wrong = [];
    // Another text is another goal.
    this.#sending.forget();
    const text = JSON.stringify({ ...this.#draft(goal), ...change });
    this.#typed.keep(goal?.id ?? adding, { text });
  }

  /** What there is to say of the last try. */
  #said(goal: Goal | undefined, busy: boolean): string | undefined {
    const { strings } = this.#desk;
    const { failure } = this.#sending;
    // Sent before the page was loaded again, and still without an answer.
    if (this.#typed.get(goal?.id ?? adding).key !== undefined && !busy && !failure)
      return strings.of(sendingWords).text('not-known');
    if (typeof failure === 'object' && failure.code === 'changed-meanwhile')
      return strings.of(editorStrings).text('ended');
    return this.#sending.words(strings);
  }

  /** Drops what was typed, and leads back. */
  #cancel(goal: Goal | undefined): void {
    this.#typed.keep(goal?.id ?? adding, { text: '' });
    this.#desk.close();
  }

  async #save(event: SubmitEvent, goal: Goal | undefined): Promise<void> {
    event.preventDefault();
    const { client } = this.#desk.connection;
    if (!client || this.#sending.busy) return;
    const form = event.target as HTMLFormElement;
    const place = goal?.id ?? adding;
    const draft = this.#draft(goal);
    const planIds = this.#known?.map(({ id }) => id);
    const { entry: written, wrong } = entryOf(draft, this.#currency(goal), planIds);
    // Under its key, what has no answer yet is the same again, whatever is known of plans by now.
    const { sent: entry = written } = this.#kept(goal);
    // What is no date or number has no value, and so would pass for nothing.
    const unread = [...form.querySelectorAll('input')].filter(({ validity }) => validity.badInput);
    this.#wrong = [...wrong, ...unread.map(({ id }) => fieldOf(id))];
    this.#host.requestUpdate();
    if (this.#wrong.length) {
      await this.#host.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const { key: idempotencyKey = crypto.randomUUID() } = this.#typed.get(place);
    this.#typed.keep(place, { text: JSON.stringify({ ...draft, sent: entry }), key: idempotencyKey });
    const saved = await this.#sending.send('save', [place, entry], () =>
      goal
        ? client.invoke(editGoal, { goalId: goal.id, ...entry }, { idempotencyKey })
        : client.invoke(createGoal, entry, { idempotencyKey }),
    );
    if (!saved) {
      if (typeof this.#sending.failure === 'object') this.#typed.keep(place, { text: JSON.stringify(draft) });
      return;
    }
    this.#typed.keep(place, { text: '' });
    const fact = new PortalGoalsChangedEvent(`portal-goals-${goal ? 'edited' : 'created'}`, saved);
    this.#host.dispatchEvent(fact);
    const { text: words } = this.#desk.strings.of(editorStrings);
    this.#desk.show(saved.id);
    this.#desk.tell(words(goal ? 'saved' : 'added', { name: saved.name }));
  }
}

/** What an input of the form is about, by its id. */
function fieldOf(id: string): Wrong {
  return id.startsWith('share-') ? { planId: id.slice(6) } : (id as 'target' | 'targetOn' | 'setAside');
}
