import { byKind, type ChartSeries, type Columns, columnsOf, type Layer, totalOf } from './columns.ts';
import { type Period, startOf } from './moments.ts';
import { acrossOf, downOf, height, linePaths, stackOf, stackPaths, type View } from './paths.ts';
import { linesOf, type Marks, marksOf, type Scale, scaleOf } from './scales.ts';

/** Layers upon each other by kind, or a line for each series. */
export type Form = 'kinds' | 'lines';

/** What has to be reckoned once for all that is drawn of the same series. */
export class Data {
  readonly columns: Columns;
  readonly total: Float64Array;
  readonly #series: readonly ChartSeries[];
  #kinds: readonly Layer[] | undefined;

  constructor(series: readonly ChartSeries[]) {
    this.columns = columnsOf(series);
    this.total = totalOf(this.columns.layers, this.columns.days.length);
    this.#series = series;
  }

  get days(): Int32Array {
    return this.columns.days;
  }

  get kinds(): readonly Layer[] {
    return (this.#kinds ??= byKind(this.#series, this.columns));
  }

  layersOf(form: Form): readonly Layer[] {
    return form === 'kinds' ? this.kinds : this.columns.layers;
  }
}

/** From how many layers on their numbers would not fit beside the drawing. */
const many = 16;
/** A number beside the drawing takes this part of its height. */
const room = 0.085;

/** All that a form of some period looks like, for a width in pixels. */
export class Drawing {
  readonly form: Form;
  readonly view: View;
  readonly layers: readonly Layer[];
  readonly scale: Scale;
  /** Of the amounts, from the lowest. */
  readonly lines: readonly number[];
  readonly grid: string;
  readonly nought: string;
  readonly marks: Marks;
  /** For each layer, in one or more parts. */
  readonly paths: readonly (readonly string[])[];
  /** The total, where it is not the upper edge of a stack. */
  readonly net: string;
  /** Where the number of each layer stands beside the drawing, from 0 at its top to 1; undefined: nowhere. */
  readonly ends: readonly (number | undefined)[];
  readonly #down: (value: number) => number;

  constructor(data: Data, form: Form, period: Period, width: number) {
    const { days, total } = data;
    const first = startOf(period, days) ?? 0;
    const last = days.length - 1;
    const view = { days, first, last, width, xs: acrossOf(days, first, last, width) };
    this.view = view;
    this.form = form;
    this.layers = data.layersOf(form);
    const stack = form === 'kinds' ? stackOf(this.layers, total) : undefined;
    const seen = stack ? [stack.up.at(-1), stack.down.at(-1)] : this.layers.map(({ values }) => values);
    let [least, most] = extent(seen, view);
    if (stack) [least, most] = [Math.min(least, 0), Math.max(most, 0)];
    // Far from nought the changes of a line could not be seen beside it.
    else if (least > 0 && least < most / 2) least = 0;
    else if (most < 0 && most > least / 2) most = 0;
    const scale = scaleOf(least, most, 4);
    this.scale = scale;
    this.lines = linesOf(scale);
    const down = downOf(scale);
    this.#down = down;
    const across = (amount: number) => `M0 ${down(amount)}H${width}`;
    this.grid = this.lines.map(across).join('');
    this.nought = scale.low <= 0 && scale.high >= 0 ? across(0) : '';
    this.marks = marksOf(days[view.first] ?? 0, days[view.last] ?? 0, Math.max(width / 88, 2));
    this.paths = stack
      ? stackPaths(stack, this.layers, view, scale).map((path) => [path])
      : this.layers.map(({ values }) => linePaths(values, view, scale));
    this.net = stack && scale.low < 0 ? linePaths(total, view, scale).join('') : '';
    const ends = this.layers.map(({ values }, index) => {
      const value = values[view.last] ?? NaN;
      if (!stack || Number.isNaN(value)) return value;
      if (!value) return NaN;
      const side = value > 0 ? stack.up : stack.down;
      return (side[index]?.[view.last] ?? 0) - value / 2;
    });
    const isLabelled = ends.length > 1 && ends.length <= many;
    this.ends = isLabelled ? apart(ends.map((value) => down(value) / height)) : ends.map(() => undefined);
  }

  /** Where a day is, from 0 to 1. */
  placeOf(day: number): number {
    const { days, first, last } = this.view;
    const from = days[first] ?? 0;
    return last > first ? (day - from) / ((days[last] ?? 0) - from) : 0.5;
  }

  /** The day that is nearest to a place from 0 to 1. */
  indexAt(place: number): number {
    const { days, first, last } = this.view;
    const from = days[first] ?? 0;
    const day = from + place * ((days[last] ?? 0) - from);
    let [low, high] = [first, last];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? 0) <= day) low = middle;
      else high = middle;
    }
    return day - (days[low] ?? 0) < (days[high] ?? 0) - day ? low : high;
  }

  /** A line at a day. */
  cursorAt(index: number): string {
    return `M${this.view.xs[index] ?? 0} 0V${height}`;
  }

  /** A dot on each line at a day. */
  dotsAt(index: number): string {
    if (this.form === 'kinds') return '';
    const x = this.view.xs[index] ?? 0;
    return this.layers
      .map(({ values }) => values[index] ?? NaN)
      .map((value) => (Number.isNaN(value) ? '' : `M${x} ${this.#down(value)}h0`))
      .join('');
  }
}

function extent(columns: readonly (Float64Array | undefined)[], { first, last }: View): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const values of columns) {
    for (let at = first; at <= last; at++) {
      const value = values?.[at] ?? NaN;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  // Nothing but gaps.
  return least > most ? [0, 0] : [least, most];
}

/** Moves what would overlap apart, in its order. */
function apart(places: readonly number[]): (number | undefined)[] {
  const moved = new Map<number, number>();
  const order = places.map((_, index) => index).filter((index) => !Number.isNaN(places[index]));
  order.sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0) || other - one);
  let free = 0;
  for (const index of order) {
    const place = Math.max(places[index] ?? 0, free);
    moved.set(index, place);
    free = place + room;
  }
  let end = 1;
  for (const index of order.toReversed()) {
    const place = Math.min(moved.get(index) ?? 0, end);
    moved.set(index, place);
    end = place - room;
  }
  return places.map((_, index) => moved.get(index));
}
