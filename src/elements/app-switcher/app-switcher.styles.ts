import { css } from 'lit';

export const appStyles = css`
  :host {
    inline-size: fit-content;
  }
  /* Whoever has nothing to choose from loses no room in the page's layout either. */
  :host(:not(:state(shown))) {
    display: none;
  }
  .apps {
    --p-button: transparent;
    padding-inline: var(--p-3);
    border-color: transparent;
  }
  .awaited {
    visibility: hidden;
  }
  svg {
    flex: none;
    inline-size: 1.125em;
    fill: currentcolor;
  }
  @media (width < 480px) {
    .apps span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  a {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0 var(--p-3);
    min-block-size: var(--p-target);
    padding: var(--p-2);
    border-radius: var(--p-radius);
    color: inherit;
    text-decoration: none;
  }
  a[href]:hover {
    background: var(--p-sunken);
  }
  a:focus-visible {
    outline-offset: -2px;
  }
  i {
    display: grid;
    grid-template: 2.25em / 2.25em;
    place-items: center;
    overflow: hidden;
    border-radius: calc(var(--p-radius) * 0.75);
    background: color-mix(in oklab, var(--p-accent) 12%, var(--p-surface));
    color: var(--p-accent);
    font-style: normal;
    font-weight: 600;
  }
  i > * {
    grid-area: 1 / 1;
  }
  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    background: var(--p-surface);
  }
  bdi {
    justify-self: start;
    overflow-wrap: anywhere;
  }
  [aria-current] bdi {
    font-weight: 600;
  }
  [aria-current]::after {
    content: '';
    inline-size: 0.375em;
    block-size: 0.75em;
    margin-inline: var(--p-1);
    border: solid var(--p-accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 -0.125em;
  }
  small {
    padding: 0.0625em 0.625em;
    border: 1px solid var(--p-line);
    border-radius: 1em;
    color: var(--p-ink-soft);
    font-size: 0.8125em;
  }
  @media (forced-colors: active) {
    i {
      border: 1px solid;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
