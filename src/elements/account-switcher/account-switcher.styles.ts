import { css } from 'lit';

export const switcherStyles = css`
  :host,
  .anchor {
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  /* The panel hangs on what is inside: a page may take any style from the tag itself. */
  .anchor {
    position: relative;
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
  .panel {
    position: absolute;
    inset-block-start: calc(100% + var(--p-1));
    inset-inline-start: 0;
    z-index: 10;
    display: grid;
    gap: var(--p-2);
    inline-size: max-content;
    max-inline-size: min(24em, calc(100vw - 2em));
    max-block-size: min(30em, 70vh);
    overflow: auto;
    padding: var(--p-2);
    border: 1px solid var(--p-line);
    border-radius: calc(var(--p-radius) * 1.5);
    background: var(--p-surface);
    box-shadow: 0 8px 32px rgb(0 0 0 / 18%);
  }
  /* At the end of a bar it opens towards the middle of the page. */
  .panel.end {
    inset-inline: auto 0;
  }
  ul {
    display: grid;
    gap: var(--p-1);
    margin: 0;
    padding: 0;
    /* Unlike none, this leaves it a list in Safari. */
    list-style: '';
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
