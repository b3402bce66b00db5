import { html, type TemplateResult } from 'lit';

export interface TextFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What is wrong with it; empty where nothing is. */
  readonly wrong: string;
  readonly required: boolean;
  /** In characters. */
  readonly most: number;
  readonly busy: boolean;
  readonly onInput: (value: string) => void;
}

/** One line of text, with its label, and what is wrong with it. */
export function textField(options: TextFieldOptions): TemplateResult {
  const { id, label, value, wrong, required, most, busy, onInput } = options;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      class="input"
      id=${id}
      dir="auto"
      autocomplete="off"
      maxlength=${most}
      ?required=${required}
      aria-invalid=${!!wrong}
      aria-describedby="${id}-wrong"
      ?readonly=${busy}
      .value=${value}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
    />
    <p id="${id}-wrong" class="wrong">${wrong}</p>
  </div>`;
}
