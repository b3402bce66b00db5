import { css } from 'lit';

export const quotesStyles = css`
  :host {
    container-type: inline-size;
    /* Where the page shrinks the element to its content, for want of which it would have no width at all. */
    contain-intrinsic-inline-size: 48em;
    min-inline-size: 0;
    font-variant-numeric: lining-nums;
  }
  .heading {
    margin-block-end: var(--p-4);
    font-size: 1.5em;
    letter-spacing: -0.01em;
  }
  .soft,
  .number,
  .eyebrow {
    color: var(--p-ink-soft);
  }

  .controls {
    display: flex;
    flex-wrap: wrap-reverse;
    align-items: end;
    justify-content: space-between;
    gap: var(--p-3) var(--p-5);
    border-block-end: 1px solid var(--p-line);
  }
  .controls:empty {
    display: none;
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
  .filter label {
    position: relative;
    flex: none;
  }
  .filter input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .filter label > span {
    display: flex;
    align-items: center;
    gap: var(--p-2);
    min-block-size: var(--p-target);
    border-block-end: 2px solid transparent;
    color: var(--p-ink-soft);
    font-weight: 500;
  }
  .filter label:hover > span {
    border-color: var(--p-edge);
    color: var(--p-ink);
  }
  .filter :checked + span {
    border-color: var(--p-accent) !important;
    color: var(--p-ink);
  }
  .filter :focus-visible + span {
    outline: var(--p-ring);
    outline-offset: -2px;
    border-radius: 2px;
  }
  .count {
    color: var(--p-ink-soft);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .search {
    flex: 0 1 18em;
    min-inline-size: 0;
    min-block-size: var(--p-target);
    margin-block-end: var(--p-3);
    padding: var(--p-2) var(--p-3);
    border: 1px solid var(--p-edge);
    border-radius: var(--p-radius);
    background: var(--p-surface);
    color: inherit;
    font: inherit;
    font-size: max(16px, 1em);
  }
  .search::placeholder {
    color: var(--p-ink-soft);
    opacity: 1;
  }
  .none,
  .empty {
    display: grid;
    justify-items: start;
    gap: var(--p-1);
    padding-block: var(--p-5);
  }
  .more {
    margin-block-start: var(--p-4);
  }
  .newest {
    margin-block-start: var(--p-4);
    color: var(--p-ink-soft);
  }

  .list tbody tr:not(.group):hover {
    background: var(--p-sunken);
  }
  .list tbody tr:not(.group)::after {
    content: '';
    align-self: center;
    justify-self: end;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: var(--p-2);
    border: solid var(--p-edge);
    border-width: 2px 2px 0 0;
    rotate: 45deg;
  }
  .list tbody tr:not(.group):dir(rtl)::after {
    rotate: -135deg;
  }
  .list table {
    --p-columns: 4;
  }
  .list tbody th,
  .list thead th:first-child {
    padding-inline-start: var(--p-4);
  }
  .list .group th {
    padding-inline-start: 0;
  }
  .list tbody:first-of-type .group th {
    padding-block-start: var(--p-5);
  }
  .open {
    display: inline;
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none !important;
    font-weight: 500;
    line-height: inherit;
    text-align: start;
    position: static;
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
    border-radius: var(--p-radius);
  }
  .number {
    display: block;
    font-size: 0.875em;
  }
  .standing,
  .left {
    display: block;
  }
  .standing {
    color: var(--p-ink-soft);
  }
  .standing.pending {
    color: var(--p-accent);
    font-weight: 600;
  }
  .left {
    color: var(--p-ink-soft);
    font-size: 0.875em;
  }
  .left.pressing {
    color: var(--p-warn);
    font-weight: 600;
  }
  .list tr.pending {
    box-shadow: inset 3px 0 var(--p-accent);
  }
  .list tr.pending:dir(rtl) {
    box-shadow: inset -3px 0 var(--p-accent);
  }
  .list .pending :is(.open, .figures) {
    font-weight: 600;
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
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid;
    border-width: 0 0 2px 2px;
    rotate: 45deg;
  }
  .back:dir(rtl)::before {
    rotate: -135deg;
  }
  .detail header {
    display: grid;
    gap: var(--p-2);
  }
  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--p-4);
  }
  #quote-heading {
    font-size: 1.5em;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  #quote-heading:focus {
    outline: none;
  }
  .stand > * {
    display: inline;
    margin-inline-end: var(--p-3);
    font-size: 1em;
  }
  .prose {
    max-inline-size: 68ch;
    white-space: pre-line;
    text-wrap: pretty;
  }
  .reason {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .lines tbody tr:last-child {
    border-block-end-color: var(--p-edge);
  }
  .lines tbody th {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .lines table.columns-5 {
    --p-columns: 4;
  }
  .sums {
    display: grid;
    grid-template-columns: auto auto;
    justify-content: end;
    gap: var(--p-2) var(--p-6);
    margin-block-start: calc(-1 * var(--p-2));
  }
  .sums > div {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: baseline;
  }
  .sums dd {
    font-variant-numeric: tabular-nums lining-nums;
    text-align: end;
  }
  .sums > :last-child {
    margin-block-start: var(--p-1);
    padding-block-start: var(--p-3);
    border-block-start: 1px solid var(--p-edge);
    font-size: 1.25em;
    font-weight: 600;
  }
  .terms {
    display: grid;
    gap: var(--p-1);
  }
  .terms .prose {
    color: var(--p-ink-soft);
  }
  .decide {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--p-3);
    position: sticky;
    inset-block-end: 0;
    padding-block: var(--p-4);
    border-block-start: 1px solid var(--p-line);
    background: linear-gradient(var(--p-surface) 0 0) Canvas;
  }
  .decide p {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--p-3);
    margin-inline-end: auto;
    color: var(--p-ink-soft);
  }
  .decide strong,
  .amount strong {
    color: var(--p-ink);
    font-size: 1.25em;
    font-weight: 600;
    font-variant-numeric: tabular-nums lining-nums;
  }

  dialog form {
    display: grid;
    gap: var(--p-4);
  }
  .subject {
    overflow-wrap: anywhere;
  }
  .amount {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    padding-block: var(--p-3);
    border-block: 1px solid var(--p-line);
  }
  .reason-count {
    color: var(--p-ink-soft);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  textarea {
    resize: vertical;
  }
  [role='alert']:empty {
    display: none;
  }
`;
