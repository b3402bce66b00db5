import { css } from 'lit';

export const quotesStyles = css`
  .list .pending tr:not(.group) {
    padding-inline-start: calc(var(--p-4) - 3px);
    border-inline-start: 3px solid var(--p-accent);
  }
  .pending :is(.open, .figures, .standing),
  .pressing {
    font-weight: 600;
  }
  .pending .standing {
    color: var(--p-accent);
  }
  .pressing {
    color: var(--p-warn);
  }

  @container (inline-size < 48em) {
    .list table {
      --p-columns: 2;
    }
    .list tr > :nth-child(3) {
      display: none;
    }
  }
  @container (inline-size < 36em) {
    .skeleton {
      gap: var(--p-6);
    }
  }
`;
