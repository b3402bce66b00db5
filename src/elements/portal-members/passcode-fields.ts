import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../shared/strings.ts';
import type { passcodeStrings } from './passcode-fields.strings.ts';

/** Whether a passcode goes with an invitation, and where to. */
export interface PasscodeChoice {
  readonly isOn: boolean;
  /** As it was typed; undefined: the first of the contact's. */
  readonly typed: string | undefined;
}

export interface PasscodeFieldsOptions {
  readonly words: Words<(typeof passcodeStrings)['entries']>;
  readonly choice: PasscodeChoice;
  /** The contact's numbers. */
  readonly known: readonly string[];
  /** The number is missing. */
  readonly isMissing: boolean;
  readonly busy: boolean;
  readonly onChange: (choice: PasscodeChoice) => void;
}

/** The number that a choice comes to; null: no passcode goes along. */
export function passcodeNumberOf({ isOn, typed }: PasscodeChoice, known: readonly string[]): string | null {
  return isOn ? (typed ?? known[0] ?? '').trim() : null;
}

/** Whether a passcode goes with an invitation, and the number that it goes to. */
export function passcodeFields(options: PasscodeFieldsOptions): TemplateResult {
  const { words, choice, known, isMissing, busy, onChange } = options;
  const { text } = words;
  const input = () =>
    html`<div class="field">
      <label for="passcode-to">${text('phone')}</label>
      <input
        id="passcode-to"
        class="input"
        type="tel"
        dir="ltr"
        autocomplete="off"
        maxlength="30"
        required
        aria-invalid=${isMissing}
        aria-describedby="passcode-to-hint passcode-to-wrong"
        ?readonly=${busy}
        .value=${choice.typed ?? known[0] ?? ''}
        @input=${(event: Event) => onChange({ isOn: true, typed: (event.target as HTMLInputElement).value })}
      />
      <small id="passcode-to-hint">${text('phone-hint')}</small>
      <p id="passcode-to-wrong" class="wrong">${isMissing ? text('phone-missing') : nothing}</p>
    </div>`;
  return html`<label class="tick">
      <input
        type="checkbox"
        .checked=${choice.isOn}
        ?disabled=${busy}
        @change=${(event: Event) => onChange({ ...choice, isOn: (event.target as HTMLInputElement).checked })}
      />
      <span>${text('passcode')} <small>${text('passcode-hint')}</small></span>
    </label>
    ${choice.isOn ? input() : nothing}`;
}
