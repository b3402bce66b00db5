import { html, nothing, type TemplateResult } from 'lit';
import { notice } from '../shared/notice.ts';
import type { Desk, EditorWords } from './desk.ts';
import type { Draft } from './draft.ts';

export interface FormOptions<T extends object> {
  readonly words: EditorWords;
  readonly desk: Desk;
  readonly draft: Draft<T>;
  readonly mayEdit: boolean;
  readonly fields: unknown;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** The form of a section: its fields, how saving failed, and the bar that saves once something is typed. */
export function sectionForm<T extends object>(options: FormOptions<T>): TemplateResult {
  const { words, desk, draft, mayEdit, fields, onSave, onDiscard } = options;
  const { text } = words;
  const busy = draft.sending.busy !== undefined;
  const said = draft.words(desk.strings);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy) onSave();
  };
  return html`<form class="form" novalidate @submit=${submit}>
    ${mayEdit ? nothing : notice('info', text('read-only'))} ${fields}
    <div role="alert">${said ? notice(draft.isLate ? 'warn' : 'error', said) : nothing}</div>
    ${
      draft.isUnsaved
        ? html`<footer class="unsaved" part="actions">
            <span>${text('unsaved')}</span>
            <button type="button" aria-disabled=${busy} @click=${() => busy || onDiscard()}>
              ${text('discard')}
            </button>
            <button class="primary" aria-disabled=${busy} aria-busy=${busy}>${text('save')}</button>
          </footer>`
        : nothing
    }
  </form>`;
}
