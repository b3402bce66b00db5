import { html, type LitElement, type TemplateResult } from 'lit';
import { type Firm, policies } from '../../contract/firm.ts';
import { editPolicies, type Settings } from '../../contract/firm/settings.ts';
import type { Desk } from './desk.ts';
import { Draft } from './draft.ts';
import { editorsStrings } from './editors.strings.ts';
import { sectionForm } from './form.ts';
import { settingsStrings } from './portal-settings.strings.ts';

type Policies = Firm['policies'];

/** Every policy that there is; one that has no words yet does not compile. */
const names = Object.keys(policies._zod.def.shape) as (keyof Policies)[];

/** What the firm decided, as ticks. */
export class PoliciesEditor {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #draft: Draft<Policies>;

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
    const mayEdit = this.#desk.mayEdit('policies');
    const { values, revision } = settings.policies;
    const shown = this.#draft.over(values);
    const tick = (name: keyof Policies) =>
      html`<label class="tick">
        <input
          type="checkbox"
          name=${name}
          ?disabled=${!mayEdit}
          .checked=${shown[name]}
          @change=${(event: Event) => {
            this.#draft.edit(values, revision, { [name]: (event.target as HTMLInputElement).checked });
            this.#host.requestUpdate();
          }}
        />
        <span>${words.text(name)}<small>${words.text(`${name}-hint`)}</small></span>
      </label>`;
    return sectionForm({
      ...{ words, desk: this.#desk, draft: this.#draft, mayEdit },
      fields: html`<div>${names.map(tick)}</div>`,
      onSave: () => void this.#save(settings),
      onDiscard: () => {
        this.#draft.drop();
        this.#host.requestUpdate();
      },
    });
  }

  async #save({ policies: { revision } }: Settings): Promise<void> {
    const client = await this.#desk.connection.load();
    const saved = await this.#draft.save(revision, (values, base, keyOf) =>
      client.invoke(editPolicies, { revision: base, values }, keyOf(editPolicies)),
    );
    const section = 'policies';
    if (saved)
      this.#desk.onSaved(section, () => this.#desk.strings.of(settingsStrings).text('saved', { section }));
  }
}
