import { css, html, type ReactiveElement, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { type AccountLabel, type SignInStep } from '../../contract/identity.ts';
import { chooseAccountToSignIn } from '../../contract/identity/choice.ts';
import { addStyles } from '../shared/adopt.ts';
import type { Problem } from '../shared/error-words.ts';
import { button } from '../shared/form/parts.ts';
import { sinceThen } from '../shared/since.ts';
import { accountWords } from './account-step.strings.ts';
import type { Login, Said, Step } from './login.ts';

type Choice = Extract<SignInStep, { step: 'choose-account' }>;

/**
 * Asks which of several accounts to sign in to.
 *
 * @param startAgain - Begins anew, with something to say where the choice took too long.
 */
export class AccountStep implements Step {
  readonly fields = {};
  readonly #login: Login;
  readonly #choice: Choice;
  readonly #startAgain: (said?: Said) => void;

  constructor(login: Login, choice: Choice, startAgain: (said?: Said) => void) {
    this.#login = login;
    this.#choice = choice;
    this.#startAgain = startAgain;
  }

  get #words() {
    return this.#login.of(accountWords);
  }

  heading(): string {
    return this.#words.text('title');
  }

  style(card: ReactiveElement): void {
    addStyles(card, styles);
  }

  focus(root: ParentNode): void {
    root.querySelector<HTMLElement>('.accounts button')?.focus();
  }

  submit(): void {
    // There is no input here to press Enter in.
  }

  render(): TemplateResult {
    const { text } = this.#words;
    const { accounts } = this.#choice;
    return html`<p class="lead">${text('many', { count: accounts.length })}</p>
      <ul class="accounts">
        ${accounts.map((account) => html`<li>${this.#account(account)}</li>`)}
      </ul>
      ${button({ look: 'quiet', words: text('start-again'), act: () => this.#startAgain() })}`;
  }

  #account({ id, clientName, role, lastUsedAt }: AccountLabel): TemplateResult {
    const { text, language } = this.#words;
    const { busy } = this.#login;
    const used = lastUsedAt
      ? text('used', { when: sinceThen(new Date(lastUsedAt), language) })
      : text('unused');
    return html`<button
      type="button"
      aria-busy=${busy === id}
      aria-disabled=${busy !== undefined}
      @click=${() => this.#login.run(id, (_, client) => this.#choose(client, id))}
    >
      <b>${clientName}</b>
      <span>${text('role', { role })}</span>
      <span>${used}</span>
    </button>`;
  }

  async #choose(client: PortalClient, accountId: string): Promise<void> {
    try {
      await client.invoke(chooseAccountToSignIn, { ticket: this.#choice.ticket, accountId });
    } catch (error) {
      if ((error as Problem).code !== 'ticket-expired') throw error;
      this.#startAgain({ kind: 'info', words: () => this.#words.text('expired') });
    }
  }
}

const styles = css`
  .accounts {
    display: grid;
    gap: var(--p-2);
    /* Unlike none, this leaves it a list in Safari. */
    list-style: '';
  }
  .accounts button {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--p-3);
    inline-size: 100%;
    padding: var(--p-3) var(--p-4);
    font-weight: inherit;
    text-align: start;
  }
  /* Filled, the one under the pointer would look chosen. */
  .accounts button:hover {
    background: none;
  }
  .accounts button:hover b {
    text-decoration: underline;
  }
  .accounts b {
    grid-column: 1 / -1;
  }
  .accounts span {
    color: var(--p-ink-soft);
  }
`;
