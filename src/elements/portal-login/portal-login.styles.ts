import { css } from 'lit';

export const styles = css`
  :host {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 26em;
  }
  .card {
    display: grid;
    gap: var(--p-4);
    container-type: inline-size;
    /* Again, for pages that take the host's away. */
    max-inline-size: 26em;
    padding: clamp(var(--p-4), 20% - var(--p-7), var(--p-6));
    border: 1px solid var(--p-line);
    border-radius: calc(var(--p-radius) * 1.5);
    background: var(--p-surface);
  }
  @container (inline-size < 19em) {
    .who .monogram {
      display: none;
    }
  }
  /* Room for the code button and for help, which are only offered once the backend was asked. */
  .question:has([name='password']) {
    align-content: start;
    min-block-size: 29.25em;
  }
  h2 {
    font-size: 1.375em;
    letter-spacing: -0.01em;
    outline: none;
  }

  .card > button {
    min-block-size: 48px;
  }
  .or {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: center;
    gap: var(--p-3);
  }
  .or::before,
  .or::after {
    content: '';
    border-block-start: 1px solid var(--p-line);
  }
  .or,
  .lead,
  .ways,
  .names p {
    color: var(--p-ink-soft);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--p-target);
    font-variant-numeric: tabular-nums;
  }
  .ways .quiet {
    margin-inline: calc(-1 * var(--p-2));
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--p-3);
  }
  .who h2 {
    font-size: inherit;
    letter-spacing: normal;
  }
  .names {
    flex: 1 5em;
    overflow-wrap: anywhere;
  }
  .names i {
    display: block;
    block-size: 0.75em;
    inline-size: 60%;
    margin: 0.375em 0;
    border-radius: 4px;
    background: var(--p-line);
  }
  .monogram {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    background: color-mix(in oklab, var(--p-accent) 12%, var(--p-surface));
    color: var(--p-accent);
    font-weight: 600;
  }
`;
