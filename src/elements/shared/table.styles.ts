import { css } from 'lit';

/**
 * An element says how many columns follow the first by `--p-columns`, and is a query container, below whose 36em each row
 * is a card.
 */
export const tableStyles = css`
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
  thead button {
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
  @container (inline-size < 36em) {
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
    thead tr::before,
    td::before {
      content: attr(data-label) / '';
    }
    thead tr:not([data-label]) {
      position: absolute;
      clip-path: inset(50%);
    }
  }
`;
