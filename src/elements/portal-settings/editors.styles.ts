import { css } from 'lit';

export const editorsStyles = css`
  .form,
  .fields,
  .field,
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-4);
    align-content: start;
  }
  .field {
    gap: var(--p-2);
  }
  fieldset {
    gap: var(--p-2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .open > .field {
    margin-block-end: var(--p-4);
  }
  legend,
  .field > label {
    padding: 0;
    font-weight: 600;
  }
  /* The group's name stands above it. */
  fieldset .field > label {
    font-weight: inherit;
  }
  .input,
  select,
  textarea {
    inline-size: min(32em, 100%);
    min-block-size: var(--p-target);
    padding: var(--p-2) var(--p-3);
    border: 1px solid var(--p-edge);
    border-radius: var(--p-radius);
    background: var(--p-surface);
    color: var(--p-ink);
    font: inherit;
    /* Below 16 px phones zoom in on focus. */
    font-size: max(16px, 1em);
  }
  textarea {
    inline-size: 100%;
    line-height: 1.5;
    resize: vertical;
  }
  [type='file'] {
    max-inline-size: 100%;
    min-block-size: var(--p-target);
    color: var(--p-ink);
    font: inherit;
  }
  ::file-selector-button {
    min-block-size: var(--p-target);
    margin-inline-end: var(--p-3);
    padding: var(--p-2) var(--p-4);
    border: 1px solid var(--p-edge);
    border-radius: var(--p-radius);
    background: var(--p-surface);
    color: var(--p-ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  [aria-invalid='true'] {
    border-color: var(--p-bad);
  }
  .wrong {
    color: var(--p-bad);
  }
  .wrong:empty,
  [role='alert']:empty {
    display: none;
  }
  .tick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--p-3);
    min-block-size: var(--p-target);
    padding-block: calc((var(--p-target) - 1lh) / 2);
    cursor: pointer;
  }
  .tick input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0;
    accent-color: var(--p-fill);
    font-size: 1em;
  }
  .tick small {
    display: block;
    padding: 0;
    background: none;
    color: var(--p-ink-soft);
  }

  .color {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--p-3);
  }
  .color .input {
    inline-size: 9em;
  }
  [type='color'] {
    inline-size: 4em;
    block-size: var(--p-target);
    font: inherit;
    line-height: 1.5;
    /* Beside the input, below its label. */
    margin-block-start: calc(1lh + var(--p-2));
    padding: 2px;
    border: 1px solid var(--p-edge);
    border-radius: var(--p-radius);
    background: var(--p-surface);
  }
  .logo {
    max-inline-size: min(16em, 100%);
    max-block-size: 4em;
    justify-self: start;
  }
  .looks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: var(--p-4);
  }
  .look {
    display: grid;
    gap: var(--p-2);
    justify-items: start;
    align-content: start;
    padding: var(--p-4);
    border: 1px solid var(--p-line);
    border-radius: var(--p-radius);
    background: var(--p-surface);
    color: var(--p-ink);
    forced-color-adjust: none;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .sample-link {
    color: var(--p-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .sample-button {
    display: inline-block;
    padding: var(--p-2) var(--p-4);
    border-radius: var(--p-radius);
    background: var(--p-fill);
    color: var(--p-on-fill);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .ratios {
    font-variant-numeric: tabular-nums;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-5) var(--p-6);
  }
  .inserts,
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--p-2);
  }
  .inserts .soft {
    flex-basis: 100%;
  }
  .acts {
    margin-block-start: var(--p-4);
  }
  .mail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-3);
    align-self: start;
    padding: var(--p-4) var(--p-5);
    border-radius: var(--p-radius);
    background: var(--p-sunken);
    overflow-wrap: anywhere;
  }
  h4 {
    margin: 0;
    color: var(--p-ink-soft);
    font: inherit;
  }
  .mail-subject {
    padding-block-end: var(--p-3);
    border-block-end: 1px solid var(--p-line);
    font-weight: 600;
  }
  .mail-text {
    white-space: pre-line;
  }
  .mail-code {
    font-size: 1.75em;
    font-weight: 600;
    letter-spacing: 0.15em;
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
  }
  @container (inline-size >= 48em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container (inline-size < 30em) {
    :is(.acts, footer) button {
      flex: 1 auto;
    }
  }
`;
