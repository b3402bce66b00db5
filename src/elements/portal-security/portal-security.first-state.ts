import { html, nothing } from 'lit';
import type { FirstState, KnownOptions } from '../shared/first-state/first-state.ts';
import { readFirst } from '../shared/first-state/read-first.ts';
import { write } from '../shared/strings.ts';
import { bones } from './overview.ts';
import { PortalSecurity } from './portal-security.ts';
import { securityStrings } from './portal-security.strings.ts';

/** Until it is known what protects. The templates are those of the element, letter for letter; see `LoginFirst`. */
class SecurityFirst implements FirstState {
  readonly styles = PortalSecurity.styles;

  render(options: KnownOptions): unknown {
    // prettier-ignore
    return [
      html`<div class="security">
        <h2 part="heading">${write(securityStrings, 'heading', options.lang)}</h2>
        ${nothing}
        ${readFirst(options, bones)}
      </div>`,
      nothing,
    ];
  }
}

export const securityFirst: FirstState = new SecurityFirst();
