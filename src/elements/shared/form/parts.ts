import { html, nothing, type TemplateResult } from 'lit';
import type { FieldName } from './fields.ts';

/** Where an input is shown, with its label and what is wrong with it. */
export function field(name: FieldName, inside: unknown = nothing): TemplateResult {
  return html`<div class="field">
    <slot name="${name}-label"></slot>
    <div class="control"><slot name=${name}></slot>${inside}</div>
    <slot name="${name}-error"></slot>
  </div>`;
}

export interface ButtonOptions {
  words: string;
  act: () => void;
  /** The name of what it begins, and of what is being done now: one button is busy, none can be pressed. */
  name?: string;
  busy?: string | undefined;
  /** A class: how it looks. */
  look?: string;
}

export function button({ words, act, name, busy, look = '' }: ButtonOptions): TemplateResult {
  return html`<button
    type="button"
    class=${look}
    aria-busy=${busy !== undefined && busy === name}
    aria-disabled=${busy !== undefined}
    @click=${act}
  >
    ${words}
  </button>`;
}
