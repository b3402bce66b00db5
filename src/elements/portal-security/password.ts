import { html, type LitElement, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { changePassword } from '../../contract/identity/security.ts';
import type { Account } from '../shared/account.ts';
import { asProblem } from '../shared/connect.ts';
import type { FieldName } from '../shared/form/fields.ts';
import { type Asker, NewPassword, newPasswordStyles } from '../shared/form/new-password.ts';
import { changesWords } from './changes.strings.ts';
import { type Flaw, Told } from '../shared/factors/question.ts';
import type { Question } from './question.ts';

export interface PasswordOptions {
  readonly asker: Asker;
  readonly account: Account;
}

/** Asks for a new password. */
export class PasswordQuestion implements Question {
  readonly outcome = 'password';
  readonly styles = [newPasswordStyles];
  readonly #asker: Asker;
  readonly #asked: NewPassword;

  constructor(host: LitElement, { asker, account: { firm, signedIn } }: PasswordOptions) {
    const { email = '', displayName = '', clientName = '' } = signedIn ?? {};
    this.#asker = asker;
    this.#asked = new NewPassword(asker, {
      email,
      personal: [email, displayName, clientName, firm?.name ?? ''],
    });
    this.#asked.showIn(host);
  }

  /** The address stands beside a password unseen, for password managers. */
  get labels(): Partial<Record<FieldName, string>> {
    return { email: this.#words.text('email'), 'new-password': this.#asked.label };
  }

  title(): string {
    return this.#words.text('password-title');
  }

  action(): string {
    return this.#words.text('password-do');
  }

  render(): TemplateResult {
    return html`<p class="lead">${this.#words.text('password-lead')}</p>
      ${this.#asked.render()}`;
  }

  flaw(): Flaw | undefined {
    const words = this.#asked.flaw();
    return words ? { field: 'new-password', words } : undefined;
  }

  async commit(client: PortalClient, ticket: string): Promise<readonly string[]> {
    try {
      await client.invoke(changePassword, { ticket, password: this.#asked.value });
      return [];
    } catch (error) {
      const refused = this.#asked.refusal(asProblem(error));
      throw refused ? new Told(() => refused, 'new-password') : error;
    }
  }

  get #words() {
    return this.#asker.of(changesWords);
  }
}
