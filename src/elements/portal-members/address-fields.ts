import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../shared/strings.ts';
import type { questionStrings } from './question.strings.ts';

/** An address that was picked, or is being typed. */
export interface AddressChoice {
  /** One of the known ones; undefined: another. */
  readonly picked: string | undefined;
  readonly typed: string;
}

export interface AddressFieldsOptions {
  readonly words: Words<(typeof questionStrings)['entries']>;
  /** Those of the contact, in the order in which they are to be used. */
  readonly known: readonly string[];
  readonly choice: AddressChoice;
  /** What is wrong with it; empty where nothing is. */
  readonly wrong: string;
  readonly busy: boolean;
  readonly onChange: (choice: AddressChoice) => void;
}

/** The address that a choice comes to. */
export function addressOf({ picked, typed }: AddressChoice): string {
  return picked ?? typed.trim();
}

/** The address under which somebody signs in: one of the contact's, or another. */
export function addressFields(options: AddressFieldsOptions): TemplateResult {
  const { words, known, choice, wrong, busy, onChange } = options;
  const { text } = words;
  const { picked, typed } = choice;
  const each = (address: string | undefined) =>
    html`<label class="tick">
      <input
        type="radio"
        name="address"
        .checked=${picked === address}
        ?disabled=${busy}
        @change=${() => onChange({ picked: address, typed })}
      />
      <span><bdi>${address ?? text('other-address')}</bdi></span>
    </label>`;
  const input = (label: unknown) =>
    html`${label}
      <input
        id="address"
        class="input"
        type="email"
        dir="ltr"
        autocomplete="off"
        maxlength="254"
        required
        aria-label=${known.length ? text('other-address') : nothing}
        aria-invalid=${!!wrong}
        aria-describedby="address-wrong"
        ?readonly=${busy}
        .value=${typed}
        @input=${(event: Event) =>
          onChange({ picked: undefined, typed: (event.target as HTMLInputElement).value })}
      />
      <p id="address-wrong" class="wrong">${wrong}</p>`;
  return known.length
    ? html`<fieldset>
        <legend>${text('address')}</legend>
        ${[...known, undefined].map(each)} ${picked === undefined ? input(nothing) : nothing}
        ${picked !== undefined && wrong ? html`<p class="wrong">${wrong}</p>` : nothing}
      </fieldset>`
    : html`<div class="field">${input(html`<label for="address">${text('address')}</label>`)}</div>`;
}
