import { html, nothing, svg, type TemplateResult } from 'lit';
import { cached } from '../format.ts';
import type { ChartText } from './chart.strings.ts';

/** The colour of a layer, and its number, which tells it apart where colours do not. */
export function swatch(index: number): TemplateResult {
  return html`<i class="s s${index % 8}">${index + 1}</i>`;
}

export interface RingOptions {
  readonly label: string;
  readonly locale: string;
  /** NaN: not known. */
  readonly shares: readonly { readonly name: string; readonly value: number }[];
  readonly total: number;
  readonly amount: (value: number) => string;
  readonly text: ChartText;
}

/** What bears no number, of a whole of 1. */
const thin = 0.04;
/** Between two pieces, on a ring that is 100 around. */
const gap = 0.6;
/** The ring is one of so many around. */
const radius = 100 / Math.PI / 2;

/** A ring of shares, and the same as a list. */
export function ring({ label, locale, shares, total, amount, text }: RingOptions): TemplateResult {
  const whole = shares.reduce((sum, { value }) => sum + (value > 0 ? value : 0), 0);
  const percent = cached(Intl.NumberFormat, locale, { style: 'percent', maximumFractionDigits: 1 });
  let from = 0;
  const pieces = shares.map(({ value }, index) => {
    const share = value > 0 ? value / whole : 0;
    const piece = { index, share, from };
    from += share;
    return piece;
  });
  const seen = pieces.filter(({ share }) => share > 0);
  return html`<figure class="chart-ring" part="shares" aria-label=${label}>
    <svg viewBox="-21 -21 42 42" aria-hidden="true">
      ${seen.map(({ index, share, from: begin }) => {
        const length = seen.length > 1 ? Math.max(share * 100 - gap, 0.2) : 100;
        return svg`<circle class="s s${index % 8}" r=${radius}
          stroke-dasharray="${length} 100" transform="rotate(${begin * 360 - 90})" />`;
      })}
      ${seen.map(({ index, share, from: begin }) => {
        const angle = (begin + share / 2) * 2 * Math.PI;
        return share < thin
          ? nothing
          : svg`<text class="s s${index % 8}" x=${radius * Math.sin(angle)} y=${-radius * Math.cos(angle)}>
              ${index + 1}
            </text>`;
      })}
    </svg>
    <ul class="chart-legend">
      ${shares.map(
        ({ name, value }, index) =>
          html`<li>
            ${swatch(index)} <bdi>${name}</bdi> <b class="figures">${amount(value)}</b>
            <span class="figures soft">
              ${value < 0 ? text('owed') : percent.format(pieces[index]?.share ?? 0)}
            </span>
          </li>`,
      )}
      <li class="chart-sum"><span>${text('total')}</span> <b class="figures">${amount(total)}</b></li>
    </ul>
  </figure>`;
}
