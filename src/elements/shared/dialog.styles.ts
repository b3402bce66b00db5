import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    inline-size: min(32em, 100% - 2 * var(--p-4));
    max-inline-size: none;
    max-block-size: calc(100dvh - 2 * var(--p-4));
    padding: 0;
    border: 1px solid transparent;
    border-radius: calc(var(--p-radius) * 1.5);
    /* A surface that lets the page through would let it through here as well. */
    background: linear-gradient(var(--p-surface) 0 0) Canvas;
    color: inherit;
    box-shadow: 0 1em 4em rgb(0 0 0 / 0.25);
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog[open] {
    animation: arrive 0.18s ease-out;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  .dialog-content {
    padding: var(--p-5);
  }
  .dialog-content > h2 {
    margin-block-end: var(--p-3);
    font-size: 1.25em;
  }
  #dialog-heading:focus {
    outline: none;
  }
  .dialog-actions {
    display: flex;
    justify-content: end;
    gap: var(--p-3);
  }
  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 0.75em;
    }
  }
  /* Measured on the screen: a dialog lies over the page, not in the element's box. */
  @media (width < 30em) {
    dialog {
      inline-size: 100%;
      max-block-size: 100dvh;
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .dialog-content {
      padding-block-end: max(var(--p-5), env(safe-area-inset-bottom));
    }
    .dialog-actions {
      flex-direction: column-reverse;
    }
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;
