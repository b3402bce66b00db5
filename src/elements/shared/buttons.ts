import { css } from 'lit';

/**
 * Buttons, and links that look like them. A plain `<button>` is secondary; classes `primary`, `quiet` (words alone) and
 * `danger` change its weight. `aria-busy="true"` turns the words into a spinner without a change of size; give it
 * `aria-disabled="true"` too, which unlike `disabled` keeps the focus.
 */
export const buttons = css`
  button,
  .button {
    --p-button: var(--p-surface);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--p-2);
    position: relative;
    min-inline-size: var(--p-target);
    min-block-size: var(--p-target);
    margin: 0;
    padding: var(--p-2) var(--p-4);
    border: 1px solid var(--p-edge);
    border-radius: var(--p-radius);
    background: var(--p-button);
    color: var(--p-ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    transition: background 0.12s;
  }
  button:hover,
  .button:hover {
    background: color-mix(in oklab, var(--p-button), var(--p-ink) 8%);
  }
  .primary,
  .danger,
  .quiet {
    border-color: transparent;
  }
  .primary {
    --p-button: var(--p-fill);
    color: var(--p-on-fill);
  }
  .danger {
    --p-button: oklch(0.5 0.185 27);
    color: #fff;
  }
  .quiet {
    --p-button: transparent;
    padding-inline: var(--p-2);
    color: var(--p-accent);
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
  }
  button[aria-disabled='true'] {
    cursor: default;
  }
  button[aria-busy='true'] {
    -webkit-text-fill-color: transparent;
  }
  button[aria-busy='true']::after {
    content: '';
    position: absolute;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.7s linear infinite;
  }
  @media (forced-colors: active) {
    /* Here the words stay. */
    button[aria-busy='true']::after {
      inset-inline-end: var(--p-3);
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
`;
