import { css } from 'lit';

/** A list that drops down from a button, as `Menu` has it. */
export const menuStyles = css`
  .panel {
    gap: var(--p-2);
    inline-size: max-content;
    max-inline-size: min(24em, calc(100vw - 2em));
    max-block-size: min(30em, 70vh);
    overflow: auto;
    padding: var(--p-2);
    border: 1px solid var(--p-line);
    border-radius: calc(var(--p-radius) * 1.5);
    background: var(--p-surface);
    color: inherit;
    box-shadow: 0 8px 32px rgb(0 0 0 / 18%);
  }
  .panel:popover-open {
    display: grid;
  }
  /* Without this it opens in the middle of the page. */
  @supports (position-area: end) {
    [popovertarget] {
      anchor-name: --menu;
    }
    .panel {
      inset: auto;
      margin: var(--p-1) 0;
      position-anchor: --menu;
      position-area: self-block-end span-self-inline-end;
      position-try-fallbacks:
        flip-inline,
        flip-block,
        flip-block flip-inline;
    }
  }
  ul {
    display: grid;
    gap: var(--p-1);
    margin: 0;
    padding: 0;
    /* Unlike none, this leaves it a list in Safari. */
    list-style: '';
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel {
      animation: open 0.12s ease-out;
    }
  }
  @keyframes open {
    from {
      translate: 0 -4px;
    }
  }
`;
