import { css } from 'lit';

/** The form that writes a goal. */
export const editorStyles = css`
  .form,
  .field,
  fieldset:not(.filter) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-2);
    align-content: start;
  }
  .form {
    gap: var(--p-5);
    max-inline-size: 48em;
  }
  fieldset:not(.filter) {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .field > label {
    padding: 0;
    font-weight: 600;
  }
  .form .input {
    inline-size: min(24em, 100%);
    color-scheme: inherit;
  }
  .form :is([type='date'], [type='number']) {
    inline-size: min(14em, 100%);
  }
  .form textarea {
    inline-size: 100%;
    resize: vertical;
    field-sizing: content;
    min-block-size: 6em;
    max-block-size: 24em;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: var(--p-5) var(--p-4);
  }
  .plan {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--p-3);
    padding-block: var(--p-1);
    border-block-end: 1px solid var(--p-line);
  }
  .plan .input {
    inline-size: 6em;
    text-align: end;
  }
  .plan .wrong {
    grid-column: 1 / -1;
  }
  .plan label {
    overflow-wrap: anywhere;
  }
  .plan small {
    display: block;
  }
  [aria-invalid='true'] {
    border-color: var(--p-bad) !important;
  }
  .wrong {
    color: var(--p-bad);
  }
  .wrong:empty {
    display: none;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: var(--p-3);
    justify-content: end;
    padding-block-start: var(--p-4);
    border-block-start: 1px solid var(--p-line);
  }

  @container (inline-size < 30em) {
    footer button {
      flex: 1 auto;
    }
  }
`;
