import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { Chart } from '../../../../src/elements/shared/chart/chart.ts';
import { chartStrings } from '../../../../src/elements/shared/chart/chart.strings.ts';
import { type ChartSeries, dayAt, dayNumber } from '../../../../src/elements/shared/chart/columns.ts';
import { listStyles } from '../../../../src/elements/shared/list.styles.ts';
import { Strings } from '../../../../src/elements/shared/strings.ts';
import { tokens } from '../../../../src/elements/shared/tokens.ts';
import { contrast } from '../../contrast.ts';

class TestChart extends LitElement {
  static override styles = [tokens, listStyles];
  static override properties = { series: { attribute: false } };
  declare series: readonly ChartSeries[];
  readonly #strings = new Strings(this, chartStrings);
  #chart: Chart | undefined;

  /** As code that comes late does. */
  load(): void {
    this.#chart = new Chart(this, this.#strings);
  }

  override render() {
    const options = {
      label: 'Plans over time',
      series: this.series,
      currency: 'GBP',
      locale: 'en-GB',
      nameOf: (kind: string) => kind.toUpperCase(),
    };
    return html`<div class="list">
      ${this.#chart?.render(options)} ${this.#chart?.renderShares(options)}
    </div>`;
  }
}
customElements.define('test-chart', TestChart);

class Screen {
  readonly element: TestChart;

  constructor(element: TestChart) {
    this.element = element;
  }

  static async of(series: readonly ChartSeries[], direction = 'ltr'): Promise<Screen> {
    const box = await fixture<HTMLElement>(
      html`<div dir=${direction}><test-chart .series=${series}></test-chart></div>`,
    );
    const element = box.querySelector<TestChart>('test-chart')!;
    element.load();
    await element.updateComplete;
    return new Screen(element);
  }

  all(selector: string): HTMLElement[] {
    return [...this.element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  }

  one(selector: string): HTMLElement {
    const [first] = this.all(selector);
    if (!first) throw new Error(`There is no ${selector}.`);
    return first;
  }

  words(selector: string): string[] {
    return this.all(selector).map((each) => each.textContent.replace(/\s+/g, ' ').trim());
  }

  get slider(): HTMLInputElement {
    return this.element.shadowRoot!.querySelector<HTMLInputElement>('input[type=range]')!;
  }

  /** What is drawn in some form, the last the uppermost. */
  drawn(form: string): string[] {
    const colors = this.all(`path.${form}`).map(({ classList }) => [...classList].at(-1)!);
    return [...new Set(colors)];
  }

  /** Day and total that are read out. */
  get now(): string[] {
    return this.words('.chart-now > *').reverse();
  }

  async pick(label: string): Promise<void> {
    const found = this.all('label').find(({ textContent }) => textContent.trim() === label);
    found?.click();
    await this.element.updateComplete;
  }

  /** Moves a mouse across the plot, from 0 at its left to 1. */
  point(place: number): void {
    const plot = this.one('.chart-plot');
    const { left, width } = plot.getBoundingClientRect();
    const clientX = left + width * place;
    plot.dispatchEvent(new PointerEvent('pointermove', { clientX, pointerType: 'mouse', bubbles: true }));
  }
}

const months = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'];

function monthly(id: string, kind: string, values: readonly (number | null)[]): ChartSeries {
  return { id, name: `Plan ${id}`, kind, points: values.map((value, at) => ({ day: months[at]!, value })) };
}

const plans = [
  monthly('A', 'pension', [100_00, 110_00, 120_00, 130_00]),
  monthly('B', 'pension', [50_00, null, 60_00, 70_00]),
  monthly('C', 'loan', [-40_00, -30_00, -20_00, -10_00]),
];

describe('a chart', () => {
  it('[PL-07] shows layers by kind, or a line for each series', async () => {
    const screen = await Screen.of(plans);
    expect(screen.drawn('kinds')).to.deep.equal(['s1', 's0']);
    expect(screen.words('.chart .chart-legend li')).to.deep.equal(['1 PENSION £200.00', '2 LOAN -£10.00']);
    expect(screen.now).to.deep.equal(['30 April 2026', '£190.00']);
    await screen.pick('One by one');
    expect(screen.drawn('lines')).to.deep.equal(['s2', 's1', 's0']);
    expect(screen.words('.chart .chart-legend li')).to.deep.equal([
      '1 Plan A £130.00',
      '2 Plan B £70.00',
      '3 Plan C -£10.00',
    ]);
  });

  it('shows one series as a line, without a choice', async () => {
    const screen = await Screen.of(plans.slice(0, 1));
    expect(screen.drawn('lines')).to.deep.equal(['s0']);
    expect(screen.words('.chart label')).to.deep.equal(['1 month', 'All']);
    expect(screen.all('.chart .chart-legend')).to.deep.equal([]);
  });

  it('shows the end of all there is for as long as was picked', async () => {
    const screen = await Screen.of(plans);
    await screen.pick('1 month');
    screen.point(0);
    expect(screen.now).to.deep.equal(['31 March 2026', '£160.00']);
    await screen.pick('All');
    screen.point(0);
    expect(screen.now).to.deep.equal(['31 January 2026', '£110.00']);
  });

  it('reads out what was so on the day under the pointer, and goes back to the last', async () => {
    const screen = await Screen.of(plans);
    await screen.pick('One by one');
    screen.point(0.3);
    expect(screen.now).to.deep.equal(['28 February 2026', '£80.00']);
    expect(screen.words('.chart .chart-legend b')).to.deep.equal(['£110.00', '–', '-£30.00']);
    expect(screen.one('.dots').getAttribute('d')?.match(/M/g)).to.have.length(2);
    screen.one('.chart-plot').dispatchEvent(new PointerEvent('pointerleave'));
    expect(screen.now).to.deep.equal(['30 April 2026', '£190.00']);
    expect(screen.one('.dots').getAttribute('d')).to.equal('');
  });

  it('runs from right to left where words do', async () => {
    const screen = await Screen.of(plans, 'rtl');
    screen.point(0);
    expect(screen.now[0]).to.equal('30 April 2026');
    expect(getComputedStyle(screen.one('.chart-plot svg')).scale).to.equal('-1 1');
  });

  it('keeps what a finger pointed at when it is lifted', async () => {
    const screen = await Screen.of(plans);
    const plot = screen.one('.chart-plot');
    const { left } = plot.getBoundingClientRect();
    plot.dispatchEvent(new PointerEvent('pointerdown', { clientX: left, pointerType: 'touch' }));
    plot.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'touch' }));
    expect(screen.now[0]).to.equal('31 January 2026');
  });

  it('[X-04] is read day by day with the keyboard, and said', async () => {
    const screen = await Screen.of(plans);
    expect(screen.slider.ariaLabel).to.equal('Plans over time');
    screen.slider.focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(screen.now).to.deep.equal(['31 March 2026', '£160.00']);
    expect(screen.slider.ariaValueText).to.equal('31 March 2026: £160.00. PENSION: £180.00. LOAN: -£20.00');
    await sendKeys({ press: 'Home' });
    expect(screen.now[0]).to.equal('31 January 2026');
    await sendKeys({ press: 'End' });
    expect(screen.now[0]).to.equal('30 April 2026');
    await sendKeys({ press: 'PageDown' });
    expect(screen.now[0]).to.equal('31 March 2026');
  });

  it('[PL-07] has an equal table', async () => {
    const screen = await Screen.of(plans);
    await screen.pick('One by one');
    screen.one('summary').click();
    await new Promise((done) => screen.one('details').addEventListener('toggle', done, { once: true }));
    await screen.element.updateComplete;
    const cells = screen
      .all('.chart-table tr')
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells.map((row) => row.join(' '))).to.deep.equal([
      'Date Plan A Plan B Plan C Total',
      '30 April 2026 £130.00 £70.00 -£10.00 £190.00',
      '31 March 2026 £120.00 £60.00 -£20.00 £160.00',
      '28 February 2026 £110.00 – -£30.00 £80.00',
      '31 January 2026 £100.00 £50.00 -£40.00 £110.00',
    ]);
  });

  it('has an equal list beside the ring of shares, where what is owed has none', async () => {
    const screen = await Screen.of([...plans, monthly('D', 'cash', [0, 0, 0, 50_00])]);
    expect(screen.words('.chart-ring li')).to.deep.equal([
      '1 PENSION £200.00 80%',
      '2 LOAN -£10.00 owed',
      '3 CASH £50.00 20%',
      'Total £240.00',
    ]);
    const pieces = screen.all('circle').map((each) => each.getAttribute('stroke-dasharray')?.split(' ')[0]);
    expect(pieces.map(Number)).to.deep.equal([79.4, 19.4]);
  });

  it('says so where there is nothing to show', async () => {
    const screen = await Screen.of([]);
    expect(screen.words('p')).to.deep.equal(['There are no values yet.', 'There are no values yet.']);
    screen.element.series = plans;
    await screen.element.updateComplete;
    expect(screen.now[1]).to.equal('£190.00');
  });

  it('takes what is odd as it is', async () => {
    const name = '<b>\u202e' + 'long '.repeat(800);
    const points = [
      { day: '0001-01-01', value: 1 },
      { day: '9999-12-31', value: Number.MAX_SAFE_INTEGER },
    ];
    const screen = await Screen.of([{ id: 'odd', name, kind: '', points }, ...plans]);
    await screen.pick('One by one');
    expect(screen.one('.chart-legend bdi').textContent).to.equal(name);
    expect(screen.one('.chart-legend li').clientHeight).to.be.below(120);
    expect(screen.now[1]).to.include('£90,071,992,547,');
  });

  it('keeps its height as it is read, resized and has another form', async () => {
    const screen = await Screen.of(plans);
    const { height } = screen.one('.chart-area').getBoundingClientRect();
    await screen.pick('One by one');
    screen.point(0.4);
    screen.element.style.inlineSize = '40em';
    expect(screen.one('.chart-area').getBoundingClientRect().height).to.equal(height);
  });

  it('[X-04] is accessible', async () => {
    const screen = await Screen.of(plans);
    await expect(screen.element).to.be.accessible();
  });

  it('draws nothing again that is as it was', async () => {
    const daily = Array.from({ length: 2000 }, (_, at) => ({
      day: dayAt(dayNumber('2020-01-01') + at),
      value: at,
    }));
    const screen = await Screen.of([{ id: 'A', name: 'A', kind: 'a', points: daily }]);
    const changed = new Set<string | undefined>();
    const changes = new MutationObserver((records) =>
      records.forEach(({ target }) => changed.add(target.parentElement?.getAttribute('class') ?? 'lines')),
    );
    changes.observe(screen.one('.chart'), { subtree: true, attributes: true, attributeFilter: ['d'] });
    screen.point(0.5);
    screen.element.requestUpdate();
    await screen.element.updateComplete;
    expect([...changed]).to.deep.equal(['cursor']);
  });

  for (const scheme of ['light', 'dark']) {
    it(`[X-04] has colours that bear their numbers at AA on ${scheme}, whatever the brand`, async () => {
      const all = Array.from({ length: 8 }, (_, at) => monthly(`${at}`, `kind ${at}`, [at + 1, 2]));
      const screen = await Screen.of(all);
      screen.element.style.colorScheme = scheme;
      const poor: string[] = [];
      for (const brand of [
        '#000',
        '#888',
        '#fff',
        '#f00',
        '#0f0',
        '#00f',
        '#ff0',
        '#0ff',
        '#f0f',
        '#1c5d8c',
      ]) {
        screen.element.style.setProperty('--portal-brand', brand);
        for (const swatch of screen.all('.chart-ring i')) {
          const { color, backgroundColor } = getComputedStyle(swatch);
          const found = contrast(color, backgroundColor);
          if (found < 4.5) poor.push(`${swatch.textContent} of ${brand}: ${found.toFixed(2)}`);
        }
      }
      expect(poor).to.deep.equal([]);
    });
  }
});
