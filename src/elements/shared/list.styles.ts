import { css } from 'lit';

/**
 * Tables, and a list that can be narrowed and searched, in a `.list`; its rows lead to what is opened in its place, in a
 * `.detail`. An element says how many columns follow a table's first by `--p-columns`. Below 36em each row is a card.
 */
export const listStyles = css`
  :host {
    min-inline-size: 0;
  }
  .list,
  .detail {
    container-type: inline-size;
    /* Where the page would shrink the element to its content. */
    contain-intrinsic-inline-size: 48em;
    background: var(--p-surface);
  }
  h2 {
    font-size: 1.5em;
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
  small {
    font-size: 0.875em;
    font-weight: 400;
  }
  small,
  .standing,
  .soft,
  ::placeholder {
    color: var(--p-ink-soft);
  }
  .list h2 {
    margin-block-end: var(--p-3);
  }
  .more,
  .none {
    margin-block-start: var(--p-4);
  }

  table {
    display: grid;
    grid-template-columns: minmax(9em, 1fr) repeat(var(--p-columns, 3), auto);
    column-gap: var(--p-5);
  }
  thead,
  tbody,
  tr {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  tr {
    position: relative;
    border-block-end: 1px solid var(--p-line);
    break-inside: avoid;
  }
  th,
  td {
    min-inline-size: 0;
    padding: var(--p-3) 0;
    font-weight: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .figures {
    font-variant-numeric: tabular-nums lining-nums;
    text-align: end;
    white-space: nowrap;
  }
  .group th {
    grid-column: 1 / -1;
    padding-block-start: var(--p-6);
    font-weight: 600;
  }
  thead th,
  thead tr::before {
    padding: 0;
    color: var(--p-ink-soft);
    font-size: 0.875em;
    line-height: var(--p-target);
  }
  thead button,
  .list .open {
    justify-content: start;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
  }
  thead .figures button {
    justify-content: end;
  }
  [aria-sort] button {
    color: var(--p-ink);
  }
  [aria-sort] button::after {
    content: '↑' / '';
  }
  [aria-sort='descending'] button::after {
    content: '↓' / '';
  }

  .controls {
    display: flex;
    flex-wrap: wrap-reverse;
    gap: var(--p-3) var(--p-5);
    margin-block-start: var(--p-2);
    border-block-end: 1px solid var(--p-line);
  }
  .filter {
    display: flex;
    /* Takes the room beside the search, which takes a line of its own where there is none. */
    flex: 999 auto;
    flex-wrap: wrap;
    gap: 0 var(--p-5);
    margin: 0 0 -1px;
    padding: 0;
    border: 0;
  }
  .filter label {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--p-1);
    min-block-size: var(--p-target);
    padding-block-end: 2px;
    font-weight: 500;
    cursor: pointer;
  }
  .filter label:has(:checked) {
    padding-block-end: 0;
    border-block-end: 2px solid var(--p-accent);
  }
  .filter label:has(:focus-visible) {
    outline: var(--p-ring);
    outline-offset: -2px;
  }
  .filter input {
    position: absolute;
    opacity: 0;
  }
  .search,
  .input,
  textarea {
    min-block-size: var(--p-target);
    padding: var(--p-2) var(--p-3);
    border: 1px solid var(--p-edge);
    border-radius: var(--p-radius);
    background: none;
    color: inherit;
    font: inherit;
    /* Below 16 px phones zoom in on focus. */
    font-size: max(16px, 1em);
  }
  .search {
    flex: 1 16em;
    min-inline-size: 0;
    margin-block-end: var(--p-3);
  }

  .list tr:not(.group) {
    padding-inline: var(--p-4) var(--p-6);
  }
  .list tbody tr:not(.group):hover {
    background: var(--p-sunken);
  }
  .list tbody tr:not(.group)::after {
    content: '›' / '';
    position: absolute;
    inset-block-start: var(--p-3);
    inset-inline-end: var(--p-4);
  }
  .list .open {
    display: inline-block;
    position: static;
    min-block-size: 0;
    text-align: start;
    text-wrap: balance;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .list small {
    display: block;
  }
  .detail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-5);
  }
  .back {
    justify-self: start;
    padding: 0;
    text-decoration: none;
  }
  .back::before {
    content: '‹' / '';
  }

  @container (inline-size < 36em) {
    .filter {
      column-gap: var(--p-4);
    }
    table,
    td {
      display: block;
    }
    tr {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      column-gap: var(--p-3);
    }
    tbody tr {
      padding-block: var(--p-3);
    }
    tbody th {
      flex: 0 0 100%;
    }
    tbody :is(th, td) {
      padding: var(--p-1) 0;
    }
    thead tr::before {
      content: attr(data-label) / '';
    }
    thead tr:not([data-label]) {
      position: absolute;
      clip-path: inset(50%);
    }
    .list td:first-of-type {
      flex: 1 7em;
      text-wrap: balance;
    }
    .list tbody :is(th, tr:not(.group)) {
      padding-inline-end: var(--p-4);
    }
    .list thead tr {
      padding-inline: 0 !important;
    }
  }
  @media print {
    .back,
    .controls {
      display: none;
    }
  }
`;
