import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { editBranding, logoLimit, setLogo, type Settings } from '../../contract/firm/settings.ts';
import { textField } from '../shared/form/text-field.ts';
import type { Desk, EditorWords } from './desk.ts';
import { Draft } from './draft.ts';
import { editorsStrings } from './editors.strings.ts';
import { sectionForm } from './form.ts';
import { lookPreview, measure } from './look-preview.ts';
import { settingsStrings } from './portal-settings.strings.ts';

interface Branding {
  readonly name: string;
  readonly color: string;
  readonly isWithoutLogo: boolean;
  /** A newly chosen image, in base64; empty where none was chosen. */
  readonly image: string;
}

const isColor = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** The firm's name, colour and logo. The element itself wears a colour while it is picked. */
export class BrandingEditor {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #draft: Draft<Branding>;
  /** The name of the chosen file. */
  #file = '';
  #isFileWrong = false;
  #ratios: ReturnType<typeof measure> = {};

  constructor(host: LitElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    this.#draft = new Draft(host);
    host.addController({ hostUpdated: () => this.#measure() });
  }

  get isUnsaved(): boolean {
    return this.#draft.isUnsaved;
  }

  forget(): void {
    this.#draft.drop();
    this.#file = '';
    this.#isFileWrong = false;
    this.#wear(undefined);
  }

  render(settings: Settings): TemplateResult {
    const words = this.#desk.strings.of(editorsStrings);
    const mayEdit = this.#desk.mayEdit('branding');
    const read = brandingOf(settings);
    const { name, color } = this.#draft.over(read);
    const isLocked = !mayEdit || this.#draft.sending.busy !== undefined;
    const { wasTried } = this.#draft;
    return sectionForm({
      ...{ words, desk: this.#desk, draft: this.#draft, mayEdit },
      fields: [
        textField({
          ...{ id: 'firm-name', label: words.text('name'), value: name, most: 200, required: true },
          ...{ busy: isLocked, wrong: wasTried && !name.trim() ? words.text('missing') : '' },
          onInput: (value) => this.#edit(settings, { name: value }),
        }),
        html`<div class="color">
          ${textField({
            ...{ id: 'firm-color', label: words.text('color'), value: color, most: 7, required: true },
            ...{ busy: isLocked, wrong: wasTried && !isColor(color) ? words.text('color-wrong') : '' },
            onInput: (value) => this.#edit(settings, { color: value.trim() }),
          })}
          <input
            type="color"
            aria-label=${words.text('color-pick')}
            ?disabled=${isLocked}
            .value=${isColor(color) ? color : read.color}
            @input=${(event: Event) =>
              this.#edit(settings, { color: (event.target as HTMLInputElement).value })}
          />
        </div>`,
        html`<p class="soft">${words.text('color-hint')}</p>`,
        lookPreview(words, this.#ratios),
        this.#logo(settings, words, isLocked),
      ],
      onSave: () => void this.#save(settings),
      onDiscard: () => {
        this.forget();
        this.#host.requestUpdate();
      },
    });
  }

  #logo(settings: Settings, { text }: EditorWords, isLocked: boolean): TemplateResult {
    const { logo } = settings.branding;
    const { isWithoutLogo } = this.#draft.over(brandingOf(settings));
    const hide = (event: Event) => ((event.target as HTMLElement).hidden = true);
    return html`<fieldset ?disabled=${isLocked}>
      <legend>${text('logo')}</legend>
      ${logo ? html`<img class="logo" src=${logo} alt="" @error=${hide} />` : nothing}
      <div class="field">
        <label for="firm-logo">${text('logo-choose')}</label>
        <input
          id="firm-logo"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-invalid=${this.#isFileWrong}
          aria-describedby="firm-logo-said"
          @change=${(event: Event) => void this.#choose(settings, event.target as HTMLInputElement)}
        />
        <p id="firm-logo-said" class=${this.#isFileWrong ? 'wrong' : 'soft'}>
          ${this.#isFileWrong ? text('logo-wrong') : this.#file ? text('logo-chosen', { file: this.#file }) : text('logo-hint')}
        </p>
      </div>
      <label class="tick">
        <input
          type="checkbox"
          .checked=${isWithoutLogo}
          @change=${(event: Event) => {
            const none = (event.target as HTMLInputElement).checked;
            this.#file = '';
            this.#edit(settings, { isWithoutLogo: none, image: '' });
          }}
        />
        <span>${text('logo-none')}</span>
      </label>
    </fieldset>`;
  }

  #edit(settings: Settings, change: Partial<Branding>): void {
    const read = brandingOf(settings);
    this.#draft.edit(read, settings.branding.revision, change);
    const { color } = this.#draft.over(read);
    this.#wear(color !== read.color && isColor(color) ? color : undefined);
    this.#host.requestUpdate();
  }

  async #choose(settings: Settings, { files }: HTMLInputElement): Promise<void> {
    const [file] = files ?? [];
    if (!file) return;
    this.#isFileWrong = file.size > logoLimit || !/^image\/(png|jpeg|webp)$/.test(file.type);
    this.#file = this.#isFileWrong ? '' : file.name;
    const image = this.#isFileWrong ? '' : inBase64(new Uint8Array(await file.arrayBuffer()));
    this.#edit(settings, image ? { image, isWithoutLogo: false } : { image });
  }

  async #save(settings: Settings): Promise<void> {
    const read = brandingOf(settings);
    const wanted = this.#draft.over(read);
    this.#draft.wasTried = true;
    this.#host.requestUpdate();
    const wrong = !wanted.name.trim() ? 'firm-name' : isColor(wanted.color) ? undefined : 'firm-color';
    if (wrong) {
      this.#host.shadowRoot?.getElementById(wrong)?.focus();
      return;
    }
    const client = await this.#desk.connection.load();
    const saved = await this.#draft.save(settings.branding.revision, async (values, base, keyOf) => {
      const { name, color } = wanted;
      const hasLook = 'name' in values || 'color' in values;
      const now = hasLook
        ? await client.invoke(editBranding, { revision: base, name, color }, keyOf(editBranding))
        : undefined;
      if (!('image' in values || 'isWithoutLogo' in values)) return true;
      const revision = now?.branding.revision ?? base;
      await client.invoke(setLogo, { revision, image: wanted.image || null }, keyOf(setLogo));
      return true;
    });
    if (!saved) {
      this.#isFileWrong = this.#draft.code === 'invalid-input' && wanted.image !== '';
      return;
    }
    this.forget();
    const section = 'branding';
    this.#desk.onSaved(section, () => this.#desk.strings.of(settingsStrings).text('saved', { section }));
  }

  #wear(color: string | undefined): void {
    this.#host.style.setProperty('--portal-brand', color ?? null);
  }

  /** The figures follow what is shown: another rendering where they are others. */
  #measure(): void {
    const ratios = measure(this.#host.renderRoot);
    if (JSON.stringify(ratios) === JSON.stringify(this.#ratios)) return;
    this.#ratios = ratios;
    this.#host.requestUpdate();
  }
}

function brandingOf({ branding: { name, color, isWithoutLogo } }: Settings): Branding {
  return { name, color, isWithoutLogo, image: '' };
}

function inBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
