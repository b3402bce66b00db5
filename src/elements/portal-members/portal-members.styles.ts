import { css } from 'lit';

export const membersStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--p-2) var(--p-4);
    /* There before the button is. */
    min-block-size: var(--p-target);
    margin-block-end: var(--p-2);
  }
  .list .top h2 {
    margin: 0;
  }
  .state {
    --p-state: var(--p-ink-soft);
    font-weight: 600;
    white-space: nowrap;
  }
  .state::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.5em;
    border: 0.25em solid var(--p-state);
    border-radius: 50%;
    vertical-align: 0.1em;
  }
  .active {
    --p-state: var(--p-good);
  }
  .invited {
    --p-state: var(--p-accent);
  }
  :is(.disabled, .expired)::before {
    border-width: 1px;
    padding: calc(0.25em - 1px);
  }
  .mail-failed {
    --p-state: var(--p-bad);
    color: var(--p-bad);
  }
  .attention tr:not(.group) {
    padding-inline-start: calc(var(--p-4) - 3px) !important;
    border-inline-start: 3px solid var(--p-bad);
  }
  .attention td small {
    color: var(--p-bad);
  }

  @container (inline-size < 48em) {
    .list table {
      --p-columns: 2;
    }
    .list :is(th:nth-child(4), td:nth-of-type(3)) {
      display: none;
    }
  }
  @container (inline-size < 36em) {
    .list tbody td {
      flex: 0 0 100%;
    }
  }
`;
