import { html, type LitElement, type TemplateResult } from 'lit';
import { type FirmPolicies, firmPolicies, invitationLimits } from '../../contract/firm/policies.ts';
import { editPolicies, type Settings } from '../../contract/firm/settings.ts';
import { notice } from '../shared/notice.ts';
import type { Desk } from './desk.ts';
import { Draft } from './draft.ts';
import { editorsStrings } from './editors.strings.ts';
import { sectionForm } from './form.ts';
import { settingsStrings } from './portal-settings.strings.ts';

type Chosen = 'secondFactor' | 'invitationDays';
type Ticked = Exclude<keyof FirmPolicies, Chosen>;

const chosen: readonly string[] = ['secondFactor', 'invitationDays'] satisfies Chosen[];
/** Every policy that is a tick; one that has no words yet does not compile. */
const names = Object.keys(firmPolicies._zod.def.shape).filter((name) => !chosen.includes(name)) as Ticked[];
const secondFactors = ['off', 'optional', 'required'] as const;
const { least, most } = invitationLimits;
/** For how many days an invitation may work, of all that are allowed; a firm can have decided on another by its data. */
const usualDays = [least, 2, 3, 5, 7, 14, 21, most];

/** What the firm decided: ticks, and how much it asks of everybody. */
export class PoliciesEditor {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #draft: Draft<FirmPolicies>;

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
    const edit = (change: Partial<FirmPolicies>) => {
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
    const inDays = new Intl.NumberFormat(words.language, { style: 'unit', unit: 'day', unitDisplay: 'long' });
    const days = [...new Set([...usualDays, shown.invitationDays])].sort((a, b) => a - b);
    return sectionForm({
      ...{ words, desk: this.#desk, draft: this.#draft, mayEdit },
      fields: html`${settings.lacks?.map((each) => notice('warn', words.text(`lacks-${each}`)))}
        <div>${names.map(tick)}</div>
        <fieldset>
          <legend>${words.text('second')}</legend>
          ${secondFactors.map(choice)}
        </fieldset>
        <div class="field">
          <label for="invitation-days">${words.text('invitationDays')}</label>
          <select
            id="invitation-days"
            aria-describedby="invitation-days-hint"
            ?disabled=${!mayEdit}
            @change=${(event: Event) => edit({ invitationDays: Number((event.target as HTMLSelectElement).value) })}
          >
            ${days.map(
              (each) =>
                html`<option value=${each} .selected=${each === shown.invitationDays}>
                  ${inDays.format(each)}
                </option>`,
            )}
          </select>
          <span id="invitation-days-hint" class="soft">${words.text('invitationDays-hint')}</span>
        </div>`,
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
