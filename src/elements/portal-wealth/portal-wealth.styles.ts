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
  :is(p, dd).figures {
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
  .picture,
  .picture > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-6);
  }
  .picture {
    margin-block-end: var(--p-5);
  }
  .picture > div {
    grid-area: 1 / 1;
    align-items: start;
  }
  /* What comes to stand upon it is as high: a chart with its legend, and a ring with its own. */
  .room > * {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    grid-auto-rows: calc(1.5em + var(--p-2) + 1px);
    gap: var(--p-1) var(--p-5);
    padding-block-start: calc(var(--p-drawn, 23em) + var(--p-4) * 3 + 2 * var(--p-target));
    border-radius: var(--p-radius);
    background: var(--p-sunken);
  }
  .room > :nth-child(2) {
    grid-template-columns: 1fr;
    min-block-size: 14em;
    padding: 0;
  }
  .room:not(:only-child) {
    visibility: hidden;
  }

  .list .open,
  .friendly b {
    font-weight: 600;
  }
  .list .group th {
    padding-block: var(--p-5) var(--p-2);
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
  .friendly {
    display: grid;
    justify-items: center;
    gap: var(--p-1);
    padding-block: var(--p-6);
    text-align: center;
  }

  @container (66em <= inline-size) {
    .picture > :has(> :nth-child(2)) {
      grid-template-columns: minmax(0, 1fr) 24em;
    }
  }
  @container (inline-size < 32em) or (66em <= inline-size) {
    .room > :nth-child(2) {
      padding-block-start: calc(14em + var(--p-5));
    }
  }
  @container (36em <= inline-size < 52em) {
    .list table {
      --p-columns: 3;
    }
    .list [part='table'] tr:not(.group) > :nth-child(3) {
      display: none;
    }
  }
  @container (inline-size < 36em) {
    .room {
      --p-drawn: 19em;
    }
    /* Value and change on one line, day and share on the next. */
    .list td {
      flex: 1 auto;
      white-space: normal;
    }
    .list td:nth-of-type(odd) {
      flex-basis: 45%;
      order: 1;
    }
    .list [part='table'] td:nth-of-type(2) {
      flex-basis: 45%;
      order: 2;
      color: var(--p-ink-soft);
    }
    .list td:nth-of-type(3) {
      text-align: end;
    }
    .list [part='table'] td:nth-of-type(4) {
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
  /* Here what there is to choose takes two lines. */
  @container (inline-size < 30em) {
    .room {
      --p-drawn: calc(19em + var(--p-3) + var(--p-target));
    }
  }
  @media (forced-colors: active) {
    td svg {
      border: 1px solid CanvasText;
      fill: Highlight;
      forced-color-adjust: none;
    }
  }
`;
