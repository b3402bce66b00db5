import { css, html, type TemplateResult } from 'lit';

/**
 * Stands in for what is still loading, at its final size, so that nothing moves when it comes.
 *
 * @param lines - The length of each line in characters of running text.
 */
export function skeleton(...lines: number[]): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">${lines.map((length) => bone(length))}</div>`;
}

/** One grey line, for a skeleton laid out by the element itself. */
export function bone(length: number): TemplateResult {
  // Blanks, so that the width follows the type and needs no style attribute.
  return html`<span class="bone">${'\u2003'.repeat(Math.ceil(length / 2))}</span>`;
}

export const skeletonStyles = css`
  .skeleton {
    display: grid;
    gap: var(--p-2);
    justify-items: start;
  }
  .bone {
    display: inline-block;
    max-inline-size: 100%;
    overflow: hidden;
    white-space: pre;
    background: var(--p-line) content-box;
    border-radius: 0.25em;
    line-height: 1;
    padding-block: 0.25em;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (forced-colors: active) {
    .bone {
      background: GrayText content-box;
    }
  }
`;
