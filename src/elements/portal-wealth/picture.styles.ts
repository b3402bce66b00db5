import { css } from 'lit';

export const pictureStyles = css`
  .csv {
    margin-block-start: var(--p-4);
  }
  .remarks {
    margin-block-start: var(--p-5);
    padding: 0;
    /* Unlike none, this leaves it a list in Safari. */
    list-style: '';
    color: var(--p-ink-soft);
    font-size: 0.875em;
  }
  .remarks li {
    max-inline-size: 68ch;
  }

  @media print {
    .csv {
      display: none;
    }
  }
`;
