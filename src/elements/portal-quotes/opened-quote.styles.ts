import { css } from 'lit';

export const openedStyles = css`
  header p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--p-3);
    margin-block: var(--p-1);
    overflow-wrap: anywhere;
  }
  header small {
    font-size: 1em;
  }
  .prose {
    max-inline-size: 68ch;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  :is(.prose, .wrong):empty {
    display: none;
  }
  .amount {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0 var(--p-4);
  }
  /* The figure's own direction may be another than the element's. */
  .amount span {
    margin-inline-end: auto;
  }
  dialog form,
  .sums {
    display: grid;
    grid-template-columns: 100%;
    gap: var(--p-3);
  }
  .sums {
    gap: var(--p-2);
    inline-size: min(24em, 100%);
    margin-inline-start: auto;
  }
  .sums > :last-child,
  dialog .amount {
    padding-block-start: var(--p-2);
    border-block-start: 1px solid var(--p-edge);
    font-size: 1.25em;
    font-weight: 600;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--p-3);
    padding-block: var(--p-4);
    border-block-start: 1px solid var(--p-line);
    background: linear-gradient(var(--p-surface) 0 0) Canvas;
  }
  footer .amount {
    display: block;
    margin-inline-end: auto;
    font-weight: 600;
    line-height: 1.25;
  }
  footer span {
    display: block;
    color: var(--p-ink-soft);
    font-size: 0.875em;
    font-weight: 400;
  }
  section {
    margin-block-start: var(--p-4);
  }
  h3 {
    margin-block-end: var(--p-1);
  }
  dialog label {
    font-weight: 600;
  }
  .wrong {
    color: var(--p-bad);
  }

  @container (inline-size < 36em) {
    .lines tr {
      justify-content: start;
    }
    .lines td:nth-of-type(2)::before {
      content: '× ' / '';
    }
    .lines td:last-child {
      margin-inline-start: auto;
    }
    footer button {
      flex: auto;
    }
  }
  /* On less, as on a phone with large letters, it would hide what is decided on. */
  @media (height >= 25em) {
    footer {
      position: sticky;
      inset-block-end: 0;
    }
  }
  @media print {
    footer {
      display: none;
    }
  }
`;
