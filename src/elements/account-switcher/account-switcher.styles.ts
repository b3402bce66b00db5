import { css } from 'lit';

export const switcherStyles = css`
  :host {
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  /* Whatever has no account to show takes no room in the page's layout either. */
  :host(:not(:state(shown))) {
    display: none;
  }
  .current {
    display: flex;
    align-items: center;
    gap: var(--p-2);
    max-inline-size: 100%;
    min-block-size: var(--p-target);
    padding: var(--p-2) var(--p-3);
    border: 1px solid transparent;
    border-radius: var(--p-radius);
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
  }
  /* While it is asked whose account it is. */
  .current:empty {
    inline-size: 14em;
  }
  .current:empty,
  button.current {
    border-color: var(--p-line);
    justify-content: start;
  }
  .current bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* As wide as the arrow that may come. */
  .current::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-block-start: -0.25em;
    border: solid transparent;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  button.current::after {
    border-color: currentcolor;
  }
  .panel button {
    display: grid;
    grid-template-columns: 1.25em 1fr;
    justify-items: start;
    gap: 0 var(--p-2);
    inline-size: 100%;
    border-color: transparent;
    font-weight: inherit;
    text-align: start;
  }
  .panel b,
  .panel small {
    grid-column: 2;
    overflow-wrap: anywhere;
  }
  .panel small {
    color: var(--p-ink-soft);
    font-size: 0.875em;
  }
  [aria-current]::before {
    content: '';
    grid-area: 1 / 1;
    place-self: center;
    inline-size: 0.375em;
    block-size: 0.75em;
    border: solid var(--p-accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 -0.125em;
  }
  .panel button[aria-busy='true']::after {
    inset-inline-end: var(--p-3);
    inset-block: 0;
    margin-block: auto;
    -webkit-text-fill-color: currentcolor;
  }
`;
