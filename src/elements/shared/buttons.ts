import { css } from 'lit';

/**
 * Buttons, and links that look like them. A plain `<button>` is secondary; classes `primary`, `quiet` (words alone) and
 * `danger` change its weight. `aria-busy="true"` turns the words into a spinner without a change of size; give it
 * `aria-disabled="true"` too, which unlike `disabled` keeps the focus.
 */
export const buttons = css`
  button,
  .button {
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
    background: var(--p-surface);
    color: var(--p-ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color 0.12s,
      border-color 0.12s;
  }
  button:hover,
  .button:hover {
    background: var(--p-sunken);
  }
  .primary {
    border-color: transparent;
    background: var(--p-fill);
    color: var(--p-on-fill);
  }
  .primary:hover {
    background: var(--p-fill-over);
  }
  .danger {
    border-color: transparent;
    background: var(--p-bad-fill);
    color: #fff;
  }
  .danger:hover {
    background: color-mix(in oklab, var(--p-bad-fill), black 14%);
  }
  .quiet {
    padding-inline: var(--p-2);
    border-color: transparent;
    background: none;
    color: var(--p-accent);
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
  }
  .quiet:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  button:disabled,
  button[aria-disabled='true'] {
    cursor: default;
  }
  button:disabled {
    opacity: 0.55;
  }
  button[aria-busy='true'] {
    color: transparent;
  }
  button[aria-busy='true']::after {
    content: '';
    position: absolute;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid var(--p-accent);
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.7s linear infinite;
  }
  .primary[aria-busy='true']::after {
    border-color: var(--p-on-fill);
    border-inline-end-color: transparent;
  }
  .danger[aria-busy='true']::after {
    border-color: #fff;
    border-inline-end-color: transparent;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button[aria-busy='true']::after {
      border-style: dotted;
    }
  }
  @media (forced-colors: active) {
    button[aria-busy='true']::after {
      border-color: ButtonText;
      border-inline-end-color: ButtonFace;
    }
    .quiet {
      border-color: ButtonFace;
    }
  }
`;
