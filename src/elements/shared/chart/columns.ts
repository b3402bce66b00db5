/** What was worth how much from a day on. */
export interface ChartPoint {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** In minor units of the chart's currency; negative: owed. It holds until the next point; null: not known until then. */
  readonly value: number | null;
}

export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  /** What it is stacked and shared out by. */
  readonly kind: string;
  /** In any order. Of two for one day the later counts; what has no day that is one is left out. */
  readonly points: readonly ChartPoint[];
}

/** One line, or one layer of the stack. */
export interface Layer {
  /** Of a series its id, of a layer its kind. */
  readonly key: string;
  /** One for each day; NaN where nothing is known. */
  readonly values: Float64Array;
}

/** All series over the same days: those that any of them has a point for. */
export interface Columns {
  /** Counted from 1970-01-01, ascending. */
  readonly days: Int32Array;
  readonly layers: readonly Layer[];
}

/** Days since 1970-01-01; NaN for what is no `YYYY-MM-DD`. By hand, as tens of thousands are read before anything is seen. */
export function dayNumber(day: string): number {
  const digit = (at: number) => {
    const value = day.charCodeAt(at) - 48;
    return value >= 0 && value < 10 ? value : NaN;
  };
  const month = digit(5) * 10 + digit(6);
  // Years begin in March here, so that the leap day is the last of one.
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) - (month < 3 ? 1 : 0);
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digit(8) * 10 + digit(9) - 1;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return day.length === 10 ? year * 365 + leaps + ofYear - 719_468 : NaN;
}

/** The inverse of {@link dayNumber}. */
export function dayAt(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** Brings series to the same days, each value carried to the next. */
export function columnsOf(series: readonly ChartSeries[]): Columns {
  let first = Infinity;
  let last = -Infinity;
  let before: ChartSeries | undefined;
  let known = new Float64Array();
  const numbers = series.map((each) => {
    const { points } = each;
    const found = new Float64Array(points.length);
    for (let index = 0; index < found.length; index++) {
      const day = points[index]?.day ?? '';
      // Most are valued on the same days.
      const number = day === before?.points[index]?.day ? (known[index] ?? NaN) : dayNumber(day);
      found[index] = number;
      if (number < first) first = number;
      if (number > last) last = number;
    }
    [before, known] = [each, found];
    return found;
  });
  // Where each day stands among those that have a point.
  const places = new Int32Array(Math.max(last - first + 1, 0));
  for (const found of numbers) for (const number of found) places[number - first] = 1;
  const days = new Int32Array(places.reduce((sum, used) => sum + used, 0));
  let count = 0;
  for (let index = 0; index < places.length; index++) {
    if (!places[index]) continue;
    days[count] = first + index;
    places[index] = count++;
  }
  const layers = series.map(({ id, points }, index) => {
    const values = new Float64Array(count).fill(-Infinity);
    const found = numbers[index] ?? [];
    for (let at = 0; at < found.length; at++) {
      const place = places[(found[at] ?? NaN) - first];
      if (place !== undefined) values[place] = points[at]?.value ?? NaN;
    }
    let held = NaN;
    for (let at = 0; at < count; at++) {
      // What has no point that day holds on; NaN is a point that says nothing is known.
      if (values[at] !== -Infinity) held = values[at] ?? NaN;
      values[at] = held;
    }
    return { key: id, values };
  });
  return { days, layers };
}

/** The layers of each kind put together, in the order in which kinds are met. */
export function byKind(series: readonly ChartSeries[], { layers }: Columns): Layer[] {
  const kinds = new Map<string, Layer>();
  series.forEach(({ kind }, index) => {
    const values = layers[index]?.values ?? new Float64Array();
    const sum = kinds.get(kind)?.values;
    if (sum) addTo(sum, values);
    else kinds.set(kind, { key: kind, values: values.slice() });
  });
  return [...kinds.values()];
}

/** What all layers are together, day by day. */
export function totalOf(layers: readonly Layer[], count: number): Float64Array {
  const sum = new Float64Array(count).fill(NaN);
  for (const { values } of layers) addTo(sum, values);
  return sum;
}

function addTo(sum: Float64Array, values: Float64Array): void {
  // Plain loops, here and above: what runs once has not been made fast yet.
  for (let at = 0; at < sum.length; at++) {
    const value = values[at] ?? NaN;
    const before = sum[at] ?? NaN;
    if (!Number.isNaN(value)) sum[at] = Number.isNaN(before) ? value : before + value;
  }
}

/** The last index of ascending numbers that is at or before a number; 0 where all are after it. */
export function lastAt(days: Int32Array, number: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}
