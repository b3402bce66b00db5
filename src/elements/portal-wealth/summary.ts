import { html, nothing, type TemplateResult } from 'lit';
import type { Wealth } from '../../contract/wealth/list.ts';
import { bone } from '../shared/skeleton.ts';
import { sides } from './arrange.ts';
import type { WealthWords } from './wealth-words.ts';

/** What all comes to: the net worth, by how much it changed, and what it is made of. Undefined: not known yet. */
export function summary(wealth: Wealth | undefined, words: WealthWords): TemplateResult {
  const { text, money } = words;
  const gain = wealth && words.netGain(wealth);
  return html`<div class="summary" part="summary">
    <div>
      <p class="soft">${text('netWorth')}</p>
      <p class="worth figures">${wealth ? html`<bdi>${money(wealth.netWorth)}</bdi>` : bone(14)}</p>
      ${
        gain || !wealth
          ? html`<p class=${gain ? direction(gain.amount) : nothing}>${gain ? gain.words : bone(28)}</p>`
          : nothing
      }
    </div>
    <dl>
      ${sides.map(
        (side) =>
          html`<div>
            <dt>${text(side)}</dt>
            <dd class="figures">
              ${wealth ? html`<bdi>${money(wealth[side === 'had' ? 'assets' : 'liabilities'])}</bdi>` : bone(10)}
            </dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

/** Names beside each other, each in its own direction. */
export function dotted(names: readonly string[]): unknown {
  return names.map((each, index) => html`${index ? ' · ' : nothing}<bdi>${each}</bdi>`);
}

/** The look of a change: for better or for worse. */
export function direction(amount: number): 'gain' | 'loss' | typeof nothing {
  if (!amount) return nothing;
  return amount > 0 ? 'gain' : 'loss';
}
