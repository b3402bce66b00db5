import { html, type LitElement, nothing, type ReactiveController, svg, type TemplateResult } from 'lit';
import { currencyDigits } from '../../../contract/currencies.ts';
import { addStyles } from '../adopt.ts';
import { cached, dayText, moneyText } from '../format.ts';
import type { Strings } from '../strings.ts';
import { chartStrings } from './chart.strings.ts';
import { chartStyles } from './chart.styles.ts';
import { chartTable } from './chart-table.ts';
import { type ChartSeries, dayAt } from './columns.ts';
import { Data, Drawing, type Form } from './drawing.ts';
import { type Period, periods, startOf } from './moments.ts';
import { height } from './paths.ts';
import { ring, swatch } from './ring.ts';
import { digitsOf } from './scales.ts';

export type { ChartSeries } from './columns.ts';

export interface ChartOptions {
  /** What is shown, such as "Your plans over time": the chart's name to a screen reader. */
  readonly label: string;
  /** Reckoned anew only where it is another array. */
  readonly series: readonly ChartSeries[];
  /** What all values are in, by ISO 4217. */
  readonly currency: string;
  /** For figures and dates: see `figuresLocale`. */
  readonly locale: string;
  /** The words for a kind. */
  readonly nameOf: (kind: string) => string;
  /** What is shown until somebody chooses; `kinds` unless set. */
  readonly form?: Form;
}

/**
 * Amounts over time, stacked by kind or a line for each series, and what share each kind has of the whole. Each is shown
 * as a drawing and as a list; over time as a table, too. Loaded late, as most of a page can be used without it:
 *
 * ```ts
 * readonly #late = late(this, async () => {
 *   const { Chart } = await import('../shared/chart/chart.ts');
 *   this.#chart ??= new Chart(this, this.#strings);
 * });
 * // In render, with a skeleton until then:
 * this.#chart?.render({ label, series, currency, locale, nameOf })
 * this.#chart?.renderShares({ label, series, currency, locale, nameOf })
 * ```
 *
 * Hand it the same array of series as long as nothing changed. An element has one chart, and
 * `tokens` and `listStyles` among its styles, to which the chart adds its own.
 *
 * The drawing is made of vectors of as many points as there are pixels to show them. So it is sharp on any screen and on
 * paper, follows the page's colours as they change, and is mirrored where words run from right to left. Whoever uses the
 * keyboard moves through its days as with any slider.
 */
export class Chart implements ReactiveController {
  readonly #host: LitElement;
  readonly #strings: Pick<Strings, 'of'>;
  #options: ChartOptions | undefined;
  #data: Data | undefined;
  #drawing: Drawing | undefined;
  /** What the drawing was made of. */
  #drawn: readonly unknown[] = [];
  #period: Period = 'all';
  #form: Form | undefined;
  #isTableOpen = false;
  #width = 0;
  /** The day that the keyboard went to; the last, if none. */
  #chosen: number | undefined;
  #plot: HTMLElement | undefined;
  /** Whatever follows the day that is read. */
  #readout: readonly Element[] = [];
  readonly #sizes = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    // It stretches with what is around it. Only where there is far more or less to be seen is it drawn again.
    if (!width || Math.abs(width / this.#width - 1) < 0.2) return;
    this.#width = width;
    this.#host.requestUpdate();
  });

  constructor(host: LitElement, strings: Pick<Strings, 'of'>) {
    this.#host = host;
    this.#strings = strings;
    addStyles(host, chartStyles);
    host.addController(this);
    host.requestUpdate();
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    const plot = root.querySelector<HTMLElement>('.chart-plot') ?? undefined;
    if (plot !== this.#plot) {
      this.#sizes.disconnect();
      if (plot) this.#sizes.observe(plot);
      this.#plot = plot;
    }
    if (!plot) return;
    for (const placed of root.querySelectorAll<HTMLElement>('.chart [data-at]')) {
      const along = placed.closest('.chart-ends') ? 'insetBlockStart' : 'insetInlineStart';
      placed.style[along] = `calc(${placed.dataset.at} * 100%)`;
    }
    this.#readout = [...root.querySelectorAll('.chart .read')];
    this.#read(this.#chosen);
    this.#speak(this.#chosen ?? this.#drawing?.view.last ?? 0);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#plot = undefined;
  }

  /** Amounts over time. Says so where there are none. */
  render(options: ChartOptions): TemplateResult {
    const data = this.#take(options);
    const { text } = this.#strings.of(chartStrings);
    if (!data.days.length) return html`<p class="soft">${text('none')}</p>`;
    const drawing = this.#draw(data);
    const { label, locale, currency } = options;
    const { view, marks, layers } = drawing;
    const box = `0 0 ${view.width} ${height}`;
    const amount = cached(Intl.NumberFormat, locale, {
      style: 'currency',
      currency,
      // What is exact stands beside it, with all of its currency.
      currencyDisplay: 'narrowSymbol',
      notation: 'compact',
      minimumFractionDigits: 0,
      maximumSignificantDigits: digitsOf(drawing.scale),
    });
    const unit = 10 ** currencyDigits(currency);
    const day = cached(Intl.DateTimeFormat, locale, marks.format);
    const ended = drawing.ends.flatMap((at, index) => (at === undefined ? [] : [[at, index] as const]));
    return html`<figure class="chart" part="chart" aria-label=${label}>
      ${this.#choices(data)}
      <p class="chart-now"><b class="read figures"></b> <span class="read soft"></span></p>
      <div class="chart-area">
        <div class="chart-amounts figures soft" aria-hidden="true">
          ${drawing.lines.map(
            // Letters of a currency stay in order among words that run from right to left.
            (each) =>
              html`<span>${amount.format(each / unit).replace(/[A-Z]+\p{Sc}?/u, '\u2066$&\u2069')}</span>`,
          )}
        </div>
        <div
          class="chart-plot"
          @pointermove=${this.#point}
          @pointerdown=${this.#point}
          @pointerleave=${() => this.#read(this.#chosen)}
        >
          <svg viewBox=${box} preserveAspectRatio="none" aria-hidden="true">
            <path class="grid" d=${drawing.grid} />
            ${drawing.paths
              .map((parts, index) =>
                parts.map((path) => svg`<path class="${drawing.form} s s${index % 8}" d=${path} />`),
              )
              .reverse()}
            <path class="nought" d=${drawing.nought} />
            <path class="net edge" d=${drawing.net} />
            <path class="net" d=${drawing.net} />
          </svg>
          <svg class="cursor" viewBox=${box} preserveAspectRatio="none" aria-hidden="true">
            <path class="read" />
            <path class="read dots" />
          </svg>
          <input
            class="read"
            type="range"
            aria-label=${label}
            min=${view.first}
            max=${view.last}
            @input=${this.#step}
          />
        </div>
        <div class="chart-ends" aria-hidden="true">
          ${ended.map(([at, index]) => html`<span data-at=${at}>${swatch(index)}</span>`)}
        </div>
        <div class="chart-marks soft" aria-hidden="true">
          ${marks.days.map(
            (each) => html`<span data-at=${drawing.placeOf(each)}>${day.format(each * 86_400_000)}</span>`,
          )}
        </div>
      </div>
      ${
        layers.length > 1
          ? html`<ul class="chart-legend">
              ${this.#names(drawing).map(
                (name, index) =>
                  html`<li>${swatch(index)} <bdi>${name}</bdi> <b class="read figures"></b></li>`,
              )}
            </ul>`
          : nothing
      }
      <details @toggle=${this.#toggle}>
        <summary>${text('table')}</summary>
        ${
          this.#isTableOpen
            ? chartTable({
                drawing,
                total: data.total,
                names: this.#names(drawing),
                amount: this.#amount,
                day: this.#day,
                label,
                text,
              })
            : nothing
        }
      </details>
    </figure>`;
  }

  /** What share each kind has by the last values, as a ring and a list. What is owed is listed, and has no share. */
  renderShares(options: ChartOptions): TemplateResult {
    const { kinds, total, days } = this.#take(options);
    const { text } = this.#strings.of(chartStrings);
    if (!days.length) return html`<p class="soft">${text('none')}</p>`;
    return ring({
      label: options.label,
      locale: options.locale,
      shares: kinds.map(({ key, values }) => ({ name: options.nameOf(key), value: values.at(-1) ?? NaN })),
      total: total.at(-1) ?? NaN,
      amount: this.#amount,
      text,
    });
  }

  #take(options: ChartOptions): Data {
    if (options.series !== this.#options?.series) this.#data = undefined;
    this.#options = options;
    return (this.#data ??= new Data(options.series));
  }

  #draw(data: Data): Drawing {
    const form = this.#formOf(data);
    if (startOf(this.#period, data.days) === undefined) this.#period = 'all';
    this.#width ||= this.#host.clientWidth * 0.9 || 640;
    const of = [data, form, this.#period, this.#width];
    if (!this.#drawing || of.some((each, index) => each !== this.#drawn[index])) {
      this.#drawn = of;
      this.#drawing = new Drawing(data, form, this.#period, Math.round(this.#width));
      const { first, last } = this.#drawing.view;
      if (this.#chosen !== undefined) this.#chosen = Math.min(Math.max(this.#chosen, first), last);
    }
    return this.#drawing;
  }

  #formOf({ columns }: Data): Form {
    // One alone is a line.
    if (columns.layers.length < 2) return 'lines';
    return this.#form ?? this.#options?.form ?? 'kinds';
  }

  #names({ form, layers }: Drawing): string[] {
    const { series = [], nameOf = String } = this.#options ?? {};
    return form === 'kinds' ? layers.map(({ key }) => nameOf(key)) : series.map(({ name }) => name);
  }

  #choices(data: Data): TemplateResult {
    const { text } = this.#strings.of(chartStrings);
    const offered = periods.filter((period) => startOf(period, data.days) !== undefined);
    const forms: Form[] = data.columns.layers.length > 1 ? ['kinds', 'lines'] : [];
    return html`<form class="controls" @submit=${(event: SubmitEvent) => event.preventDefault()}>
      ${this.#choice(text('period'), offered, this.#period, (period) => (this.#period = period))}
      ${this.#choice(text('shown'), forms, this.#formOf(data), (form) => (this.#form = form))}
    </form>`;
  }

  #choice<Key extends Period | Form>(
    label: string,
    keys: readonly Key[],
    now: Key,
    choose: (key: Key) => void,
  ): unknown {
    // One alone is no choice.
    if (keys.length < 2) return nothing;
    const { text } = this.#strings.of(chartStrings);
    return html`<fieldset class="filter" part="filter" aria-label=${label}>
      ${keys.map(
        (key) =>
          html`<label
            ><input
              type="radio"
              name=${keys.join('')}
              .checked=${key === now}
              @change=${() => {
                choose(key);
                this.#host.requestUpdate();
              }}
            />${text(key as Period)}</label
          >`,
      )}
    </fieldset>`;
  }

  readonly #amount = (value: number): string => {
    const { currency = '', locale = '' } = this.#options ?? {};
    return Number.isNaN(value) ? '–' : moneyText({ amount: value, currency }, locale);
  };

  readonly #day = (index: number): string =>
    dayText(dayAt(this.#data?.days[index] ?? 0), this.#options?.locale ?? '');

  /** Shows what was so on a day; the last, unless another is meant. */
  #read(day: number | undefined): void {
    const drawing = this.#drawing;
    const [total, date, line, dots, slider, ...values] = this.#readout;
    if (!drawing || !total || !date || !line || !dots || !slider) return;
    const index = day ?? drawing.view.last;
    const say = (element: Element, words: string) => {
      if (element.textContent !== words) element.textContent = words;
    };
    say(total, this.#amount(this.#data?.total[index] ?? NaN));
    say(date, this.#day(index));
    line.setAttribute('d', day === undefined ? '' : drawing.cursorAt(index));
    dots.setAttribute('d', day === undefined ? '' : drawing.dotsAt(index));
    values.forEach((element, at) => say(element, this.#amount(drawing.layers[at]?.values[index] ?? NaN)));
  }

  /** What a screen reader says of the day that the slider is at. */
  #speak(index: number): void {
    const { text } = this.#strings.of(chartStrings);
    const drawing = this.#drawing;
    const slider = this.#readout[4] as HTMLInputElement | undefined;
    if (!drawing || !slider) return;
    slider.value = `${index}`;
    const values = drawing.layers.map(({ values: each }) => this.#amount(each[index] ?? NaN));
    slider.ariaValueText = [
      text('at', { name: this.#day(index), value: this.#amount(this.#data?.total[index] ?? NaN) }),
      ...(values.length > 1
        ? this.#names(drawing).map((name, at) => text('at', { name, value: values[at] ?? '' }))
        : []),
    ].join('. ');
  }

  readonly #step = ({ target }: Event): void => {
    this.#choose(Number((target as HTMLInputElement).value));
  };

  /** Reads the day under the pointer. */
  readonly #point = ({ clientX, pointerType, buttons }: PointerEvent): void => {
    if (!this.#plot || !this.#drawing) return;
    const { left, width } = this.#plot.getBoundingClientRect();
    const place = (clientX - left) / width;
    const index = this.#drawing.indexAt(isMirrored(this.#plot) ? 1 - place : place);
    // A finger that is lifted should not take away what it pointed at.
    if (buttons || pointerType === 'touch') this.#choose(index);
    else this.#read(index);
  };

  #choose(index: number): void {
    this.#chosen = index;
    this.#read(index);
    this.#speak(index);
  }

  readonly #toggle = ({ target }: Event): void => {
    this.#isTableOpen = (target as HTMLDetailsElement).open;
    this.#host.requestUpdate();
  };
}

function isMirrored(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
