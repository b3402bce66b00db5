import { css } from 'lit';

/** Forms of an opened member, and of a new one. */
export const formStyles = css`
  .form {
    max-inline-size: 72em;
  }
  .form,
  .fields,
  .field,
  fieldset:not(.filter),
  dialog form,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-3);
    align-content: start;
  }
  .field,
  section {
    gap: var(--p-2);
  }
  .fields {
    gap: var(--p-5);
  }
  fieldset:not(.filter) {
    gap: 0;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset:has(.field) {
    gap: var(--p-3);
  }
  h3 {
    margin-block-start: var(--p-3);
    font-size: 1.125em;
  }
  legend,
  .field > label {
    padding: 0;
    font-weight: 600;
  }
  legend {
    margin-block-end: var(--p-1);
  }
  .tick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    gap: var(--p-3);
    min-block-size: var(--p-target);
    padding-block: calc((var(--p-target) - 1lh) / 2);
    cursor: pointer;
  }
  .tick input {
    inline-size: 1.25em;
    block-size: 1.25em;
    /* In the middle of a line. */
    margin: 0.125em 0;
    accent-color: var(--p-fill);
    font-size: 1em;
  }
  .tick span {
    overflow-wrap: anywhere;
  }
  .tick small {
    display: block;
  }
  .input {
    inline-size: min(24em, 100%);
    color-scheme: inherit;
  }
  [type='date'] {
    inline-size: min(14em, 100%);
  }
  [aria-invalid='true'] {
    border-color: var(--p-bad);
  }
  .wrong {
    color: var(--p-bad);
  }
  .wrong:empty {
    display: none;
  }

  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--p-3);
    overflow-wrap: anywhere;
  }
  .picks {
    display: grid;
    margin-block-start: var(--p-2);
    list-style: '';
  }
  .pick {
    flex-wrap: wrap;
    justify-content: space-between;
    inline-size: 100%;
    padding-inline: var(--p-3);
    border: 0;
    border-block-end: 1px solid var(--p-line);
    border-radius: 0;
    font-weight: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .pick.new {
    color: var(--p-accent);
    font-weight: 600;
  }
  .ending {
    color: var(--p-bad);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: var(--p-3);
    max-inline-size: 48em;
  }

  .columns {
    display: grid;
    gap: var(--p-5) var(--p-7);
  }
  .preview {
    padding: var(--p-4) var(--p-5);
    border-radius: var(--p-radius);
    background: var(--p-sunken);
  }
  .preview h3 {
    margin: 0;
    font-size: 1em;
  }
  .preview ul {
    display: grid;
    gap: var(--p-1);
    list-style: '';
  }
  .preview ul ul {
    padding-inline-start: 1.25em;
    list-style: '✓  ';
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--p-3) var(--p-6);
  }
  .facts dt {
    color: var(--p-ink-soft);
    font-size: 0.875em;
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .mails {
    display: grid;
    list-style: '';
  }
  .mails li {
    padding-block: var(--p-3);
    border-block-start: 1px solid var(--p-line);
    overflow-wrap: anywhere;
  }
  .mails li:last-child {
    border-block-end: 1px solid var(--p-line);
  }
  .mails p:first-child {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--p-4);
  }
  .mails button {
    margin-block-start: var(--p-2);
  }
  .failed b {
    color: var(--p-bad);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--p-3);
  }
  section > button {
    justify-self: start;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--p-3);
    padding-block: var(--p-4);
    border-block-start: 1px solid var(--p-line);
    background: linear-gradient(var(--p-surface) 0 0) Canvas;
  }
  /* Says that something is not saved, wherever one has scrolled to. */
  .unsaved {
    position: sticky;
    inset-block-end: 0;
  }
  footer span {
    flex: 1 12em;
    color: var(--p-ink-soft);
    font-size: 0.875em;
  }

  @container (inline-size >= 48em) {
    .columns {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      align-items: start;
    }
    .preview {
      position: sticky;
      inset-block-start: var(--p-4);
    }
  }
  @container (inline-size < 30em) {
    :is(.acts, footer) button {
      flex: 1 auto;
    }
  }
`;
