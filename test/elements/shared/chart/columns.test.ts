import { expect } from '@open-wc/testing';
import {
  byKind,
  type ChartSeries,
  columnsOf,
  dayAt,
  dayNumber,
  totalOf,
} from '../../../../src/elements/shared/chart/columns.ts';

function series(id: string, values: Record<string, number | null>, kind = id): ChartSeries {
  return { id, name: id, kind, points: Object.entries(values).map(([day, value]) => ({ day, value })) };
}

describe('the days of a chart', () => {
  it('are counted as the calendar does, leap days included', () => {
    for (let number = -719_468; number < 2_932_000; number += 97) {
      const day = dayAt(number);
      expect(dayNumber(day), day).to.equal(number);
    }
    expect(dayNumber('2024-02-29') + 1).to.equal(dayNumber('2024-03-01'));
  });

  it('are none where there is none', () => {
    for (const wrong of ['', 'soon', '2024', '2024-1-1', '2024-01-01T00:00']) {
      expect(dayNumber(wrong), wrong).to.be.NaN;
    }
  });
});

describe('the series of a chart', () => {
  it('are brought to the same days, each value held until the next', () => {
    const all = [
      series('one', { '2026-01-03': 3, '2026-01-01': 1 }),
      series('other', { '2026-01-02': 20, soon: 7 }),
    ];
    const { days, layers } = columnsOf(all);
    expect([...days].map(dayAt)).to.deep.equal(['2026-01-01', '2026-01-02', '2026-01-03']);
    expect(layers.map(({ values }) => [...values])).to.deep.equal([
      [1, 1, 3],
      [NaN, 20, 20],
    ]);
  });

  it('have a gap from a point without a value to the next', () => {
    const all = [
      series('one', { '2026-01-01': 1, '2026-01-02': null, '2026-01-04': 4 }),
      series('other', { '2026-01-03': 30 }),
    ];
    expect([...columnsOf(all).layers[0]!.values]).to.deep.equal([1, NaN, NaN, 4]);
  });

  it('are added up by kind, and in all, as far as anything is known', () => {
    const all = [
      series('one', { '2026-01-01': 1 }, 'savings'),
      series('loan', { '2026-01-02': -5 }),
      series('two', { '2026-01-02': 2 }, 'savings'),
    ];
    const columns = columnsOf(all);
    const kinds = byKind(all, columns).map(({ key, values }) => [key, ...values]);
    expect(kinds).to.deep.equal([
      ['savings', 1, 3],
      ['loan', NaN, -5],
    ]);
    expect([...totalOf(columns.layers, 2)]).to.deep.equal([1, -2]);
  });

  it('may be none', () => {
    expect(columnsOf([]).days).to.have.length(0);
    expect(columnsOf([series('empty', {})]).days).to.have.length(0);
  });
});
