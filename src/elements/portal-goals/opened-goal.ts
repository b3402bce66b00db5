import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { archiveGoal, type Goal, goalPace, type GoalSource } from '../../contract/goals.ts';
import { Dialog } from '../shared/dialog.ts';
import { figuresLocale, moneyText } from '../shared/format.ts';
import { instantText } from '../shared/instant.ts';
import { notice } from '../shared/notice.ts';
import { Sending } from '../shared/sending.ts';
import { sendingWords } from '../shared/sending.strings.ts';
import { type Desk, editing } from './desk.ts';
import { openedStrings } from './opened-goal.strings.ts';
import { PortalGoalsChangedEvent, PortalGoalsRequestEvent } from './portal-goals.events.ts';
import { cheer, progressBar } from './progress-bar.ts';

/** One goal: how far along it is, by what, and whether it is in time; and archiving it, where it is the client's own. */
export class OpenedGoal {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #dialog: Dialog;
  readonly #sending: Sending;
  /** What is asked about. */
  #asked: Goal | undefined;

  constructor(host: LitElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    this.#dialog = new Dialog(host);
    this.#sending = new Sending(host);
  }

  render(goal: Goal): unknown {
    const { text, moment } = this.#words;
    const { archivedAt, description } = goal;
    return [
      archivedAt === null ? nothing : notice('info', text('archivedOn', { moment: moment(archivedAt) })),
      this.#progress(goal),
      this.#facts(goal),
      html`<p class="prose" dir="auto">${description}</p>`,
      this.#sources(goal),
      html`<details>
        <summary>${text('rule')}</summary>
        <p>${text('rule-words', { days: goalPace.leastDays })}</p>
      </details>`,
      archivedAt === null ? this.#acts(goal) : nothing,
    ];
  }

  renderDialog(): TemplateResult {
    const goal = this.#asked;
    if (!goal) return this.#dialog.render(nothing, nothing, false);
    const { text } = this.#words;
    const { strings } = this.#desk;
    const busy = !!this.#sending.busy;
    const said = this.#sending.words(strings);
    const content = html`<form novalidate @submit=${(event: SubmitEvent) => void this.#archive(event, goal)}>
      <p>${text('ask-means')}</p>
      <div role="alert">${said ? notice('error', said) : nothing}</div>
      <p role="status" class="visually-hidden">${busy ? strings.of(sendingWords).text('sending') : ''}</p>
      <div class="dialog-actions">
        <button type="button" aria-disabled=${busy} @click=${() => this.leave()}>${text('keep')}</button>
        <button class="primary" aria-disabled=${busy} aria-busy=${busy}>
          ${text(said ? 'try-again' : 'archive')}
        </button>
      </div>
    </form>`;
    return this.#dialog.render(text('ask', { name: goal.name }), content, busy);
  }

  /** Closes the question, unless its answer is on the way. */
  leave(): void {
    if (this.#sending.busy) return;
    this.#sending.forget();
    this.#asked = undefined;
    this.#dialog.close();
  }

  #progress(goal: Goal): TemplateResult {
    const { text } = this.#words;
    const words = this.#desk.words();
    const { standing, progress, targetOn } = goal;
    const isUndated = targetOn === null && (standing === 'behind' || standing === 'on-track');
    return html`<div class="far">
      <p>
        ${standing === 'reached' ? cheer : nothing}
        ${progress === null ? nothing : html`<span class="worth figures">${words.percent(progress)}</span>`}
        <span><bdi>${words.saved(goal)}</bdi></span>
      </p>
      ${progressBar(goal)}
      <p>
        <span class="standing ${standing}">${words.text(standing)}.</span>
        ${text('means', { standing: isUndated ? `${standing}-undated` : standing })}
      </p>
    </div>`;
  }

  #facts({ target, targetOn, saved, projectedOn, monthly }: Goal): unknown {
    const { text, money } = this.#words;
    const { day } = this.#desk.words();
    const missing = target && target.amount - saved.amount;
    const facts = [
      target ? [text('target'), money(target)] : undefined,
      target && missing && missing > 0 ? [text('missing'), money({ ...target, amount: missing })] : undefined,
      targetOn ? [text('targetOn'), day(targetOn)] : undefined,
      projectedOn ? [text('projected'), day(projectedOn)] : undefined,
      monthly ? [text('monthly'), money(monthly)] : undefined,
    ].filter((each) => each !== undefined);
    if (!facts.length) return nothing;
    return html`<dl class="facts">
      ${facts.map(
        ([name, fact]) =>
          html`<div>
            <dt>${name}</dt>
            <dd><bdi>${fact}</bdi></dd>
          </div>`,
      )}
    </dl>`;
  }

  #sources({ sources, setAside, saved }: Goal): TemplateResult {
    const { text, money } = this.#words;
    const line = (name: unknown, amount: unknown) =>
      html`<li><span>${name}</span> <span class="figures">${amount}</span></li>`;
    const byHand = setAside.amount > 0;
    // Plans that the account may not see are saved by all the same.
    const isKnown = sources.length > 0 || byHand || saved.amount === 0;
    return html`<section part="sources" aria-labelledby="sources">
      <h3 id="sources">${text('sources')}</h3>
      ${
        sources.length || byHand
          ? html`<ul class="sources">
              ${sources.map((source) => line(this.#share(source), this.#amount(source)))}
              ${byHand ? line(text('setAside'), html`<bdi>${money(setAside)}</bdi>`) : nothing}
            </ul>`
          : html`<p class="soft">${isKnown ? text('no-sources') : money(saved)}</p>`
      }
    </section>`;
  }

  #share({ name, share }: GoalSource): TemplateResult | string {
    const { text } = this.#words;
    if (share === 100) return html`<bdi>${name}</bdi>`;
    return text('share', { percent: this.#desk.words().percent(`${share}`), plan: name });
  }

  #amount({ amount }: GoalSource): unknown {
    const { text, money } = this.#words;
    return amount ? html`<bdi>${money(amount)}</bdi>` : html`<span class="soft">${text('no-value')}</span>`;
  }

  /** What the client can do with it. */
  #acts(goal: Goal): unknown {
    const { text } = this.#words;
    const firm = this.#desk.connection.client?.firm().value;
    const mayEdit = this.#desk.may('goals.edit');
    const mayArchive = this.#desk.may('goals.archive');
    if (!mayEdit && !mayArchive) return nothing;
    if (goal.byFirm) return firm ? html`<p class="soft">${text('byFirm', { firm: firm.name })}</p>` : nothing;
    return html`<div class="acts">
      ${
        mayEdit
          ? html`<button type="button" @click=${() => this.#desk.edit(editing(goal.id))}>
              ${text('edit')}
            </button>`
          : nothing
      }
      ${
        mayArchive
          ? html`<button type="button" @click=${() => this.#ask(goal)}>${text('archive')}</button>`
          : nothing
      }
    </div>`;
  }

  #ask(goal: Goal): void {
    this.#sending.forget();
    this.#asked = goal;
    this.#dialog.show();
  }

  async #archive(event: SubmitEvent, goal: Goal): Promise<void> {
    event.preventDefault();
    const { client } = this.#desk.connection;
    if (!client || this.#sending.busy) return;
    const request = new PortalGoalsRequestEvent('portal-goals-archive-request', goal);
    if (!this.#sending.failure && !this.#host.dispatchEvent(request)) {
      this.leave();
      return;
    }
    const { id: goalId, name } = goal;
    const archived = await this.#sending.send('archive', goalId, (keyOf) =>
      client.invoke(archiveGoal, { goalId }, keyOf(archiveGoal)),
    );
    if (!archived) return;
    this.leave();
    const fact = new PortalGoalsChangedEvent('portal-goals-archived', archived);
    this.#host.dispatchEvent(fact);
    this.#desk.show();
    this.#desk.tell(this.#words.text('done', { name }));
  }

  get #words() {
    const { strings, connection } = this.#desk;
    const firm = connection.client?.firm().value;
    const { text, locale, language } = strings.of(openedStrings);
    return {
      text,
      money: (money: Parameters<typeof moneyText>[0]) =>
        moneyText(money, figuresLocale(locale, firm?.locale)),
      moment: (instant: string) =>
        instantText(instant, figuresLocale(language, firm?.locale), firm?.timeZone),
    };
  }
}
