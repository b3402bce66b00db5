import { css, html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { SecondFactor } from '../../contract/identity.ts';
import { type FactorSetUp, finishSetUp } from '../../contract/identity/set-up.ts';
import type { TicketQuestion } from '../shared/factors/question.ts';
import { addStyles } from '../shared/adopt.ts';
import type { FieldName } from '../shared/form/fields.ts';
import { button } from '../shared/form/parts.ts';
import type { FactorAsked } from './factor-step.ts';
import { proceed } from './flow.ts';
import type { Login, Refusal, Said, Step } from './login.ts';
import type * as questions from './set-up-questions.ts';
import type { SetUpFactor } from './set-up-questions.ts';
import { setUpWords } from './set-up-step.strings.ts';

export interface SetUpOptions {
  readonly ticket: string;
  readonly factors: readonly SecondFactor[];
  /** Why it is asked: signing in takes a second factor; so it will for somebody who was invited; default: it is a good idea. */
  readonly when?: 'signing-in' | 'invited';
  /** Goes on once a factor is on and the recovery codes are kept, with the ticket that came with them. */
  readonly goOn: (client: PortalClient, ticket: string) => Promise<void>;
  /** Goes away from here, with something to say where that was not asked for. */
  readonly leave: (said?: Said) => void;
}

/** Asks for a second factor to be set up, within signing in. */
export function setUpToSignIn(
  login: Login,
  { ticket, factors }: FactorAsked,
  startAgain: (said?: Said) => void,
): Step {
  return new SetUpStep(login, {
    ...{ ticket, factors, when: 'signing-in', leave: startAgain },
    goOn: async (client, next) =>
      proceed(login, await client.invoke(finishSetUp, { ticket: next }), startAgain),
  });
}

/**
 * Has a second factor set up: which one, what that takes, and the recovery codes, this once. What is asked of each is
 * loaded once one is chosen.
 */
export class SetUpStep implements Step {
  readonly stays: boolean;
  readonly #login: Login;
  readonly #options: SetUpOptions;
  readonly #factors: readonly SetUpFactor[];
  /** What asks further, once it is loaded. */
  #questions: typeof questions | undefined;
  #question: TicketQuestion | undefined;
  #done: FactorSetUp | undefined;
  #firm = '';

  constructor(login: Login, options: SetUpOptions) {
    this.#login = login;
    this.#options = options;
    this.#factors = options.factors.filter((each) => each === 'authenticator' || each === 'sms');
    // A link of a mail may be another's than who is signed in.
    this.stays = options.when !== 'signing-in';
  }

  get fields(): Partial<Record<FieldName, string>> {
    return this.#done ? {} : (this.#question?.labels ?? {});
  }

  get #words() {
    return this.#login.of(setUpWords);
  }

  heading(): string {
    if (this.#done && this.#questions) return this.#questions.codesHeading(this.#login);
    return this.#question?.title() ?? this.#words.text('title');
  }

  style(card: ReactiveElement): void {
    const more = this.#questions ? [this.#questions.codesStyles] : [];
    addStyles(card, ...more, ...(this.#question?.styles ?? []), styles);
  }

  focus(root: ParentNode): void {
    const [name] = Object.keys(this.fields) as FieldName[];
    if (name) this.#login.fields.focus(name);
    else root.querySelector<HTMLElement>(this.#done ? 'h2' : '.question button')?.focus();
  }

  submit(): void {
    const question = this.#question;
    if (!question || this.#done) return;
    const flaw = question.flaw();
    if (flaw) this.#login.correct(flaw.field, flaw.words);
    else this.#run('submit', (client) => this.#commit(client, question));
  }

  render(): TemplateResult {
    const done = this.#done;
    if (done && this.#questions) {
      const onKept = () => this.#run('submit', (client) => this.#options.goOn(client, done.ticket));
      return this.#questions.shownCodes(this.#login, { done, firm: this.#firm, onKept });
    }
    if (this.#question) return this.#asked(this.#question);
    const { text } = this.#words;
    const { when = 'other' } = this.#options;
    return html`<p class="lead">${this.#factors.length > 0 ? text('lead', { when }) : text('unknown')}</p>
      ${this.#factors.map((each, index) => this.#choice(each, index === 0))}
      <div class="ways">${this.#leave()}</div>`;
  }

  #asked(question: TicketQuestion): TemplateResult {
    const { busy, fields } = this.#login;
    question.prepare?.(fields);
    return html`<div class="asked">${question.render()}</div>
      ${button({
        ...{ name: 'submit', busy, look: 'primary' },
        words: question.action(busy !== undefined),
        act: () => fields.submit(),
      })}
      <div class="ways">${this.#factors.length > 1 ? this.#otherWay() : nothing} ${this.#leave()}</div>`;
  }

  #choice(factor: SetUpFactor, isFirst: boolean): TemplateResult {
    const { busy } = this.#login;
    const act = () => this.#run(factor, (client) => this.#begin(client, factor));
    const look = isFirst ? 'primary' : '';
    return button({ name: factor, busy, look, words: this.#words.text(factor), act });
  }

  #otherWay(): TemplateResult {
    const { busy } = this.#login;
    const act = () => {
      if (busy) return;
      this.#forget();
      this.#question = undefined;
      this.#login.go(this);
    };
    return button({ look: 'quiet', busy, words: this.#words.text('other-way'), act });
  }

  #leave(): TemplateResult {
    const { busy } = this.#login;
    const words = this.#words.text(this.#options.when === 'signing-in' ? 'start-again' : 'later');
    return button({ look: 'quiet', busy, words, act: () => busy ?? this.#goAway() });
  }

  #goAway(said?: Said): void {
    this.#forget();
    this.#options.leave(said);
  }

  #forget(): void {
    this.#login.fields.remove('code', 'name');
  }

  async #begin(client: PortalClient, factor: SetUpFactor): Promise<void> {
    const { ticket } = this.#options;
    this.#questions = await import('./set-up-questions.ts');
    const question = this.#questions.setUpQuestion(this.#login, factor, {
      onDone: (done) => (this.#done = done),
      run: (task) => this.#run('again', (by) => task(by, ticket)),
      onAskOn: () => this.#login.go(this),
    });
    await question.begin?.(client, ticket);
    this.#question = question;
    this.#login.go(this);
  }

  async #commit(client: PortalClient, question: TicketQuestion): Promise<void> {
    const codes = await question.commit(client, this.#options.ticket);
    const done = this.#done;
    if (done) this.#forget();
    // Whoever has some left is given none.
    if (done && codes?.length === 0) await this.#options.goOn(client, done.ticket);
    else {
      this.#firm = client.firm().value?.name ?? '';
      this.#login.go(this);
    }
  }

  #run(name: string, task: (client: PortalClient) => Promise<void>): void {
    this.#login.run(name, async (_, client) => {
      try {
        await task(client);
      } catch (error) {
        if ((error as Refusal).code === 'ticket-expired')
          this.#goAway({ kind: 'warn', words: () => this.#words.text('expired') });
        else if (this.#questions) this.#questions.refuse(this.#login, error);
        else throw error;
      }
    });
  }
}

const styles = css`
  .asked {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-4);
  }
  .asked .soft {
    color: var(--p-ink-soft);
  }
  .asked .set-up {
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    text-align: center;
  }
  .asked .set-up .ways {
    justify-content: center;
  }
`;
