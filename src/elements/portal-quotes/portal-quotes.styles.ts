import { css } from 'lit';

export const quotesStyles = css`
  :host {
    container-type: inline-size;
    /* Where the page would shrink the element to its content. */
    contain-intrinsic-inline-size: 48em;
    min-inline-size: 0;
  }
  h2 {
    margin-block-end: var(--p-4);
    font-size: 1.5em;
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
  small {
    display: block;
    color: var(--p-ink-soft);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .soft {
    color: var(--p-ink-soft);
  }
  .none,
  .more {
    margin-block: var(--p-4);
  }

  .controls {
    display: flex;
    flex-wrap: wrap-reverse;
    justify-content: space-between;
    column-gap: var(--p-5);
    border-block-end: 1px solid var(--p-line);
  }
  .filter {
    display: flex;
    gap: var(--p-5);
    min-inline-size: 0;
    margin: 0 0 -1px;
    padding: 0;
    border: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  label {
    position: relative;
    font-weight: 600;
    white-space: nowrap;
  }
  label input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  label > span {
    display: flex;
    align-items: center;
    gap: var(--p-2);
    min-block-size: var(--p-target);
    border-block-end: 2px solid transparent;
    color: var(--p-ink-soft);
    font-weight: 500;
  }
  :checked + span {
    border-color: var(--p-accent);
    color: var(--p-ink);
  }
  :focus-visible + span {
    outline: var(--p-ring);
    outline-offset: -2px;
  }
  .search,
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
    flex: 0 1 16em;
    min-inline-size: 0;
    margin-block-end: var(--p-3);
  }

  .list tr:not(.group) {
    padding-inline: var(--p-4) var(--p-6);
    border-inline-start: 3px solid transparent;
  }
  .list tbody tr:not(.group):hover {
    background: var(--p-sunken);
  }
  .list tbody tr:not(.group)::after,
  .back::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--p-edge);
    border-width: 2px 2px 0 0;
    rotate: 45deg;
  }
  .list tbody tr:not(.group)::after {
    position: absolute;
    inset-block: 0;
    inset-inline-end: var(--p-3);
    margin-block: auto;
  }
  .back::before,
  .list tbody tr:not(.group):dir(rtl)::after {
    rotate: 225deg;
  }
  .back:dir(rtl)::before {
    rotate: 45deg;
  }
  .open {
    min-block-size: 0;
    padding: 0;
    border: 0;
    position: static;
    background: none !important;
    font-weight: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .open:focus-visible {
    outline: none;
  }
  .open:focus-visible::after {
    outline: var(--p-ring);
    outline-offset: -2px;
  }
  .standing {
    color: var(--p-ink-soft);
  }
  .standing.pending {
    color: var(--p-accent);
    font-weight: 600;
  }
  .pressing {
    color: var(--p-warn);
    font-weight: 600;
  }
  .pending tr:not(.group) {
    border-inline-start-color: var(--p-accent);
    font-weight: 600;
  }
  .pending :is(small, td:nth-of-type(2)) {
    font-weight: 400;
  }

  .detail,
  .sums,
  form,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-5);
  }
  .detail h2 {
    margin-block: var(--p-1);
  }
  .back {
    justify-self: start;
    padding: 0;
    text-decoration: none;
  }
  header :is(span, bdi, small) {
    display: inline;
    margin-inline-end: var(--p-3);
    font-size: inherit;
  }
  .prose {
    max-inline-size: 68ch;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .prose:empty {
    display: none;
  }
  .taxed {
    --p-columns: 4;
  }
  .amount {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--p-4);
  }
  .sums {
    gap: var(--p-2);
    inline-size: min(24em, 100%);
    margin-inline-start: auto;
  }
  .sums > :last-child,
  :is(form, footer) .figures {
    font-size: 1.25em;
    font-weight: 600;
  }
  .sums > :last-child {
    padding-block-start: var(--p-2);
    border-block-start: 1px solid var(--p-edge);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--p-3);
    position: sticky;
    inset-block-end: 0;
    padding-block: var(--p-4);
    border-block-start: 1px solid var(--p-line);
    background: linear-gradient(var(--p-surface) 0 0) Canvas;
  }
  footer .amount {
    margin-inline-end: auto;
  }
  form {
    gap: var(--p-4);
  }
  .field {
    gap: var(--p-1);
  }
  .wrong {
    color: var(--p-bad);
  }
  [role='alert']:empty {
    display: none;
  }

  @container (inline-size < 36em) {
    .list td::before,
    .lines td::before {
      content: none;
    }
    .list td:first-of-type {
      flex: 1 1 7em;
    }
    .list td:nth-of-type(2) {
      position: absolute;
      clip-path: inset(50%);
    }
    .list thead tr {
      padding-inline: 0 !important;
      border-inline: 0 !important;
    }
    .lines td:nth-of-type(2)::before {
      content: '× ' / '';
    }
    .lines td:last-child {
      margin-inline-start: auto;
    }
    .lines tr {
      justify-content: start;
    }
    footer p {
      display: none !important;
    }
    footer button {
      flex: 1;
    }
  }
  @media print {
    footer,
    .back,
    .controls,
    thead button,
    tr::after {
      display: none !important;
    }
  }
`;
