import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import {
  editLetter,
  letterLimits,
  type LetterId,
  type LetterText,
  resetLetter,
  testLetter,
} from '../../contract/firm/letters.ts';
import { type MailText, mergeFlaws } from '../../contract/firm/merge.ts';
import { notice } from '../shared/notice.ts';
import { Sending } from '../shared/sending.ts';
import { textField } from '../shared/form/text-field.ts';
import type { Desk, EditorWords } from './desk.ts';
import { Draft } from './draft.ts';
import { editorsStrings } from './editors.strings.ts';
import { sectionForm } from './form.ts';
import { letterPreview } from './letter-preview.ts';
import { settingsStrings } from './portal-settings.strings.ts';

/** What each of the portal's mails says, one at a time, and what it will look like. */
export class LettersEditor {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #drafts = new Map<string, Draft<MailText>>();
  /** Of what changes no text: a test, a reset. */
  readonly #acting: Sending;
  #id: LetterText['id'] | undefined;

  constructor(host: LitElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    this.#acting = new Sending(host);
  }

  get isUnsaved(): boolean {
    return [...this.#drafts.values()].some((draft) => draft.isUnsaved);
  }

  forget(): void {
    this.#drafts.clear();
    this.#acting.forget();
    this.#id = undefined;
  }

  render(letters: readonly LetterText[]): unknown {
    const words = this.#desk.strings.of(editorsStrings);
    const letter = letters.find(({ id }) => id === this.#id) ?? letters[0];
    if (!letter) return nothing;
    return html`<div class="field">
        <label for="letter">${words.text('mail')}</label>
        <select
          id="letter"
          @change=${(event: Event) => {
            this.#id = (event.target as HTMLSelectElement).value as LetterId;
            this.#acting.forget();
            this.#host.requestUpdate();
          }}
        >
          ${letters.map(({ id, isOwn }) => {
            const mail = words.text(id);
            return html`<option value=${id} ?selected=${id === letter.id}>
              ${isOwn ? words.text('own-text', { mail }) : mail}
            </option>`;
          })}
        </select>
      </div>
      ${this.#form(letter, words)}`;
  }

  #form(letter: LetterText, words: EditorWords): TemplateResult {
    const { text } = words;
    const draft = this.#draftOf(letter);
    const mayEdit = this.#desk.mayEdit('letters');
    const busy = !mayEdit || draft.sending.busy !== undefined;
    const shown = draft.over(textOf(letter));
    const wrong = (where: keyof MailText) => this.#wrong(letter, shown, where, words);
    return html`${sectionForm({
      ...{ words, desk: this.#desk, draft, mayEdit },
      fields: html`<div class="columns">
        <div class="fields">
          ${textField({
            ...{ id: 'subject', label: text('subject'), value: shown.subject, wrong: wrong('subject'), busy },
            ...{ required: true, most: letterLimits.subject },
            onInput: (subject) => this.#edit(letter, { subject }),
          })}
          <div class="field">
            <label for="body">${text('body')}</label>
            <textarea
              id="body"
              dir="auto"
              rows="12"
              maxlength=${letterLimits.body}
              ?readonly=${busy}
              aria-invalid=${wrong('body') !== ''}
              aria-describedby="body-wrong body-hint"
              .value=${shown.body}
              @input=${(event: Event) =>
                this.#edit(letter, { body: (event.target as HTMLTextAreaElement).value })}
            ></textarea>
            <p id="body-wrong" class="wrong">${wrong('body')}</p>
            <p id="body-hint" class="soft">${text('body-hint')}</p>
          </div>
          ${mayEdit ? this.#inserts(letter, words) : nothing}
        </div>
        ${letterPreview(letter, shown, words)}
      </div>`,
      onSave: () => void this.#save(letter, words),
      onDiscard: () => {
        draft.drop();
        this.#host.requestUpdate();
      },
    })}
    ${mayEdit ? this.#acts(letter, shown, words) : nothing}`;
  }

  #inserts(letter: LetterText, { text }: EditorWords): TemplateResult {
    const insert = (name: string) => {
      const area = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#body');
      if (!area) return;
      area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end');
      area.focus();
      this.#edit(letter, { body: area.value });
    };
    return html`<div class="inserts" role="group" aria-label=${text('fields')}>
      <span class="soft">${text('fields')}</span>
      ${letter.fields.map(
        ({ name }) => html`<button type="button" @click=${() => insert(name)}><bdi>{${name}}</bdi></button>`,
      )}
    </div>`;
  }

  #acts(letter: LetterText, shown: MailText, words: EditorWords): TemplateResult {
    const { text } = words;
    const { busy } = this.#acting;
    const said = this.#acting.words(this.#desk.strings);
    const isWrong = ['subject', 'body'].some((each) =>
      this.#wrong(letter, shown, each as keyof MailText, words, true),
    );
    const act = (name: string, run: () => Promise<void>) =>
      html`<button
        type="button"
        aria-busy=${busy === name}
        aria-disabled=${busy !== undefined}
        @click=${() => void run()}
      >
        ${text(name as 'test' | 'reset')}
      </button>`;
    return html`<div role="alert">${said ? notice('error', said) : nothing}</div>
      <div class="acts">
        ${isWrong ? nothing : act('test', () => this.#test(letter, shown))}
        ${letter.isOwn ? act('reset', () => this.#reset(letter)) : nothing}
      </div>`;
  }

  /** What is wrong with a text; while it is typed only what nobody is still about to type. */
  #wrong(
    letter: LetterText,
    shown: MailText,
    where: keyof MailText,
    { text }: EditorWords,
    all = this.#draftOf(letter).wasTried,
  ): string {
    if (!shown[where].trim()) return all ? text('missing') : '';
    const [flaw] = mergeFlaws(shown, letter.fields).filter((each) => each.where === where);
    if (!flaw) return '';
    return text(`field-${flaw.kind}`, { field: `{${flaw.field}}` });
  }

  #draftOf({ id }: LetterText): Draft<MailText> {
    const draft = this.#drafts.get(id) ?? new Draft<MailText>(this.#host);
    this.#drafts.set(id, draft);
    return draft;
  }

  #edit(letter: LetterText, change: Partial<MailText>): void {
    this.#draftOf(letter).edit(textOf(letter), letter.revision, change);
    this.#host.requestUpdate();
  }

  async #save(letter: LetterText, words: EditorWords): Promise<void> {
    const draft = this.#draftOf(letter);
    draft.wasTried = true;
    const shown = draft.over(textOf(letter));
    const wrong = (['subject', 'body'] as const).find((each) => this.#wrong(letter, shown, each, words));
    this.#host.requestUpdate();
    if (wrong) {
      this.#host.shadowRoot?.getElementById(wrong)?.focus();
      return;
    }
    const client = await this.#desk.connection.load();
    const id = letter.id as LetterId;
    const saved = await draft.save(letter.revision, (_, revision, keyOf) =>
      client.invoke(editLetter, { id, revision, ...shown }, keyOf(editLetter)),
    );
    const section = 'letters';
    if (saved)
      this.#desk.onSaved(section, () => this.#desk.strings.of(settingsStrings).text('saved', { section }));
  }

  async #test(letter: LetterText, shown: MailText): Promise<void> {
    const client = await this.#desk.connection.load();
    const input = { id: letter.id as LetterId, ...shown };
    const sent = await this.#acting.send('test', input, (keyOf) =>
      client.invoke(testLetter, input, keyOf(testLetter)),
    );
    if (!sent) return;
    const { email } = sent;
    this.#desk.onSaid(() => this.#desk.strings.of(settingsStrings).text('tested', { email }));
  }

  async #reset(letter: LetterText): Promise<void> {
    const client = await this.#desk.connection.load();
    const input = { id: letter.id as LetterId, revision: letter.revision };
    const done = await this.#acting.send('reset', input, (keyOf) =>
      client.invoke(resetLetter, input, keyOf(resetLetter)),
    );
    if (!done) return;
    this.#draftOf(letter).drop();
    this.#desk.onSaved('letters', () => this.#desk.strings.of(settingsStrings).text('reset'));
  }
}

function textOf({ subject, body }: LetterText): MailText {
  return { subject, body };
}
