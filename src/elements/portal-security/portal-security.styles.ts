import { css } from 'lit';

export const securityStyles = css`
  :host {
    min-inline-size: 0;
  }
  .security {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-4);
    max-inline-size: 48em;
    /* Where the page would shrink the element to its content. */
    contain-intrinsic-inline-size: 40em;
    background: var(--p-surface);
  }
  h2 {
    font-size: 1.5em;
  }
  :is(h2, h3):focus {
    outline: none;
  }
  .soft {
    color: var(--p-ink-soft);
  }
  .pressing {
    color: var(--p-warn);
    font-weight: 600;
  }
  .rows,
  ul {
    border-block-start: 1px solid var(--p-line);
    list-style: none;
  }
  .row,
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--p-2) var(--p-5);
    padding-block: var(--p-4);
    border-block-end: 1px solid var(--p-line);
    overflow-wrap: anywhere;
  }
  .row p {
    max-inline-size: 60ch;
  }
  .sessions {
    margin-block-start: var(--p-4);
  }
  .security .skeleton {
    gap: 0;
  }
  .sessions .rows {
    margin-block: var(--p-4) calc(var(--p-4) + var(--p-target));
  }
  ul {
    margin-block: var(--p-4);
  }
  /* Under the row that it belongs to. */
  .rows ul {
    margin-block: 0;
    border-block-start: 0;
  }
  li {
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: var(--p-4);
    min-block-size: calc(var(--p-target) + 2 * var(--p-3));
    padding-block: var(--p-3);
  }
  .picture {
    inline-size: 1.75em;
    fill: none;
    stroke: var(--p-ink-soft);
    stroke-width: 1.4;
    stroke-linecap: round;
  }
  li p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--p-3);
  }
  /* A name's own direction may be another than the element's. */
  bdi {
    text-align: match-parent;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--p-2);
  }
  .device {
    align-items: center;
    font-weight: 600;
  }
  small {
    padding: 0 var(--p-2);
    border-radius: 1em;
    background: color-mix(in oklab, var(--p-good) 12%, var(--p-surface));
    color: var(--p-good);
    font-size: 0.875em;
  }
  @container (inline-size < 30em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
    li {
      column-gap: var(--p-3);
    }
    li > :is(button, .acts) {
      grid-column: 2;
      justify-self: start;
    }
    .sessions > button {
      inline-size: 100%;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
