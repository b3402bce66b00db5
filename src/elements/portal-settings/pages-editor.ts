import type { LitElement, TemplateResult } from 'lit';
import { html } from 'lit';
import {
  addressedPages,
  type AddressedPage,
  editPages,
  type Settings,
} from '../../contract/firm/settings.ts';
import { textField } from '../shared/form/text-field.ts';
import type { Desk, EditorWords } from './desk.ts';
import { Draft } from './draft.ts';
import { editorsStrings } from './editors.strings.ts';
import { sectionForm } from './form.ts';
import { settingsStrings } from './portal-settings.strings.ts';

type Addresses = Record<AddressedPage, string>;

/** Where the portal's pages are on the firm's site. */
export class PagesEditor {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #draft: Draft<Addresses>;

  constructor(host: LitElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    this.#draft = new Draft(host);
  }

  get isUnsaved(): boolean {
    return this.#draft.isUnsaved;
  }

  forget(): void {
    this.#draft.drop();
  }

  render(settings: Settings): TemplateResult {
    const words = this.#desk.strings.of(editorsStrings);
    const mayEdit = this.#desk.mayEdit('pages');
    const { revision } = settings.pages;
    const read = addressesOf(settings);
    const shown = this.#draft.over(read);
    const origins = originsOf(settings, words);
    const fields = addressedPages.map((page) => {
      const isWrong = this.#draft.wasTried && !isOwn(shown[page], settings);
      return textField({
        ...{ id: `page-${page}`, label: words.text(`page-${page}`), value: shown[page], most: 2048 },
        ...{ required: false, busy: !mayEdit || this.#draft.sending.busy !== undefined },
        wrong: isWrong ? words.text('page-wrong', { origins }) : '',
        onInput: (value) => {
          this.#draft.edit(read, revision, { [page]: value.trim() });
          this.#host.requestUpdate();
        },
      });
    });
    return sectionForm({
      ...{ words, desk: this.#desk, draft: this.#draft, mayEdit },
      fields: html`<p class="soft">${words.text('pages-hint', { origins })}</p>
        ${fields}`,
      onSave: () => void this.#save(settings),
      onDiscard: () => {
        this.#draft.drop();
        this.#host.requestUpdate();
      },
    });
  }

  async #save(settings: Settings): Promise<void> {
    const wrong = addressedPages.find(
      (page) => !isOwn(this.#draft.over(addressesOf(settings))[page], settings),
    );
    this.#draft.wasTried = true;
    this.#host.requestUpdate();
    if (wrong) {
      this.#host.shadowRoot?.getElementById(`page-${wrong}`)?.focus();
      return;
    }
    const client = await this.#desk.connection.load();
    const saved = await this.#draft.save(settings.pages.revision, (values, revision, keyOf) => {
      const entries = Object.entries(values).map(([page, address]) => [page, address || null]);
      const addresses = Object.fromEntries(entries) as Record<AddressedPage, string | null>;
      return client.invoke(editPages, { revision, addresses }, keyOf(editPages));
    });
    const section = 'pages';
    if (saved)
      this.#desk.onSaved(section, () => this.#desk.strings.of(settingsStrings).text('saved', { section }));
  }
}

function addressesOf({ pages }: Settings): Addresses {
  const entries = addressedPages.map((page) => [page, pages.addresses[page] ?? '']);
  return Object.fromEntries(entries) as Addresses;
}

/** Whether a link may lead there. Empty, there is no such page. */
function isOwn(address: string, { pages }: Settings): boolean {
  return !address || pages.origins.includes(URL.parse(address)?.origin ?? '');
}

function originsOf({ pages }: Settings, { language }: EditorWords): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(pages.origins);
}
