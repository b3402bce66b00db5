import { html, type TemplateResult } from 'lit';
import type { PortalClient } from '../../../client/client.ts';
import type { Security } from '../../../contract/identity/security.ts';
import { asProblem } from '../connect.ts';
import { codeStyles } from '../form/code.styles.ts';
import type { FieldName, Fields } from '../form/fields.ts';
import type { Strings } from '../strings.ts';
import { authenticatorWords } from './authenticator.strings.ts';
import { Told, type TicketQuestion } from './question.ts';
import { type SetUp, setUp, setUpStyles } from './set-up.ts';

/** The two operations that turn an app on. */
export interface AppTurnsOn {
  begin(client: PortalClient, input: { ticket: string }): Promise<SetUp>;
  /** Resolves with the recovery codes that it brings. */
  confirm(client: PortalClient, input: { ticket: string; code: string }): Promise<readonly string[]>;
}

export interface AuthenticatorOptions {
  readonly strings: Pick<Strings, 'of'>;
  /** Says something aloud, and above the question. */
  readonly onSaid: (sentence: string) => void;
  readonly operations: AppTurnsOn;
}

/** Gives an app its key, and takes the code that shows that it has it. */
export class AuthenticatorQuestion implements TicketQuestion {
  readonly outcome = 'authenticator-on';
  readonly styles = [codeStyles, setUpStyles];
  readonly #options: AuthenticatorOptions;
  #setUp: SetUp | undefined;
  #input: HTMLInputElement | undefined;

  constructor(options: AuthenticatorOptions) {
    this.#options = options;
  }

  get labels(): Partial<Record<FieldName, string>> {
    return { code: this.#words.text('code') };
  }

  get needsBegin(): boolean {
    return !this.#setUp;
  }

  title(): string {
    return this.#words.text('title');
  }

  action(isBusy: boolean): string {
    return this.#words.text(this.#setUp || isBusy ? 'do' : 'again');
  }

  render(): TemplateResult {
    const { onSaid } = this.#options;
    return html`<p class="lead">${this.#words.text('lead')}</p>
      ${setUp(this.#setUp, { words: this.#words, onSaid })}`;
  }

  ended({ authenticatorSince }: Security): string | undefined {
    return authenticatorSince === null ? undefined : this.#words.text('already-on');
  }

  prepare(fields: Fields): void {
    this.#input = fields.input('code');
  }

  async begin(client: PortalClient, ticket: string): Promise<void> {
    this.#setUp = await this.#options.operations.begin(client, { ticket });
  }

  flaw() {
    if (!this.#setUp || /^\d{6}$/.test(this.#code)) return undefined;
    return { field: 'code' as const, words: this.#words.text('code-missing') };
  }

  async commit(client: PortalClient, ticket: string): Promise<readonly string[]> {
    try {
      return await this.#options.operations.confirm(client, { ticket, code: this.#code });
    } catch (error) {
      const { code } = asProblem(error);
      if (code === 'wrong-code') throw new Told(() => this.#words.text('code-wrong'), 'code');
      if (code === 'invalid-input') throw new Told(() => this.#words.text('code-missing'), 'code');
      throw error;
    }
  }

  get #words() {
    return this.#options.strings.of(authenticatorWords);
  }

  get #code(): string {
    return this.#input?.value.replace(/\D/g, '') ?? '';
  }
}
