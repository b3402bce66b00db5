import { css, html, nothing, type TemplateResult } from 'lit';

export type NoticeKind = 'info' | 'good' | 'warn' | 'error';

/**
 * Something to know, said quietly in its place. It is not a live region: what must be heard goes through `Announcer`.
 *
 * @param action - A button or link that helps, below the words.
 */
export function notice(kind: NoticeKind, words: unknown, action: unknown = nothing): TemplateResult {
  return html`<div class="notice ${kind}" part="notice">
    <p>${words}</p>
    ${action}
  </div>`;
}

export const noticeStyles = css`
  .notice {
    --p-notice: var(--p-accent);
    display: grid;
    gap: var(--p-3);
    justify-items: start;
    padding: var(--p-3) var(--p-4);
    border: 1px solid color-mix(in oklab, var(--p-notice) 22%, var(--p-surface));
    border-radius: var(--p-radius);
    background: color-mix(in oklab, var(--p-notice) 7%, var(--p-surface));
  }
  .good {
    --p-notice: var(--p-good);
  }
  .warn {
    --p-notice: var(--p-warn);
  }
  .error {
    --p-notice: var(--p-bad);
  }
`;
