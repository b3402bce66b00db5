import { css } from 'lit';

export const styles = css`
  :host {
    min-inline-size: 0;
  }
  .portal {
    container-type: inline-size;
    /* Where the page would shrink the element to its content. */
    contain-intrinsic-inline-size: 64em;
    background: var(--p-surface);
  }
  .frame {
    display: grid;
    grid-template: auto 1fr / 13em minmax(0, 1fr);
    gap: var(--p-5) var(--p-7);
    position: relative;
    min-block-size: 34em;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  .skip {
    position: absolute;
    inset-block-start: var(--p-2);
    z-index: 11;
  }

  .bar {
    display: flex;
    grid-area: 1 / 1 / auto / -1;
    align-items: center;
    gap: var(--p-2);
    min-block-size: calc(var(--p-target) + 2 * var(--p-3));
    padding-block: var(--p-3);
    border-block-end: 1px solid var(--p-line);
  }
  .brand,
  slot[name='brand'] {
    flex: 1;
    min-inline-size: 0;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: var(--p-3);
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.25;
  }
  .brand bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .brand img {
    flex: none;
    max-inline-size: 8em;
    block-size: 2em;
    object-fit: contain;
  }
  .brand img[hidden] {
    display: none;
  }
  account-switcher {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .sign-out,
  app-switcher {
    flex: none;
  }
  .sign-out svg {
    display: none;
  }
  svg {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sign-out svg:dir(rtl) {
    scale: -1 1;
  }

  nav,
  .nav-bones {
    align-self: start;
  }
  nav {
    position: sticky;
    inset-block-start: var(--p-4);
  }
  ul {
    /* Unlike none, this leaves it a list in Safari. */
    list-style: '';
  }
  nav a,
  nav button {
    display: flex;
    align-items: center;
    gap: var(--p-3);
    position: relative;
    min-block-size: var(--p-target);
    padding: var(--p-2) var(--p-3);
    border: 0;
    border-radius: var(--p-radius);
    background: none;
    color: var(--p-ink-soft);
    font-weight: 500;
    line-height: 1.25;
    text-decoration: none;
  }
  nav a:not([aria-current]):hover {
    background: var(--p-sunken);
    color: var(--p-ink);
  }
  nav [aria-current] {
    background: color-mix(in oklab, var(--p-accent) 9%, var(--p-surface));
    color: var(--p-accent);
    font-weight: 600;
  }
  nav [aria-current]::before,
  .more.current > button::before {
    content: '';
    position: absolute;
    inset-block: var(--p-2);
    inset-inline-start: 0;
    inline-size: 3px;
    border-radius: 3px;
    background: var(--p-accent);
  }
  .more {
    display: contents;
  }
  .more > button {
    display: none;
  }

  .page {
    min-inline-size: 0;
    padding-block-end: var(--p-6);
    outline: none;
  }
  /* Where it stands is the portal's matter, not that of the page around it. */
  ::slotted(*) {
    position: static !important;
    float: none !important;
    margin: 0 !important;
  }
  .page > .notice {
    margin-block-end: var(--p-5);
  }
  .sign-in .page,
  .missing .page,
  .failed .page {
    grid-column: 1 / -1;
  }
  .sign-in .page {
    display: grid;
    align-content: start;
    justify-items: center;
    padding-block-start: clamp(0em, 6cqi - 1.5em, 3em);
  }
  .sign-in .notice {
    box-sizing: border-box;
    inline-size: min(100%, 26em);
    margin-block-end: var(--p-4);
  }
  .screen {
    display: grid;
    gap: var(--p-3);
    justify-items: start;
    max-inline-size: 36em;
  }
  .screen p {
    color: var(--p-ink-soft);
  }
  .screen :is(button, .button) {
    margin-block-start: var(--p-2);
  }
  h2,
  .bones .heading {
    margin-block-end: var(--p-3);
    font-size: 1.5em;
    line-height: 1.25;
  }
  h2:focus {
    outline: none;
  }

  @container (inline-size < 48em) {
    .frame {
      grid-template-columns: minmax(0, 1fr);
      row-gap: var(--p-4);
      min-block-size: 100svh;
    }
    .bar {
      padding-block: var(--p-1);
      min-block-size: calc(var(--p-target) + 2 * var(--p-1));
    }
    .page {
      grid-area: 2 / 1;
      /* What the navigation covers at its end. */
      padding-block-end: 6em;
    }
    .nav-bones {
      display: none;
    }
    nav {
      grid-area: 1 / 1 / -1;
      align-self: end;
      inset-block: auto 0;
      z-index: 9;
      padding-block-end: env(safe-area-inset-bottom);
      border-block-start: 1px solid var(--p-line);
      background: var(--p-surface);
    }
    nav > ul {
      display: flex;
    }
    nav > ul > li {
      display: block;
      flex: 1 1 0;
      min-inline-size: 0;
    }
    nav > ul > li > :is(a, button) {
      display: flex;
      flex-direction: column;
      justify-content: center;
      gap: 2px;
      inline-size: 100%;
      min-block-size: 56px;
      padding: var(--p-2) 2px;
      border-radius: 0;
      background: none !important;
      font-size: 0.8125em;
      text-align: center;
    }
    nav > ul > li > :is(a, button) svg {
      inline-size: 1.75em;
      block-size: 1.75em;
    }
    nav > ul > li > :is(a, button)::before {
      inset: 0 20% auto !important;
      inline-size: auto !important;
      block-size: 2px;
      border-radius: 0 0 2px 2px !important;
    }
    #rest {
      display: none;
    }
    nav .more,
    #rest.open {
      display: block;
    }
    nav .more > button {
      display: flex;
    }
    .more > button svg {
      stroke-width: 2.75;
    }
    .more.current > button {
      color: var(--p-accent);
      font-weight: 600;
    }
    #rest.open {
      position: absolute;
      inset-inline: 0;
      inset-block-end: 100%;
      padding: var(--p-2);
      border-block-start: 1px solid var(--p-line);
      background: var(--p-surface);
      box-shadow: 0 -8px 24px rgb(0 0 0 / 12%);
    }
  }
  @container (inline-size < 30em) {
    .sign-out {
      padding: 0;
    }
    .sign-out svg {
      display: block;
    }
    .sign-out span {
      position: absolute;
      clip-path: inset(50%);
    }
    .brand {
      font-size: 1em;
      gap: var(--p-2);
    }
    /* Whoever is signed in knows where, and needs the room. */
    .frame:not(.sign-in, .missing, .failed) .brand img:not([hidden]) + * {
      position: absolute;
      clip-path: inset(50%);
    }
    .frame:not(.sign-in, .missing, .failed) .brand:has(img:not([hidden])) {
      flex: none;
      margin-inline-end: auto;
    }
  }
  @media (forced-colors: active) {
    nav [aria-current]::before,
    .more.current > button::before {
      background: Highlight;
    }
  }
  @media print {
    nav,
    .skip,
    .sign-out,
    account-switcher,
    app-switcher {
      display: none !important;
    }
    .frame {
      display: block;
      min-block-size: 0;
    }
    .page {
      padding-block: var(--p-4) 0 !important;
    }
  }
`;
