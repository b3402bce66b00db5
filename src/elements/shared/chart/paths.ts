import type { Layer } from './columns.ts';
import type { Scale } from './scales.ts';

/** The part of the days that is shown, and on how many pixels. */
export interface View {
  readonly days: Int32Array;
  readonly first: number;
  readonly last: number;
  readonly width: number;
  /** Where each day is across the drawing. */
  readonly xs: Float64Array;
}

/** How high the drawing is in its own units; it is stretched to whatever height it has on the page. */
export const height = 1000;

/** Where days are across a drawing. One that is alone is in the middle. */
export function acrossOf(days: Int32Array, first: number, last: number, width: number): Float64Array {
  const from = days[first] ?? 0;
  const span = (days[last] ?? 0) - from;
  return Float64Array.from(days, (day) =>
    span ? Math.round(((day - from) / span) * width * 4) / 4 : width / 2,
  );
}

export function downOf({ low, high }: Scale): (value: number) => number {
  return (value) => Math.round(((high - value) / (high - low)) * height);
}

/** Points as a path's data, a part of it for each run without a gap. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly line: string;
}

/**
 * Runs of values without a gap. Of the values in one column of pixels only the least and the most are kept, in their order:
 * no others can be seen.
 *
 * @param longest - How wide a run may become before the next takes over.
 */
function runsOf(values: Float64Array, { first, last, xs }: View, scale: Scale, longest: number): Run[] {
  const down = downOf(scale);
  const runs: Run[] = [];
  let line = '';
  let from = 0;
  let to = 0;
  let isNew = false;
  let column = -1;
  let least = 0;
  let most = 0;
  const flush = (): void => {
    if (column < 0) return;
    const one = down(values[Math.min(least, most)] ?? 0);
    const other = down(values[Math.max(least, most)] ?? 0);
    to = least === most ? (xs[least] ?? 0) : column;
    if (line) line += 'L';
    else from = to;
    line += `${to} ${one}`;
    if (one !== other) line += `V${other}`;
    column = -1;
    isNew = true;
    if (to - from < longest) return;
    runs.push({ from, to, line });
    // The next begins where this one ends.
    line = `${to} ${other}`;
    from = to;
    isNew = false;
  };
  const end = (): void => {
    flush();
    if (isNew) runs.push({ from, to, line });
    isNew = false;
    line = '';
  };
  for (let index = first; index <= last; index++) {
    const value = values[index] ?? NaN;
    if (Number.isNaN(value)) {
      end();
      continue;
    }
    const at = Math.floor(xs[index] ?? 0);
    if (at === column) {
      if (value < (values[least] ?? 0)) least = index;
      if (value > (values[most] ?? 0)) most = index;
    } else {
      flush();
      column = at;
      least = most = index;
    }
  }
  end();
  return runs;
}

/** How much of a line is one path: browsers paint a page tile by tile, and a path as often as it reaches into one. */
const stretch = 200;

/** A line through values, in stretches; a value between two gaps is a dot. */
export function linePaths(values: Float64Array, view: View, scale: Scale): string[] {
  return runsOf(values, view, scale, stretch).map(({ line }) => `M${line}h0`);
}

/** What is between values and nought. A value between two gaps is a bar. */
function areaPath(values: Float64Array, view: View, scale: Scale): string {
  const nought = downOf(scale)(0);
  return runsOf(values, view, scale, Infinity)
    .map(({ from, to, line }) =>
      from === to
        ? `M${from - 8} ${nought}V${line.split(' ').at(-1)}h16V${nought}Z`
        : `M${from} ${nought}L${line}L${to} ${nought}Z`,
    )
    .join('');
}

/** Layers upon each other, what is owed below nought. */
export interface Stack {
  /** Up to which amount each layer goes with all below it: amounts above nought, and below. */
  readonly up: readonly Float64Array[];
  readonly down: readonly Float64Array[];
}

export function stackOf(layers: readonly Layer[], total: Float64Array): Stack {
  const pile = (part: (value: number) => number) => {
    let below: Float64Array = total.map((value) => (Number.isNaN(value) ? NaN : 0));
    return layers.map(({ values }) => {
      below = below.map((sum, at) => sum + (part(values[at] ?? 0) || 0));
      return below;
    });
  };
  return { up: pile((value) => Math.max(value, 0)), down: pile((value) => Math.min(value, 0)) };
}

/**
 * A path for each layer of a stack. It reaches from nought to its far end, so those further out have to be drawn first. A
 * layer that is nowhere on one side has no path there.
 */
export function stackPaths(stack: Stack, layers: readonly Layer[], view: View, scale: Scale): string[] {
  return layers.map(({ values }, index) =>
    [stack.up, stack.down]
      .map((side, isDown) => {
        const isThere = values.some((value) => (isDown ? value < 0 : value > 0));
        return isThere ? areaPath(side[index] ?? values, view, scale) : '';
      })
      .join(''),
  );
}
