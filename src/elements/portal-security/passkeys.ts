import { html, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import {
  addPasskey,
  beginPasskey,
  type Passkey,
  removePasskey,
  renamePasskey,
} from '../../contract/identity/own-passkeys.ts';
import { proveAgainWithPasskey } from '../../contract/identity/passkeys.ts';
import type { Output } from '../../contract/operation.ts';
import { asProblem } from '../shared/connect.ts';
import type { FieldName, Fields } from '../shared/form/fields.ts';
import { field } from '../shared/form/parts.ts';
import { askPasskey, makePasskey } from '../shared/passkeys.ts';
import type { Strings } from '../shared/strings.ts';
import { passkeyWords } from './passkeys.strings.ts';
import type { SecurityChange } from './portal-security.events.ts';
import { Told } from '../shared/factors/question.ts';
import type { Question } from './question.ts';

/** What is done with passkeys: one is added, or this one is renamed or removed. */
export type PasskeyChange =
  { readonly act: 'add' } | { readonly act: 'rename' | 'remove'; readonly passkey: Passkey };

export interface PasskeyOptions {
  readonly strings: Pick<Strings, 'of'>;
  /** The name that a new one is given to begin with. */
  readonly suggested: string;
  /** Whether recovery codes end with it. */
  readonly isLast: boolean;
}

const outcomes = {
  add: 'passkey-added',
  rename: 'passkey-renamed',
  remove: 'passkey-removed',
} as const satisfies Record<string, SecurityChange>;

/** Asks what a change of passkeys needs, and makes it. */
export class PasskeyQuestion implements Question {
  readonly outcome: Question['outcome'];
  readonly #change: PasskeyChange;
  readonly #options: PasskeyOptions;
  #input: HTMLInputElement | undefined;

  constructor(change: PasskeyChange, options: PasskeyOptions) {
    this.outcome = outcomes[change.act];
    this.#change = change;
    this.#options = options;
  }

  get isGrave(): boolean {
    return this.#change.act === 'remove';
  }

  get labels(): Partial<Record<FieldName, string>> {
    return this.isGrave ? {} : { name: this.#words.text('name') };
  }

  title(): string {
    const { text } = this.#words;
    return this.#change.act === 'remove'
      ? text('remove-title', { name: this.#change.passkey.name })
      : text(`${this.#change.act}-title`);
  }

  action(): string {
    return this.#words.text(`${this.#change.act}-do`);
  }

  render(): TemplateResult {
    const { text } = this.#words;
    if (this.isGrave)
      return html`<p class="lead">${text(this.#options.isLast ? 'remove-last' : 'remove-lead')}</p>`;
    return html`<p class="lead">${text(`${this.#change.act}-lead`)}</p>
      ${field('name')}`;
  }

  prepare(fields: Fields): void {
    const input = fields.input('name');
    if (!input || input === this.#input) return;
    this.#input = input;
    // It is no person's, nor one that a password manager knows.
    input.setAttribute('autocomplete', 'off');
    input.maxLength = 60;
    input.value = this.#change.act === 'add' ? this.#options.suggested : this.#name;
  }

  flaw() {
    if (this.isGrave || this.#typed) return undefined;
    return { field: 'name' as const, words: this.#words.text('name-missing') };
  }

  async commit(client: PortalClient, ticket: string): Promise<readonly string[]> {
    const change = this.#change;
    if (change.act === 'add') return this.#add(client, ticket);
    const input = { ticket, passkeyId: change.passkey.id };
    await this.#orTold({ 'not-found': 'gone' }, async () =>
      change.act === 'rename'
        ? client.invoke(renamePasskey, { ...input, name: this.#typed })
        : client.invoke(removePasskey, input),
    );
    return [];
  }

  get #words() {
    return this.#options.strings.of(passkeyWords);
  }

  get #name(): string {
    return this.#change.act === 'add' ? '' : this.#change.passkey.name;
  }

  get #typed(): string {
    return this.#input?.value.trim() ?? '';
  }

  async #add(client: PortalClient, ticket: string): Promise<readonly string[]> {
    const ends = { 'not-permitted': 'not-permitted', 'wrong-credentials': 'refused' } as const;
    return this.#orTold(ends, async () => {
      const credential = await makePasskey(await client.invoke(beginPasskey, { ticket }));
      if (typeof credential === 'string') throw new Told(() => this.#words.text(credential));
      const { recoveryCodes } = await client.invoke(addPasskey, { ticket, name: this.#typed, credential });
      return recoveryCodes;
    });
  }

  /** Does something, and says in own words how it ended. */
  async #orTold<T>(
    ends: Readonly<Record<string, 'gone' | 'not-permitted' | 'refused'>>,
    act: () => Promise<T>,
  ): Promise<T> {
    try {
      return await act();
    } catch (error) {
      const end = error instanceof Told ? undefined : ends[asProblem(error).code];
      throw end ? new Told(() => this.#words.text(end)) : error;
    }
  }
}

/** Has a passkey prove who is signed in. Rejects with {@link Told} where it does not. */
export async function proveByPasskey(
  client: PortalClient,
  strings: Pick<Strings, 'of'>,
): Promise<Output<typeof proveAgainWithPasskey>> {
  const told = (key: 'proof-cancelled' | 'proof-failed' | 'proof-wrong') =>
    new Told(() => strings.of(passkeyWords).text(key));
  const assertion = await askPasskey(client);
  if (typeof assertion === 'string')
    throw told(assertion === 'cancelled' ? 'proof-cancelled' : 'proof-failed');
  try {
    return await client.invoke(proveAgainWithPasskey, { assertion });
  } catch (error) {
    throw asProblem(error).code === 'wrong-credentials' ? told('proof-wrong') : error;
  }
}
