import { css } from 'lit';

export const openedStyles = css`
  .detail header {
    display: grid;
    gap: var(--p-1);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
    gap: var(--p-4);
  }
  .prose {
    max-inline-size: 68ch;
    white-space: pre-line;
  }
  .detail section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-3);
    padding-block-start: var(--p-5);
    border-block-start: 1px solid var(--p-line);
  }
  .detail table {
    grid-template-columns: auto auto auto minmax(6em, 1fr);
  }
  .detail tbody :is(th, td) {
    padding-block: var(--p-2);
  }
  .detail section > button {
    justify-self: start;
  }

  @container (inline-size < 36em) {
    .detail tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto minmax(5.5em, auto);
    }
    .detail tbody :is(th, td) {
      padding-block: 0;
    }
    .detail td:not(.figures) {
      grid-column: 1 / -1;
      color: var(--p-ink-soft);
    }
    .detail td:empty {
      display: none;
    }
  }
`;
