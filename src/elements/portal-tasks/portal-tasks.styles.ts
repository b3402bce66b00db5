import { css } from 'lit';

export const tasksStyles = css`
  .list h3 {
    margin-block: var(--p-5) var(--p-1);
    font-size: 0.875em;
  }
  h3.overdue,
  .overdue .left {
    color: var(--p-warn);
  }
  .list ul {
    /* Unlike none, this leaves it a list in Safari. */
    list-style: '';
  }
  .controls + ul {
    margin-block-start: var(--p-2);
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: var(--p-3);
    position: relative;
    padding-block: var(--p-2);
    padding-inline: var(--p-2) var(--p-6);
    border-block-end: 1px solid var(--p-line);
    break-inside: avoid;
  }
  li:hover {
    background: var(--p-sunken);
  }
  li::after {
    content: '›' / '';
    position: absolute;
    inset-inline-end: var(--p-4);
  }
  li .open {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .done .open {
    color: var(--p-ink-soft);
    font-weight: 400;
  }
  .list li small,
  .detail header small {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--p-3);
    margin-block-start: var(--p-1);
  }
  .left {
    font-weight: 600;
    color: var(--p-ink);
  }
  .tick,
  .undo,
  .note {
    z-index: 1;
  }
  .tick {
    display: grid;
    place-content: center;
    inline-size: var(--p-target);
    block-size: var(--p-target);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
  }
  .tick svg {
    inline-size: 1.75em;
    block-size: 1.75em;
    fill: none;
    stroke: var(--p-edge);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    transition: opacity 0.2s;
  }
  .overdue svg {
    stroke: var(--p-warn);
  }
  .tick :is(circle, path) {
    transition:
      fill 0.25s,
      stroke 0.25s,
      stroke-dashoffset 0.3s 0.1s ease-out;
  }
  .tick path {
    stroke: var(--p-on-fill);
    stroke-width: 2.25;
    stroke-dasharray: 1;
    stroke-dashoffset: 1;
    opacity: 0;
  }
  button.tick:hover circle {
    stroke: var(--p-accent);
  }
  .done circle {
    fill: var(--p-fill);
    stroke: var(--p-fill);
  }
  .done path {
    stroke-dashoffset: 0;
    opacity: 1;
  }
  .tick[aria-busy='true'] svg {
    opacity: 0.3;
  }
  .tick[aria-busy='true']::after {
    inset: 0;
    margin: auto;
  }
  .note {
    grid-column: 2 / -1;
    margin-block: var(--p-2);
  }
  .all-done {
    color: var(--p-good);
    font-weight: 600;
  }
  .friendly {
    display: grid;
    justify-items: center;
    gap: var(--p-1);
    padding-block: var(--p-6);
    text-align: center;
  }
  .friendly b {
    font-weight: 600;
  }

  @container (inline-size < 36em) {
    li {
      padding-inline: 0 var(--p-5);
      column-gap: var(--p-2);
    }
    li::after {
      inset-inline-end: var(--p-2);
    }
    .undo {
      grid-column: 2;
      justify-self: start;
      padding-inline: 0;
    }
  }
  @media (forced-colors: active) {
    .done circle {
      fill: Highlight;
      stroke: Highlight;
    }
    .done path {
      stroke: HighlightText;
    }
    .tick svg {
      forced-color-adjust: none;
      stroke: ButtonText;
    }
  }
  @media print {
    .undo {
      display: none;
    }
  }
`;
