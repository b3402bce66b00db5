import { css } from 'lit';

export const goalsStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0 var(--p-4);
  }
  .top .primary {
    margin-block-end: var(--p-3);
  }
  .list ul {
    /* Unlike none, this leaves it a list in Safari. */
    list-style: '';
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-2);
    position: relative;
    padding-block: var(--p-4);
    padding-inline: var(--p-4) var(--p-6);
    border-block-end: 1px solid var(--p-line);
    break-inside: avoid;
  }
  .list li:hover {
    background: var(--p-sunken);
  }
  .list li::after {
    content: '›' / '';
    position: absolute;
    inset-block-start: var(--p-4);
    inset-inline-end: var(--p-4);
  }
  li > p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--p-4);
  }
  .list li .open {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .standing {
    --p-standing: var(--p-ink-soft);
    color: var(--p-standing);
    font-weight: 600;
  }
  .standing:is(.behind, .overdue) {
    --p-standing: var(--p-warn);
  }
  .standing:is(.reached, .on-track) {
    --p-standing: var(--p-good);
  }
  .list .reached::before {
    content: '✓ ' / '';
  }
  .list li small {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--p-3);
  }
  li small b {
    color: var(--p-ink);
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    border-radius: 3px;
    background: var(--p-line);
    fill: var(--p-fill);
  }
  .bar.reached {
    fill: var(--p-good);
  }
  .bar:is(.behind, .overdue) {
    fill: var(--p-warn);
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .other {
    margin-block-start: var(--p-3);
    padding-inline: 0;
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
    }
    .list li::after {
      inset-inline-end: var(--p-2);
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
      fill: Highlight !important;
      forced-color-adjust: none;
    }
  }
  @media print {
    .top button,
    .other {
      display: none;
    }
    .bar {
      print-color-adjust: exact;
    }
  }
`;
