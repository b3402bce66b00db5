import { css, html, nothing, type TemplateResult } from 'lit';

export interface FieldOptions {
  /** The control's id; hint and error are tied to it as `{id}-hint` and `{id}-error`. */
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong, said beside the control. */
  error?: string | undefined;
  /** Input, textarea or select, with `id`, `aria-describedby=${describedBy(id)}` and `aria-invalid`. */
  control: TemplateResult;
}

/** One question of a form: label above, then hint, control and what is wrong with it. */
export function field({ id, label, hint, error, control }: FieldOptions): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${control}
    <p class="wrong" id="${id}-error">${error ?? nothing}</p>
  </div>`;
}

/** The value of a control's `aria-describedby`. */
export function describedBy(id: string): string {
  return `${id}-hint ${id}-error`;
}

export const fieldStyles = css`
  .field {
    display: grid;
    gap: var(--p-1);
  }
  .field label {
    font-weight: 600;
  }
  .field .hint {
    color: var(--p-ink-soft);
  }
  .field :is(input, textarea, select) {
    inline-size: 100%;
    min-block-size: var(--p-target);
    margin: 0;
    padding: var(--p-2) var(--p-3);
    border: 1px solid var(--p-edge);
    border-radius: var(--p-radius);
    background: var(--p-surface);
    color: var(--p-ink);
    font: inherit;
    /* Below 16 px phones zoom in on focus. */
    font-size: max(16px, 1em);
  }
  .field :is(input, textarea, select):focus-visible {
    border-color: var(--p-accent);
    outline: var(--p-ring);
    outline-offset: -1px;
  }
  .field [aria-invalid='true'] {
    border-color: var(--p-bad);
  }
  .field .wrong {
    color: var(--p-bad);
  }
  .field .wrong:empty {
    display: none;
  }
`;
