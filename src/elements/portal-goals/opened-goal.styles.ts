import { css } from 'lit';

/** An opened goal. */
export const openedStyles = css`
  .far {
    display: grid;
    gap: var(--p-3);
  }
  .far > p:first-child {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--p-4);
  }
  .worth {
    /* As large as the room is for billions. */
    font-size: min(2.25em, 9cqi);
    font-weight: 600;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }
  .far .bar {
    block-size: 10px;
    border-radius: 5px;
  }
  .cheer {
    inline-size: 2.75em;
    fill: none;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    overflow: visible;
  }
  .cheer circle {
    fill: var(--p-good);
  }
  .cheer path {
    stroke: var(--p-surface);
    stroke-dasharray: 1;
    animation: draw 0.4s 0.15s ease-out backwards;
  }
  .cheer g {
    stroke: var(--p-good);
    opacity: 0;
    animation: burst 0.9s 0.35s ease-out;
  }
  @keyframes draw {
    from {
      stroke-dashoffset: 1;
    }
  }
  @keyframes burst {
    from {
      opacity: 1;
      scale: 0.7;
    }
    to {
      opacity: 0;
      scale: 1.35;
    }
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
    gap: var(--p-4);
  }
  dt {
    color: var(--p-ink-soft);
    font-size: 0.875em;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .prose {
    max-inline-size: 68ch;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .prose:empty {
    display: none;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-3);
    padding-block-start: var(--p-5);
    border-block-start: 1px solid var(--p-line);
  }
  .sources {
    list-style: '';
  }
  .sources li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--p-4);
    padding: var(--p-2) 0;
    overflow-wrap: anywhere;
  }
  summary {
    inline-size: fit-content;
    min-block-size: var(--p-target);
    line-height: var(--p-target);
    color: var(--p-accent);
    font-weight: 600;
    cursor: pointer;
  }
  details p {
    max-inline-size: 68ch;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--p-3);
  }

  dialog form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-4);
  }

  @container (inline-size < 30em) {
    .acts button {
      flex: 1 auto;
    }
  }
  @media (forced-colors: active) {
    .cheer {
      forced-color-adjust: none;
      stroke: CanvasText;
    }
    .cheer circle {
      fill: Highlight;
    }
    .cheer path {
      stroke: HighlightText;
    }
  }
  @media print {
    .acts,
    details {
      display: none;
    }
  }
`;
