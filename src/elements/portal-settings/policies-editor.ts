import { html, type LitElement, type TemplateResult } from 'lit';
import { type Firm, policies } from '../../contract/firm.ts';
import { editPolicies, type Settings } from '../../contract/firm/settings.ts';
import { notice } from '../shared/notice.ts';
import type { Desk } from './desk.ts';
import { Draft } from './draft.ts';
import { editorsStrings } from './editors.strings.ts';
import { sectionForm } from './form.ts';
import { settingsStrings } from './portal-settings.strings.ts';

type Policies = Firm['policies'];
type Ticked = Exclude<keyof Policies, 'secondFactor'>;

/** Every policy that is a tick; one that has no words yet does not compile. */
const names = Object.keys(policies._zod.def.shape).filter((name) => name !== 'secondFactor') as Ticked[];
const secondFactors = ['off', 'optional', 'required'] as const;

/** What the firm decided: ticks, and how much it asks of everybody. */
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
    const edit = (change: Partial<Policies>) => {
      this.#draft.edit(values, revision, change);
      this.#host.requestUpdate();
    };
    const tick = (name: Ticked) =>
      html`<label class="tick">
        <input
          type="checkbox"
          name=${name}
          ?disabled=${!mayEdit}
          .checked=${shown[name]}
          @change=${(event: Event) => edit({ [name]: (event.target as HTMLInputElement).checked })}
        />
        <span>${words.text(name)}<small>${words.text(`${name}-hint`)}</small></span>
      </label>`;
    const choice = (value: (typeof secondFactors)[number]) =>
      html`<label class="tick">
        <input
          type="radio"
          name="secondFactor"
          value=${value}
          ?disabled=${!mayEdit}
          .checked=${shown.secondFactor === value}
          @change=${() => edit({ secondFactor: value })}
        />
        <span>${words.text(`second-${value}`)}<small>${words.text(`second-${value}-hint`)}</small></span>
      </label>`;
    return sectionForm({
      ...{ words, desk: this.#desk, draft: this.#draft, mayEdit },
      fields: html`${settings.lacks?.map((each) => notice('warn', words.text(`lacks-${each}`)))}
        <div>${names.map(tick)}</div>
        <fieldset>
          <legend>${words.text('second')}</legend>
          ${secondFactors.map(choice)}
        </fieldset>`,
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
