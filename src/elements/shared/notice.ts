import { css, html, nothing, type TemplateResult } from 'lit';

export type NoticeKind = 'info' | 'good' | 'warn' | 'error';

/**
 * Something to know, said quietly in its place. It is not a live region: what must be heard goes through `Announcer`.
 *
 * @param action - A button or link that helps, below the words.
 */
export function notice(kind: NoticeKind, words: unknown, action: unknown = nothing): TemplateResult {
  return html`<div class="notice ${kind}" part="notice">
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8.25" />
      <path d=${marks[kind]} />
    </svg>
    <div class="notice-words">
      <p>${words}</p>
      ${action}
    </div>
  </div>`;
}

const alarm = 'M10 5.6v5.2M10 13.9v.2';
const marks = { info: 'M10 9v5M10 5.9v.2', good: 'm6.4 10.4 2.4 2.4 4.8-5.2', warn: alarm, error: alarm };

export const noticeStyles = css`
  .notice {
    display: flex;
    gap: var(--p-3);
    padding: var(--p-3) var(--p-4);
    border-radius: var(--p-radius);
    background: var(--p-sunken);
    color: var(--p-ink);
  }
  .notice > svg {
    --p-mark: var(--p-ink-soft);
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.125em;
    fill: none;
    stroke: var(--p-mark);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .notice.good {
    background: var(--p-good-soft);
  }
  .notice.good > svg {
    --p-mark: var(--p-good);
  }
  .notice.warn {
    background: var(--p-warn-soft);
  }
  .notice.warn > svg {
    --p-mark: var(--p-warn);
  }
  .notice.error {
    background: var(--p-bad-soft);
  }
  .notice.error > svg {
    --p-mark: var(--p-bad);
  }
  .notice-words {
    display: grid;
    gap: var(--p-2);
    justify-items: start;
    min-inline-size: 0;
  }
  @media (forced-colors: active) {
    .notice {
      border: 1px solid;
    }
    .notice > svg {
      --p-mark: CanvasText;
    }
  }
`;
