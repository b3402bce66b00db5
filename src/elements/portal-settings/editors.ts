import type { LitElement } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import { listLetters } from '../../contract/firm/letters.ts';
import { getSettings, type Settings } from '../../contract/firm/settings.ts';
import type { Output } from '../../contract/operation.ts';
import { addStyles } from '../shared/adopt.ts';
import { BrandingEditor } from './branding-editor.ts';
import type { Desk } from './desk.ts';
import { editorsStyles } from './editors.styles.ts';
import { LettersEditor } from './letters-editor.ts';
import { PagesEditor } from './pages-editor.ts';
import { PoliciesEditor } from './policies-editor.ts';
import type { SettingsSection } from './portal-settings.events.ts';

/** What changes a section of the settings. All of it loads after the overview; what was typed stays when one is closed. */
export class Editors {
  readonly #branding: BrandingEditor;
  readonly #policies: PoliciesEditor;
  readonly #pages: PagesEditor;
  readonly #letters: LettersEditor;

  constructor(host: LitElement, desk: Desk) {
    this.#branding = new BrandingEditor(host, desk);
    this.#policies = new PoliciesEditor(host, desk);
    this.#pages = new PagesEditor(host, desk);
    this.#letters = new LettersEditor(host, desk);
    addStyles(host, editorsStyles);
    host.requestUpdate();
  }

  /** What a section shows besides the settings themselves. */
  read(client: PortalClient, section: SettingsSection): Reading<unknown> {
    return section === 'letters' ? client.read(listLetters, {}) : client.read(getSettings, {});
  }

  /** @param read - What {@link read} came to. */
  render(section: SettingsSection, settings: Settings, read: unknown): unknown {
    if (section === 'branding') return this.#branding.render(settings);
    if (section === 'policies') return this.#policies.render(settings);
    if (section === 'pages') return this.#pages.render(settings);
    return this.#letters.render((read as Output<typeof listLetters>).letters);
  }

  /** @param section - Default: any. */
  isUnsaved(section?: SettingsSection): boolean {
    return Object.entries(this.#all).some(([name, each]) => (!section || name === section) && each.isUnsaved);
  }

  forget(): void {
    for (const each of Object.values(this.#all)) each.forget();
  }

  get #all(): Readonly<Record<SettingsSection, { readonly isUnsaved: boolean; forget(): void }>> {
    return {
      branding: this.#branding,
      policies: this.#policies,
      pages: this.#pages,
      letters: this.#letters,
    };
  }
}
