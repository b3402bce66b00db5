import { css } from 'lit';

/** No box of its own: the page lays out what is inside. */
export const styles = css`
  :host {
    display: contents;
  }
`;
