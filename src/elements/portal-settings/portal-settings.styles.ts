import { css } from 'lit';

export const settingsStyles = css`
  :host {
    min-inline-size: 0;
  }
  .settings {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-5);
    max-inline-size: 64em;
    /* Where the page would shrink the element to its content. */
    contain-intrinsic-inline-size: 48em;
    background: var(--p-surface);
  }
  h2 {
    font-size: 1.5em;
  }
  :is(h2, h3):focus {
    outline: none;
  }
  .soft {
    color: var(--p-ink-soft);
    overflow-wrap: anywhere;
  }
  .set-up,
  .address {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-2);
  }
  .set-up {
    padding: var(--p-4) var(--p-5);
    border-radius: var(--p-radius);
    background: var(--p-sunken);
  }
  .set-up ol {
    display: grid;
    gap: var(--p-2);
    margin-block-start: var(--p-2);
    list-style: none;
  }
  .set-up li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--p-4);
    padding-block-start: var(--p-2);
    border-block-start: 1px solid var(--p-line);
  }
  .set-up b {
    color: var(--p-warn);
    font-weight: 600;
  }
  .set-up .done b {
    color: var(--p-good);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--p-2) var(--p-4);
  }
  .line code {
    flex: 1 16em;
    min-inline-size: 0;
    padding: var(--p-3);
    border-radius: var(--p-radius);
    background: var(--p-sunken);
    font: inherit;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .rows {
    border-block-start: 1px solid var(--p-line);
  }
  .row {
    border-block-end: 1px solid var(--p-line);
  }
  .row > header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--p-2) var(--p-5);
    padding-block: var(--p-4);
  }
  .row small {
    padding: 0 var(--p-2);
    border-radius: 1em;
    background: color-mix(in oklab, var(--p-warn) 12%, var(--p-surface));
    color: var(--p-warn);
    font-size: 0.875em;
    font-weight: 400;
  }
  .open {
    padding-block: var(--p-2) var(--p-5);
  }
`;
