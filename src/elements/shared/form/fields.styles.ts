import { css } from 'lit';

/**
 * The inputs live in the page's own DOM, so the page's styles reach them. Important declarations on a slot win over those
 * of the page, important or not.
 */
export const fieldStyles = css`
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
  .reveal svg {
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
`;
