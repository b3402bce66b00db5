import { css, html, type TemplateResult } from 'lit';
import { copyText } from '../copy.ts';
import { button } from '../form/parts.ts';
import { dayOf, dayText } from '../format.ts';
import type { Words } from '../strings.ts';
import type { codesWords } from './codes.strings.ts';

export interface CodesOptions {
  readonly words: Words<(typeof codesWords)['entries']>;
  /** Whose they are: the file says so. */
  readonly firm: string;
  readonly email: string;
  /** Says something aloud, and beside the codes. */
  readonly onSaid: (sentence: string) => void;
}

/** Recovery codes, this once, and how to keep them. */
export function recoveryCodeList(
  codes: readonly string[],
  { words: { text, language }, firm, email, onSaid }: CodesOptions,
): TemplateResult {
  const copy = () =>
    void copyText(codes.join('\n')).then((done) => onSaid(text(done ? 'copied' : 'not-copied')));
  const download = () => {
    const day = dayText(dayOf(Date.now(), undefined), language);
    const heading = text('file', { firm, email, day });
    saveText('recovery-codes.txt', [heading, '', ...codes, ''].join('\r\n'));
    onSaid(text('downloaded'));
  };
  return html`<p class="lead">${text('lead')}</p>
    <ol class="codes" dir="ltr" aria-label=${text('codes')}>
      ${codes.map((code) => html`<li><code>${legible(code)}</code></li>`)}
    </ol>
    <div class="ways">
      ${button({ words: text('copy'), act: copy })} ${button({ words: text('download'), act: download })}
    </div>`;
}

/** Groups that the eye can hold; what is copied is what the backend gave. */
export function legible(code: string): string {
  return code.length > 12
    ? (code.match(/.{1,4}/g)?.join(' ') ?? code)
    : code.replace(/^(.{5})(.{5})$/, '$1-$2');
}

function saveText(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

export const codesStyles = css`
  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    gap: var(--p-1) var(--p-4);
    padding: var(--p-4);
    border-radius: var(--p-radius);
    background: var(--p-sunken);
    list-style: none;
  }
  .codes li {
    display: block;
    min-block-size: 0;
    padding: 0;
    border: 0;
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 1.0625em;
    letter-spacing: 0.04em;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--p-3);
  }
`;
