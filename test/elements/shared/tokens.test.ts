import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { tokens } from '../../../src/elements/shared/tokens.ts';
import { contrast } from '../contrast.ts';

class TestTokens extends LitElement {
  static override styles = tokens;
  override render() {
    return html`<p></p>`;
  }
}
customElements.define('test-tokens', TestTokens);

/** What each colour of words stands on, and the least contrast that WCAG 2.2 AA asks of the two. */
const pairs = [
  ['--p-ink', '--p-surface', 4.5],
  ['--p-ink', '--p-sunken', 4.5],
  ['--p-ink-soft', '--p-surface', 4.5],
  ['--p-ink-soft', '--p-sunken', 4.5],
  ['--p-accent', '--p-surface', 4.5],
  ['--p-accent', '--p-sunken', 4.5],
  ['--p-on-fill', '--p-fill', 4.5],
  ['--p-bad', '--p-surface', 4.5],
  ['--p-warn', '--p-surface', 4.5],
  ['--p-good', '--p-surface', 4.5],
  ['--p-edge', '--p-surface', 3],
] as const;

const steps = ['00', '33', '66', '99', 'cc', 'ff'];
const brands = steps.flatMap((red) =>
  steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
);

describe('tokens', () => {
  for (const scheme of ['light', 'dark']) {
    it(`keep contrast at AA on ${scheme}, whatever the brand`, async () => {
      const element = await fixture<TestTokens>(html`<test-tokens></test-tokens>`);
      const probe = element.renderRoot.querySelector('p')!;
      element.style.colorScheme = scheme;
      const read = (token: string): string => {
        probe.style.color = `var(${token})`;
        return getComputedStyle(probe).color;
      };
      const poor: string[] = [];
      for (const brand of brands) {
        element.style.setProperty('--portal-brand', brand);
        for (const [words, ground, least] of pairs) {
          const found = contrast(read(words), read(ground));
          if (found < least) poor.push(`${brand} ${words} on ${ground}: ${found.toFixed(2)}`);
        }
      }
      expect(poor).to.deep.equal([]);
    }).timeout(60_000);
  }
});
