import { css } from 'lit';

export const wealthStyles = css`
  .list table {
    --p-columns: 4;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--p-4) var(--p-6);
    margin-block-end: var(--p-5);
  }
  .worth {
    /* As large as the room is for billions. */
    font-size: min(2.25em, 9cqi);
    font-weight: 600;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }
  .summary .figures {
    text-align: start;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--p-2) var(--p-6);
  }
  dt {
    color: var(--p-ink-soft);
    font-size: 0.875em;
  }
  dd {
    margin: 0;
  }
  .summary dd {
    font-size: 1.25em;
    font-weight: 600;
  }
  .gain {
    color: var(--p-good);
  }
  .loss {
    color: var(--p-bad);
  }
  :is(.gain, .loss) small {
    color: inherit;
  }
  .summary :is(.gain, .loss)::before {
    content: '▲ ' / '';
    font-size: 0.75em;
  }
  .summary .loss::before {
    content: '▼ ' / '';
  }
  .list .open {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .list .group th {
    padding-block-start: var(--p-5);
    padding-block-end: var(--p-2);
  }
  .stale {
    color: var(--p-warn);
    font-weight: 600;
  }
  td svg {
    display: block;
    inline-size: 5em;
    block-size: 4px;
    margin-block-start: var(--p-1);
    margin-inline-start: auto;
    border-radius: 2px;
    background: var(--p-line);
    fill: var(--p-fill);
  }
  td svg.owed {
    fill: var(--p-edge);
  }
  td svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .remarks {
    margin-block-start: var(--p-5);
    padding: 0;
    /* Unlike none, this leaves it a list in Safari. */
    list-style: '';
    color: var(--p-ink-soft);
    font-size: 0.875em;
  }
  .remarks li {
    max-inline-size: 68ch;
  }
  .csv {
    margin-block-start: var(--p-4);
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

  @container (36em <= inline-size < 52em) {
    .list table {
      --p-columns: 3;
    }
    .list tr:not(.group) > :nth-child(3) {
      display: none;
    }
  }
  @container (inline-size < 36em) {
    /* Value and change on one line, day and share on the next. */
    .list td {
      flex: 1 auto;
      white-space: normal;
    }
    .list td:nth-of-type(odd) {
      flex-basis: 45%;
      order: 1;
    }
    .list td:nth-of-type(2) {
      flex-basis: 45%;
      order: 2;
      color: var(--p-ink-soft);
    }
    .list td:nth-of-type(3) {
      text-align: end;
    }
    .list td:nth-of-type(4) {
      order: 3;
      color: var(--p-ink-soft);
    }
    .list td:first-of-type {
      flex: 1 45%;
      text-align: start;
    }
    .list td:first-of-type > bdi {
      font-weight: 600;
    }
    .list td:empty {
      display: none;
    }
    td svg {
      display: inline-block;
      inline-size: 3em;
      margin-inline-start: var(--p-1);
      vertical-align: middle;
    }
    .list td small {
      display: inline;
    }
    .list thead tr {
      justify-content: start;
      column-gap: var(--p-4);
    }
  }
  @media (forced-colors: active) {
    td svg {
      border: 1px solid CanvasText;
      fill: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    .csv {
      display: none;
    }
  }
`;
