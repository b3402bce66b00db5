import { html, type TemplateResult } from 'lit';
import type { LetterText } from '../../contract/firm/letters.ts';
import { fillBody, fillLine, type LetterPart, type MailText } from '../../contract/firm/merge.ts';
import type { EditorWords } from './desk.ts';

/** A mail as it will be read, with samples in place of its fields. */
export function letterPreview(letter: LetterText, shown: MailText, { text }: EditorWords): TemplateResult {
  const samples = Object.fromEntries(letter.fields.map(({ name, sample }) => [name, sample]));
  return html`<section class="mail" part="preview" aria-labelledby="preview">
    <h4 id="preview">${text('preview')}</h4>
    <p class="mail-subject" dir="auto">${fillLine(shown.subject, samples)}</p>
    ${fillBody(shown.body, samples).map(part)}
  </section>`;
}

function part(each: LetterPart): TemplateResult {
  if (typeof each === 'string') return html`<p class="mail-text" dir="auto">${each}</p>`;
  if ('code' in each) return html`<p class="mail-code" dir="ltr">${each.code}</p>`;
  // It is a picture of a link: pressing it would lead away from what is typed.
  return html`<p><span class="sample-button" dir="auto">${each.label}</span></p>`;
}
