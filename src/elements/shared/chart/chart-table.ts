import { html, nothing, type TemplateResult } from 'lit';
import type { ChartText } from './chart.strings.ts';
import type { Drawing } from './drawing.ts';
import { momentsOf } from './moments.ts';

export interface ChartTableOptions {
  readonly drawing: Drawing;
  readonly total: Float64Array;
  /** Of the layers. */
  readonly names: readonly string[];
  readonly amount: (value: number) => string;
  readonly day: (index: number) => string;
  readonly label: string;
  readonly text: ChartText;
}

/** The same as a table, the latest first. Where there are too many days to read, the last of each month or year. */
export function chartTable(options: ChartTableOptions): TemplateResult {
  const { drawing, total, names, amount, day, label, text } = options;
  const { days, first, last } = drawing.view;
  const { rows, each } = momentsOf(days, first, last);
  const columns = drawing.layers.map(({ values }) => values);
  const isSummed = names.length > 1;
  return html`${each === 'day' ? nothing : html`<p class="soft">${text(each === 'month' ? 'ofMonths' : 'ofYears')}</p>`}
    <div class="chart-table" role="region" aria-label=${label} tabindex="0">
      <table role="table" aria-label=${label}>
        <thead>
          <tr role="row">
            <th role="columnheader" scope="col">${text('date')}</th>
            ${names.map((name) => html`<th role="columnheader" scope="col"><bdi>${name}</bdi></th>`)}
            ${isSummed ? html`<th role="columnheader" scope="col">${text('total')}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (index) =>
              html`<tr role="row">
                <th role="rowheader" scope="row">${day(index)}</th>
                ${columns.map((values) => html`<td role="cell">${amount(values[index] ?? NaN)}</td>`)}
                ${isSummed ? html`<td role="cell">${amount(total[index] ?? NaN)}</td>` : nothing}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
