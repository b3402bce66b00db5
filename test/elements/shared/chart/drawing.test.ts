import { expect } from '@open-wc/testing';
import { type ChartSeries, dayAt, dayNumber } from '../../../../src/elements/shared/chart/columns.ts';
import { Data, Drawing, type Form } from '../../../../src/elements/shared/chart/drawing.ts';
import { momentsOf, startOf } from '../../../../src/elements/shared/chart/moments.ts';
import { digitsOf, linesOf, marksOf, scaleOf } from '../../../../src/elements/shared/chart/scales.ts';

const begin = dayNumber('2016-01-01');

function series(id: string, values: readonly (number | null)[], step = 1): ChartSeries {
  const points = values.map((value, index) => ({ day: dayAt(begin + index * step), value }));
  return { id, name: id, kind: id, points };
}

function draw(all: readonly ChartSeries[], form: Form = 'lines', width = 400): Drawing {
  return new Drawing(new Data(all), form, 'all', width);
}

/** The x and y of each point of a path. */
function pointsOf(path: readonly string[] | undefined): number[][] {
  const found: number[][] = [];
  for (const [, to, at] of (path ?? []).join('').matchAll(/([MLV])([\d. -]+)/g)) {
    const [x = 0, y] = (at ?? '').split(' ').map(Number);
    found.push(to === 'V' ? [found.at(-1)?.[0] ?? 0, x] : [x, y ?? 0]);
  }
  return found;
}

describe('the scale of a chart', () => {
  it('goes from one round figure to another', () => {
    expect(linesOf(scaleOf(3, 97, 4))).to.deep.equal([0, 50, 100]);
    expect(linesOf(scaleOf(-120, 310, 4))).to.deep.equal([-200, 0, 200, 400]);
  });

  it('has room for what never changes', () => {
    for (const amount of [0, 500, -500]) {
      const { low, high } = scaleOf(amount, amount, 4);
      expect(low).to.be.below(amount);
      expect(high).to.be.above(amount);
    }
  });

  it('tells its lines apart in the digits it is written in', () => {
    expect(digitsOf({ low: 100_000, high: 102_000, step: 500 })).to.equal(4);
    expect(digitsOf({ low: 0, high: 100, step: 50 })).to.equal(2);
  });
});

describe('the marks of a chart', () => {
  it('are at round days, as many as there is room for', () => {
    const marks = (from: string, to: string) =>
      marksOf(dayNumber(from), dayNumber(to), 6).days.map((day) => dayAt(day));
    expect(marks('2016-08-31', '2026-08-31')).to.deep.equal([
      '2018-01-01',
      '2020-01-01',
      '2022-01-01',
      '2024-01-01',
      '2026-01-01',
    ]);
    expect(marks('2026-01-20', '2026-05-02')).to.deep.equal([
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
    ]);
    expect(marks('2026-01-20', '2026-01-22')).to.deep.equal(['2026-01-20', '2026-01-21', '2026-01-22']);
    expect(marks('0001-01-01', '9999-12-31')).to.have.length.below(12);
  });
});

describe('the periods of a chart', () => {
  it('go back from the last day, and are there where there is more than they show', () => {
    const days = Int32Array.from(
      ['2025-01-31', '2026-02-28', '2026-03-31', '2026-04-30'].map((day) => dayNumber(day)),
    );
    expect(startOf('1m', days)).to.equal(2);
    expect(startOf('1y', days)).to.equal(1);
    expect(startOf('5y', days)).to.be.undefined;
    expect(startOf('all', days)).to.equal(0);
  });

  it('are no choice where they would show one day', () => {
    const days = Int32Array.from(['2025-01-31', '2026-02-28'].map((day) => dayNumber(day)));
    expect(startOf('1m', days)).to.be.undefined;
  });
});

describe('the rows of a chart’s table', () => {
  it('are the last days of months or years where there would be too many', () => {
    const days = (count: number) => Int32Array.from({ length: count }, (_, index) => begin + index);
    expect(momentsOf(days(5), 1, 4)).to.deep.equal({ rows: [4, 3, 2, 1], each: 'day' });
    const months = momentsOf(days(366), 0, 365);
    expect(months.each).to.equal('month');
    expect(months.rows.map((index) => dayAt(begin + index)).slice(0, 3)).to.deep.equal([
      '2016-12-31',
      '2016-11-30',
      '2016-10-31',
    ]);
    expect(momentsOf(days(366 * 20), 0, 366 * 20 - 1).each).to.equal('year');
  });
});

describe('the drawing of a chart', () => {
  it('keeps the least and the most of each column of pixels, and little else', () => {
    const values = Array.from({ length: 3650 }, (_, index) => 1000 + ((index * 7919) % 500));
    values[1234] = 5000;
    values[2345] = 0;
    const { paths, scale } = draw([series('noisy', values)]);
    const downs = pointsOf(paths[0]).map(([, y]) => y!);
    // Parts of the line share their ends.
    expect(downs.length).to.be.at.most(2 * 401 + 3);
    expect(Math.min(...downs)).to.equal(Math.round(((scale.high - 5000) / (scale.high - scale.low)) * 1000));
    expect(Math.max(...downs)).to.equal(Math.round((scale.high / (scale.high - scale.low)) * 1000));
  });

  it('leaves out what is not known, and shows a value between two gaps as a dot', () => {
    const { paths } = draw([series('gaps', [1, 2, null, 4, null, 6, 7])]);
    expect(paths[0]).to.have.length(3);
  });

  it('stacks what is owned up from nought, and what is owed down', () => {
    const all = [series('one', [10, 20]), series('two', [30, 30]), series('owed', [-10, -20])];
    const { paths, net, scale } = draw(all, 'kinds');
    expect([scale.low, scale.high]).to.deep.equal([-20, 60]);
    const down = (value: number) => Math.round(((60 - value) / 80) * 1000);
    const ends = (path: readonly string[] | undefined) =>
      pointsOf(path)
        .slice(1, 3)
        .map(([, y]) => y);
    expect(ends(paths[0])).to.deep.equal([down(10), down(20)]);
    expect(ends(paths[1])).to.deep.equal([down(40), down(50)]);
    expect(ends(paths[2])).to.deep.equal([down(-10), down(-20)]);
    expect(pointsOf([net]).map(([, y]) => y)).to.deep.equal([down(30), down(30)]);
  });

  it('shows how a line far from nought changes', () => {
    expect(draw([series('steady', [100_000, 100_400])]).scale.low).to.be.above(90_000);
    expect(draw([series('growing', [10, 100])]).scale.low).to.equal(0);
    expect(draw([series('stacked', [100_000, 100_400])], 'kinds').scale.low).to.equal(0);
  });

  it('numbers its lines where they end, apart from each other', () => {
    const all = [series('one', [1, 5]), series('two', [2, 5]), series('three', [3, 5])];
    const ends = draw(all)
      .ends.map(Number)
      .sort((one, other) => one - other);
    expect(ends[1]! - ends[0]!).to.be.above(0.08);
    expect(ends[2]! - ends[1]!).to.be.above(0.08);
    expect(ends[2]).to.be.at.most(1);
  });

  it('finds the day that is nearest', () => {
    const drawing = draw([series('rare', [1, 2, 3], 10)]);
    expect([0, 0.2, 0.3, 0.8, 2].map((place) => drawing.indexAt(place))).to.deep.equal([0, 0, 1, 2, 2]);
    expect(drawing.placeOf(begin + 5)).to.equal(0.25);
  });

  it('shows one day alone in the middle', () => {
    const drawing = draw([series('one', [5])]);
    expect(pointsOf(drawing.paths[0])[0]![0]).to.equal(200);
    expect(drawing.placeOf(begin)).to.equal(0.5);
    expect(drawing.indexAt(0.1)).to.equal(0);
  });
});
