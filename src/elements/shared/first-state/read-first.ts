import { html, type TemplateResult } from 'lit';
import { notice } from '../notice.ts';
import { readWords } from '../read.strings.ts';
import { write } from '../strings.ts';
import type { KnownOptions } from './first-state.ts';

/**
 * What a `Read` begins with: the skeleton of what it reads, or that one has to sign in. The templates are its own, letter
 * for letter, indentation included, as Lit tells templates apart by that; a test holds them to it.
 */
export function readFirst({ lang, signedIn }: KnownOptions, skeleton: () => unknown): TemplateResult {
  const text = (key: keyof typeof readWords.entries) => write(readWords, key, lang);
  if (!signedIn) return notice('info', text('signed-out'));
  // prettier-ignore
  return html`<div aria-busy="true">
          <p class="visually-hidden">${text('loading')}</p>
          ${skeleton()}
        </div>`;
}
