import { css } from 'lit';

export const changesStyles = css`
  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--p-4);
  }
  [role='alert']:empty {
    display: none;
  }
  .lead {
    color: var(--p-ink-soft);
  }
`;
