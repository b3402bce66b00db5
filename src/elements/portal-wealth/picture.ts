import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import { getWealthHistory } from '../../contract/wealth.ts';
import type { PlanSummary, Wealth } from '../../contract/wealth/list.ts';
import type { Output } from '../../contract/operation.ts';
import { addStyles } from '../shared/adopt.ts';
import type { Announcer } from '../shared/announce.ts';
import { Chart, type ChartSeries } from '../shared/chart/chart.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { exact } from '../shared/format.ts';
import type { Strings, Words } from '../shared/strings.ts';
import { arrange, listed } from './arrange.ts';
import { pictureStrings } from './picture.strings.ts';
import { pictureStyles } from './picture.styles.ts';
import type { WealthWords } from './wealth-words.ts';

export type History = Output<typeof getWealthHistory>;

/**
 * What stands around the breakdown: wealth over time and by kind above it, and below it all of it as a file, and what the
 * figures go by. It is one module that loads once there is a breakdown.
 */
export class Picture {
  readonly #strings: Pick<Strings, 'of'>;
  readonly #chart: Chart;
  readonly #announcer: Announcer;
  /** What the series were made of. */
  #made: readonly unknown[] = [];
  #series: readonly ChartSeries[] = [];

  constructor(host: LitElement, strings: Pick<Strings, 'of'>, announcer: Announcer) {
    this.#strings = strings;
    this.#chart = new Chart(host, strings);
    this.#announcer = announcer;
    addStyles(host, pictureStyles);
  }

  read(client: PortalClient): Reading<History> {
    return client.read(getWealthHistory, {});
  }

  /** Over time; where there are several kinds, what share each has, too. */
  render(history: History, plans: readonly PlanSummary[], words: WealthWords): TemplateResult {
    const { text } = this.#strings.of(pictureStrings);
    const series = this.#seriesOf(history, plans, words);
    const options = {
      series,
      currency: history.currency,
      locale: words.figures,
      nameOf: (kind: string) => words.text('kind', { kind }),
    };
    const isShared = series.some(({ kind }) => kind !== series[0]?.kind);
    return html`<div>
      ${this.#chart.render({ ...options, label: text('overTime') })}
      ${isShared ? this.#chart.renderShares({ ...options, label: text('byKind') }) : nothing}
    </div>`;
  }

  /** All plans as a file, and what the figures go by. */
  renderBelow(plans: readonly PlanSummary[], wealth: Wealth | undefined, words: WealthWords): TemplateResult {
    const { text } = this.#strings.of(pictureStrings);
    const save = () =>
      import('./download.ts').then(
        ({ downloadPlans }) => downloadPlans(plans, wealth, words, this.#strings),
        () => this.#announcer.say(sentenceFor({ code: 'unreachable' }, this.#strings)),
      );
    return html`<button type="button" class="csv" @click=${save}>${text('csv')}</button> ${
        wealth
          ? html`<ul class="remarks" part="remarks">
              ${remarks(wealth, words, text).map((each) => html`<li><bdi>${each}</bdi></li>`)}
            </ul>`
          : nothing
      }`;
  }

  /** The same array as long as nothing changed, in the order of the breakdown. */
  #seriesOf(
    history: History,
    plans: readonly PlanSummary[],
    { locale }: WealthWords,
  ): readonly ChartSeries[] {
    const of = [history, plans, locale];
    if (of.some((each, index) => each !== this.#made[index])) {
      this.#made = of;
      const found = new Map(history.plans.map(({ planId, points }) => [planId, points]));
      const rows = arrange(plans.map(listed), {}, locale).flatMap((group) => group.rows);
      this.#series = rows.flatMap(({ id, name, kind }) => {
        const points = found.get(id)?.map(({ day, amount: value }) => ({ day, value }));
        return points ? { id, name, kind, points } : [];
      });
    }
    return this.#series;
  }
}

function remarks(
  { since, rates, netWorth, unconverted }: Wealth,
  { day, sentences }: WealthWords,
  text: Words<(typeof pictureStrings)['entries']>['text'],
): string[] {
  return [
    text('changes', { day: day(since) }),
    ...rates.map(({ currency, rate, day: on }) =>
      text('rate', {
        ...{ from: currency, to: netWorth.currency, day: day(on) },
        rate: exact(rate, sentences, { maximumSignificantDigits: 6 }),
      }),
    ),
    ...(rates.length ? [text('then')] : []),
    ...unconverted.map((currency) => text('unconverted', { currency })),
  ];
}
