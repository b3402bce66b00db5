import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type PricedLine, statusOf, totalsOf } from '../../../src/server/quotes/rules.ts';

const line = (quantity: string, unitPrice: number, taxRate = '0'): PricedLine => ({
  quantity,
  unitPrice,
  taxRate,
});

describe('totals of a quote', () => {
  it('are quantity times price for each line', () => {
    const totals = totalsOf([line('2', 5000), line('2.5', 8500)]);
    assert.deepEqual(totals, { nets: [10_000, 21_250], subtotal: 31_250, taxes: [], total: 31_250 });
  });

  it('round half a cent away from zero, upwards and downwards', () => {
    assert.deepEqual(totalsOf([line('0.5', 1), line('-0.5', 1), line('0.499999', 1)]).nets, [1, -1, 0]);
    assert.deepEqual(totalsOf([line('1.5', 1), line('-1.5', 1)]).nets, [2, -2]);
  });

  it('take tax on the sum of the nets of a rate, not line by line', () => {
    // Each line alone would be taxed with 1.35, rounded to 1; together it is 4.05.
    const totals = totalsOf([line('1', 9, '15'), line('1', 9, '15'), line('1', 9, '15')]);
    assert.deepEqual(totals.taxes, [{ rate: '15', amount: 4 }]);
    assert.equal(totals.total, 31);
  });

  it('count rates that are written differently as one, and leave out that of nothing', () => {
    const totals = totalsOf([
      line('1', 100, '10'),
      line('1', 100, '10.00'),
      line('1', 100, '010.0'),
      line('1', 100),
    ]);
    assert.deepEqual(totals.taxes, [{ rate: '10', amount: 30 }]);
  });

  it('keep rates in the order of their lines', () => {
    const { taxes } = totalsOf([line('1', 1000, '2.5'), line('1', 1000, '10')]);
    assert.deepEqual(taxes, [
      { rate: '2.5', amount: 25 },
      { rate: '10', amount: 100 },
    ]);
  });

  it('are exact where binary fractions are not', () => {
    assert.deepEqual(totalsOf([line('1.005', 100_000)]).nets, [100_500]);
    assert.deepEqual(totalsOf([line('0.07', 100)]).nets, [7]);
    assert.deepEqual(totalsOf([line('1', 1005, '0.5')]).taxes, [{ rate: '0.5', amount: 5 }]);
  });

  it('are an unsafe integer where they cannot be counted exactly', () => {
    const { total } = totalsOf([line('999999999999', Number.MAX_SAFE_INTEGER)]);
    assert.equal(Number.isSafeInteger(total), false);
  });

  it('are of nothing without lines', () => {
    assert.deepEqual(totalsOf([]), { nets: [], subtotal: 0, taxes: [], total: 0 });
  });

  it('do not depend on the order of lines, and add up', () => {
    const lines = fc.array(
      fc.record({
        quantity: fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(999)).map(([a, b]) => `${a}.${b}`),
        unitPrice: fc.integer({ min: -1_000_000, max: 1_000_000 }),
        taxRate: fc.constantFrom('0', '5', '10', '12.5'),
      }),
    );
    fc.assert(
      fc.property(lines, (each) => {
        const { nets, subtotal, taxes, total } = totalsOf(each);
        const taxed = taxes.reduce((sum, { amount }) => sum + amount, 0);
        assert.equal(
          nets.reduce((sum, net) => sum + net, 0),
          subtotal,
        );
        assert.equal(subtotal + taxed, total);
        assert.equal(totalsOf(each.toReversed()).total, total);
      }),
    );
  });
});

describe('the status of a quote', () => {
  const today = '2026-03-10';

  it('is pending up to its last day, and expired after it', () => {
    assert.equal(statusOf({ state: 'sent', expiresOn: '2026-03-11' }, today), 'pending');
    assert.equal(statusOf({ state: 'sent', expiresOn: '2026-03-10' }, today), 'pending');
    assert.equal(statusOf({ state: 'sent', expiresOn: '2026-03-09' }, today), 'expired');
  });

  it('is pending for ever without a last day', () => {
    assert.equal(statusOf({ state: 'sent', expiresOn: null }, '9999-12-31'), 'pending');
  });

  it('stays what was decided after the last day', () => {
    assert.equal(statusOf({ state: 'accepted', expiresOn: '2026-03-09' }, today), 'accepted');
    assert.equal(statusOf({ state: 'declined', expiresOn: '2026-03-09' }, today), 'declined');
  });

  it('is none for a draft', () => {
    assert.equal(statusOf({ state: 'draft', expiresOn: null }, today), undefined);
  });
});
