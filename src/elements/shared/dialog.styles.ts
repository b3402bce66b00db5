import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    inline-size: min(32em, 100% - 2em);
    padding: var(--p-5);
    border: 0;
    border-radius: calc(var(--p-radius) * 1.5);
    /* A surface that lets the page through would let it through here as well. */
    background: linear-gradient(var(--p-surface) 0 0) Canvas;
    box-shadow: 0 1em 4em rgb(0 0 0 / 0.25);
    overscroll-behavior: contain;
  }
  dialog[closedby='closerequest'] {
    pointer-events: none;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  dialog h2 {
    margin-block-end: var(--p-3);
    font-size: 1.25em;
  }
  .dialog-actions {
    display: flex;
    justify-content: end;
    gap: var(--p-3);
  }
  /* Measured on the screen: a dialog lies over the page, not in the element's box. */
  @media (width < 30em) {
    dialog {
      inline-size: 100%;
      max-inline-size: none;
      max-block-size: 100dvh;
      margin-block-end: 0;
      border-radius: calc(var(--p-radius) * 1.5) calc(var(--p-radius) * 1.5) 0 0;
    }
    .dialog-actions {
      flex-direction: column-reverse;
    }
  }
`;
