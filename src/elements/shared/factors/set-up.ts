import { css, html, nothing, type TemplateResult } from 'lit';
import type { beginAuthenticator } from '../../../contract/identity/security.ts';
import type { Output } from '../../../contract/operation.ts';
import { copyText } from '../copy.ts';
import { button, field } from '../form/parts.ts';
import { bone } from '../skeleton.ts';
import type { Words } from '../strings.ts';
import type { authenticatorWords } from './authenticator.strings.ts';
import { legible } from './codes.ts';

export type SetUp = Output<typeof beginAuthenticator>;

export interface SetUpOptions {
  readonly words: Words<(typeof authenticatorWords)['entries']>;
  readonly onSaid: (sentence: string) => void;
}

/** How an app gets its key, and the code that shows that it has it. Without one yet: their room. */
export function setUp(given: SetUp | undefined, { words: { text }, onSaid }: SetUpOptions): TemplateResult {
  const copy = () =>
    void copyText(given?.key ?? '').then((done) => onSaid(text(done ? 'copied' : 'not-copied')));
  return html`<div class="set-up" aria-busy=${!given}>
      ${given ? qrCode(given, text('qr')) : html`<div class="qr" aria-hidden="true"></div>`}
      <div>
        <p class="soft">${text('key')}</p>
        <p class="key" dir="ltr">${given ? html`<code>${legible(given.key)}</code>` : bone(32)}</p>
        <div class="ways">
          ${button({ look: 'quiet', words: text('copy-key'), act: copy })}
          ${
            // A backend's address is no reason to open anything else.
            given?.uri.startsWith('otpauth://')
              ? html`<a class="button quiet app" href=${given.uri}>${text('open-app')}</a>`
              : nothing
          }
        </div>
      </div>
    </div>
    ${field('code')}`;
}

/** Dark on white whatever the page's colours, with the quiet margin that cameras need. */
function qrCode({ qr: { size, path } }: SetUp, label: string): TemplateResult {
  return html`<svg class="qr" viewBox="-4 -4 ${size + 8} ${size + 8}" role="img" aria-label=${label}>
    <path d=${path} />
  </svg>`;
}

export const setUpStyles = css`
  .set-up {
    display: grid;
    grid-template-columns: 11em minmax(0, 1fr);
    align-items: center;
    gap: var(--p-4);
  }
  .qr {
    inline-size: 11em;
    aspect-ratio: 1;
    border-radius: var(--p-radius);
    background: #fff;
    outline: 1px solid var(--p-line);
    fill: #000;
    shape-rendering: crispEdges;
    forced-color-adjust: none;
  }
  .set-up .quiet {
    padding-inline: 0;
  }
  /* Where nothing can be touched, the app is most likely on another device. */
  @media (pointer: fine) {
    .app {
      display: none;
    }
  }
  @media (width < 30em) {
    .set-up {
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
    }
  }
`;
