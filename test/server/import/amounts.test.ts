import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { minorUnits, plainDecimal } from '../../../src/server/import/amounts.ts';

describe('an amount in an import folder', () => {
  it('becomes minor units of the firm’s currency, exactly', () => {
    assert.equal(minorUnits('1870', 'AUD'), 187000);
    assert.equal(minorUnits('68.5', 'AUD'), 6850);
    assert.equal(minorUnits('-0.50', 'NZD'), -50);
    assert.equal(minorUnits('1200', 'JPY'), 1200);
    assert.equal(minorUnits('1.234', 'KWD'), 1234);
    assert.equal(minorUnits('1870.50', 'HUF'), 187050);
  });

  it('is read as the database gives it back, so that nothing seems changed', () => {
    const decimal = plainDecimal(z.string());
    for (const [typed, read] of [
      ['02', '2'],
      ['007.50', '7.50'],
      ['0', '0'],
      ['00.5', '0.5'],
      ['-0', '0'],
      ['-0.00', '0.00'],
      ['-04', '-4'],
      ['10', '10'],
    ])
      assert.equal(z.parse(decimal, typed), read);
  });

  it('is refused when it is finer than the currency', () => {
    assert.equal(minorUnits('1.005', 'AUD'), undefined);
    assert.equal(minorUnits('0.5', 'JPY'), undefined);
  });
});
