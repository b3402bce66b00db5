import { html, nothing, type TemplateResult } from 'lit';
import type { Settings } from '../../contract/firm/settings.ts';
import { button } from '../shared/form/parts.ts';
import { skeleton } from '../shared/skeleton.ts';
import type { Words } from '../shared/strings.ts';
import type { SettingsSection } from './portal-settings.events.ts';
import type { settingsStrings } from './portal-settings.strings.ts';

export const sections: readonly SettingsSection[] = ['branding', 'policies', 'pages', 'letters'];

export interface OverviewOptions {
  readonly words: Words<(typeof settingsStrings)['entries']>;
  readonly opened: SettingsSection | undefined;
  /** Whether something in a section is typed and not saved. */
  readonly isUnsaved: (section: SettingsSection) => boolean;
  /** Whether whoever is signed in may change a section. */
  readonly mayEdit: (section: SettingsSection) => boolean;
  /** The words of the button that copies, as they are now. */
  readonly copyWords: string;
  readonly onCopy: (address: string) => void;
  readonly onToggle: (section: SettingsSection) => void;
  /** What stands below the heading of the opened section. */
  readonly editor: () => unknown;
}

/** In the size of what most have: set up, and every section closed. */
export function bones(): TemplateResult {
  const row = html`<div class="row"><header>${skeleton(14, 40)}</header></div>`;
  return html`${skeleton(16, 40, 50)}
    <div class="rows">${sections.map(() => row)}</div>`;
}

/** What is missing before members can be added, where the portal is, and what can be changed. */
export function overview(settings: Settings, options: OverviewOptions): unknown {
  return [
    settings.setUp.every(({ isDone }) => isDone) ? nothing : setUp(settings, options),
    address(settings, options),
    html`<div class="rows">${sections.map((section) => row(section, settings, options))}</div>`,
  ];
}

function setUp({ setUp: parts }: Settings, { words: { text } }: OverviewOptions): TemplateResult {
  return html`<section class="set-up" part="set-up" aria-labelledby="set-up">
    <h3 id="set-up">${text('set-up')}</h3>
    <p class="soft">${text('set-up-lead')}</p>
    <ol>
      ${parts.map(
        ({ part, isDone }) =>
          html`<li class=${isDone ? 'done' : ''}>
            <span>${text(part)}</span> <b>${text(isDone ? 'done' : 'open')}</b>
          </li>`,
      )}
    </ol>
  </section>`;
}

function address(
  { pages }: Settings,
  { words: { text }, copyWords, onCopy }: OverviewOptions,
): TemplateResult {
  const { login } = pages.addresses;
  return html`<section class="address" part="address" aria-labelledby="address">
    <h3 id="address">${text('address')}</h3>
    <p class="soft">${text(login ? 'address-lead' : 'address-none')}</p>
    ${
      login
        ? html`<div class="line">
            <code dir="ltr">${login}</code> ${button({ words: copyWords, act: () => onCopy(login) })}
          </div>`
        : nothing
    }
  </section>`;
}

function row(
  section: SettingsSection,
  { branding, lacks = [] }: Settings,
  options: OverviewOptions,
): TemplateResult {
  const { words, opened, isUnsaved, mayEdit, onToggle, editor } = options;
  const isLacking = section === 'policies' && lacks.length > 0;
  const { text } = words;
  const isOpen = section === opened;
  const lead =
    section === 'branding'
      ? text('branding-lead', { name: branding.name, color: branding.color })
      : text(`${section}-lead`);
  return html`<section class="row" part="section" aria-labelledby=${section}>
    <header>
      <div>
        <h3 id=${section} tabindex="-1">
          ${text(section)} ${isUnsaved(section) ? html`<small>${text('unsaved')}</small>` : nothing}
          ${isLacking ? html`<small>${text('lacking')}</small>` : nothing}
        </h3>
        <p class="soft">${lead}</p>
      </div>
      <button type="button" aria-expanded=${isOpen} @click=${() => onToggle(section)}>
        <span>
          ${text(isOpen ? 'close' : mayEdit(section) ? 'change' : 'look')}<span class="visually-hidden"
            >: ${text(section)}</span
          >
        </span>
      </button>
    </header>
    ${isOpen ? html`<div class="open">${editor()}</div>` : nothing}
  </section>`;
}
