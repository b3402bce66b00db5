import { html, nothing, type TemplateResult } from 'lit';
import type { FirstState, KnownOptions } from '../shared/first-state/first-state.ts';
import { readFirst } from '../shared/first-state/read-first.ts';
import { write } from '../shared/strings.ts';
import { bones } from './overview.ts';
import { PortalSettings } from './portal-settings.ts';
import { settingsStrings } from './portal-settings.strings.ts';

/** Until there are settings. The templates are those of the element, letter for letter; see `LoginFirst`. */
class SettingsFirst implements FirstState {
  readonly styles = PortalSettings.styles;

  render(options: KnownOptions): TemplateResult {
    // prettier-ignore
    return html`<div class="settings">
      <h2 part="heading">${write(settingsStrings, 'heading', options.lang)}</h2>
      ${nothing}
      ${readFirst(options, bones)}
    </div>`;
  }
}

export const settingsFirst: FirstState = new SettingsFirst();
