import { css } from 'lit';

/**
 * An element says how many columns follow the first by `--p-columns`, and has a query container around the table, below
 * whose 36em each row is a card.
 */
export const tableStyles = css`
  table {
    display: grid;
    grid-template-columns: minmax(10em, 1fr) repeat(var(--p-columns, 3), auto);
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
    align-items: baseline;
    border-block-end: 1px solid var(--p-line);
    break-inside: avoid;
  }
  th,
  td {
    min-inline-size: 0;
    padding: var(--p-3) 0;
    padding-inline-end: var(--p-5);
    font-weight: inherit;
    text-align: start;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .figures {
    font-variant-numeric: tabular-nums lining-nums;
    text-align: end;
    white-space: nowrap;
  }
  thead {
    color: var(--p-ink-soft);
    font-size: 0.875em;
  }
  thead th {
    padding-block: 0;
    align-self: center;
    line-height: var(--p-target);
  }
  thead button {
    gap: var(--p-1);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    text-align: start;
  }
  thead .figures button {
    justify-content: end;
  }
  thead button:hover,
  [aria-sort] button {
    background: none;
    color: var(--p-ink);
  }
  [aria-sort] button::after {
    content: '↑' / '';
  }
  [aria-sort='descending'] button::after {
    content: '↓' / '';
  }
  .group th {
    grid-column: 1 / -1;
    padding-block: var(--p-6) var(--p-2);
    font-weight: 600;
  }
  @container (inline-size < 36em) {
    table {
      grid-template-columns: minmax(0, 1fr);
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: var(--p-4);
    }
    thead tr::before {
      content: attr(data-label) / '';
      line-height: var(--p-target);
    }
    thead tr:not([data-label]) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    thead th {
      padding: 0;
    }
    tbody tr:not(.group) {
      padding-block: var(--p-3);
    }
    tbody tr:not(.group) > * {
      padding: var(--p-1) 0;
    }
    td[data-label] {
      display: flex;
      justify-content: space-between;
      gap: var(--p-4);
    }
    td[data-label]::before {
      content: attr(data-label) / '';
      color: var(--p-ink-soft);
      white-space: normal;
    }
  }
`;
