import { html, nothing, type TemplateResult } from 'lit';
import { button, field } from '../shared/form/parts.ts';
import type { Reveal } from '../shared/form/reveal.ts';
import { knowsPasskeys } from '../shared/passkey-support.ts';
import type { Words } from '../shared/strings.ts';
import type { changesWords } from './changes.strings.ts';

export interface ProofQuestionOptions {
  readonly words: Words<(typeof changesWords)['entries']>;
  readonly reveal: Reveal;
  /** Whether a new password can be had where one signs in. */
  readonly hasHelp: boolean;
  /** Has a passkey prove it; undefined for whoever has none. */
  readonly onPasskey: (() => void) | undefined;
}

/** Asks whoever is signed in to prove that it is them: by the password, or by a passkey. */
export function proofQuestion({
  words: { text },
  reveal,
  hasHelp,
  onPasskey,
}: ProofQuestionOptions): TemplateResult {
  return html`<p class="lead">${text('prove-lead')}</p>
    ${field('password', reveal.render('password'))}
    ${
      onPasskey && knowsPasskeys()
        ? html`<div>${button({ words: text('prove-passkey'), act: onPasskey })}</div>`
        : nothing
    }
    ${hasHelp ? html`<p class="lead">${text('prove-help')}</p>` : nothing}`;
}
