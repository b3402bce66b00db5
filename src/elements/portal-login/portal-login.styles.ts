import { css } from 'lit';

/**
 * The inputs live in the page's own DOM, so the page's styles reach them. Important declarations on a slot win over those
 * of the page, important or not.
 */
export const styles = css`
  :host {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 26em;
  }
  .card {
    display: grid;
    gap: var(--p-4);
    container-type: inline-size;
    /* Again, for pages that take the host's away. */
    max-inline-size: 26em;
    padding: clamp(var(--p-4), 20% - var(--p-7), var(--p-6));
    border: 1px solid var(--p-line);
    border-radius: calc(var(--p-radius) * 1.5);
    background: var(--p-surface);
  }
  @container (inline-size < 19em) {
    .who .monogram {
      display: none;
    }
  }
  /* Room for the code button and for help, which are only offered once the backend was asked. */
  .question:has([name='password']) {
    align-content: start;
    min-block-size: 29.25em;
  }
  h2 {
    font-size: 1.375em;
    letter-spacing: -0.01em;
    outline: none;
  }
  /* Label and input take their room before they are there: sent by a server, they come after what they stand in. */
  .field {
    display: grid;
    grid-template-rows: minmax(1lh, auto) minmax(48px, auto);
    gap: var(--p-1);
  }
  .control {
    display: grid;
    grid-row: 2;
    align-items: center;
  }
  .reveal {
    grid-area: 1 / 1;
    justify-self: end;
    margin-inline-end: 2px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--p-ink-soft);
  }
  svg {
    inline-size: 1.375em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }

  ::slotted(*) {
    all: revert !important;
    box-sizing: border-box !important;
    margin: 0 !important;
    font: inherit !important;
  }
  ::slotted(label) {
    justify-self: start !important;
    font-weight: 600 !important;
  }
  ::slotted(p) {
    color: var(--p-bad) !important;
  }
  ::slotted(p:empty) {
    display: none !important;
  }
  ::slotted(*)::before,
  ::slotted(*)::after {
    content: none !important;
  }
  ::slotted(input) {
    grid-area: 1 / 1 !important;
    appearance: none !important;
    inline-size: 100% !important;
    min-block-size: 48px !important;
    padding: var(--p-2) var(--p-3) !important;
    border: 1px solid var(--p-edge) !important;
    border-radius: var(--p-radius) !important;
    background: var(--p-surface) !important;
    color: var(--p-ink) !important;
    /* Below 16 px phones zoom in on focus. */
    font-size: max(16px, 1em) !important;
  }
  ::slotted([name='password']) {
    padding-inline-end: 48px !important;
  }
  ::slotted([aria-invalid]) {
    border-color: var(--p-bad) !important;
  }
  ::slotted(:focus) {
    border-color: var(--p-accent) !important;
    outline: var(--p-ring) !important;
    outline-offset: -1px !important;
  }
  :host(:dir(rtl)) ::slotted([dir]) {
    text-align: right !important;
  }

  .card > button {
    min-block-size: 48px;
  }
  .or {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: center;
    gap: var(--p-3);
    color: var(--p-ink-soft);
  }
  .or::before,
  .or::after {
    content: '';
    border-block-start: 1px solid var(--p-line);
  }
  .lead,
  .ways {
    color: var(--p-ink-soft);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--p-target);
    font-variant-numeric: tabular-nums;
  }
  .ways .quiet {
    margin-inline: calc(-1 * var(--p-2));
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--p-3);
  }
  .who h2 {
    font-size: inherit;
    letter-spacing: normal;
  }
  .names {
    flex: 1 1 5em;
    overflow-wrap: anywhere;
  }
  .names p {
    color: var(--p-ink-soft);
  }
  .names i {
    display: block;
    block-size: 0.75em;
    inline-size: 60%;
    margin: 0.375em 0;
    border-radius: 4px;
    background: var(--p-line);
  }
  .monogram {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    background: color-mix(in oklab, var(--p-accent) 12%, var(--p-surface));
    color: var(--p-accent);
    font-weight: 600;
  }
`;
