import { css } from 'lit';

/** What an input for a code looks like. */
export const codeStyles = css`
  ::slotted([name='code']) {
    font-size: 1.5em !important;
    font-variant-numeric: tabular-nums !important;
    letter-spacing: 0.3em !important;
  }
  ::slotted([name='recovery']) {
    font-variant-numeric: tabular-nums !important;
    letter-spacing: 0.15em !important;
    text-transform: uppercase !important;
  }
`;
