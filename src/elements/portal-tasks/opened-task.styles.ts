import { css } from 'lit';

export const openedStyles = css`
  .detail header {
    display: grid;
    gap: var(--p-1);
  }
  .detail header small {
    font-size: 1em;
  }
  .prose {
    max-inline-size: 68ch;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  :is(.prose, .wrong):empty {
    display: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--p-3);
  }
  .detail .notice .quiet {
    padding-inline: 0;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-4);
    padding-block-start: var(--p-5);
    border-block-start: 1px solid var(--p-line);
  }
  .comments {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-4);
    list-style: '';
  }
  .comments li {
    display: block;
    padding: 0 0 0 var(--p-4);
    padding-inline: var(--p-4) 0;
    border: 0;
    border-inline-start: 3px solid var(--p-line);
  }
  .comments li:hover {
    background: none;
  }
  .comments li::after {
    content: none;
  }
  .comments .firm {
    border-inline-start-color: var(--p-accent);
  }
  .comments p:first-child {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--p-3);
  }
  form:not(.controls) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-2);
    justify-items: start;
    max-inline-size: 68ch;
  }
  label[for] {
    font-weight: 600;
  }
  textarea {
    inline-size: 100%;
    resize: vertical;
    field-sizing: content;
    min-block-size: 6em;
    max-block-size: 24em;
  }
  .wrong {
    color: var(--p-bad);
  }
  form .notice {
    inline-size: 100%;
  }

  @container (inline-size < 36em) {
    .actions .primary,
    form .primary {
      inline-size: 100%;
    }
  }
  @media print {
    form,
    .actions {
      display: none;
    }
  }
`;
