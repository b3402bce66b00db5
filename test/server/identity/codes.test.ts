import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomCode } from '../../../src/server/identity/codes.ts';

describe('a code', () => {
  it('has six digits, leading zeros kept', () => {
    assert.equal(
      randomCode(() => 42),
      '000042',
    );
    assert.equal(
      randomCode(() => 3_000_999_999),
      '999999',
    );
    for (let draws = 0; draws < 1000; draws += 1) assert.match(randomCode(), /^\d{6}$/);
  });

  it('throws away the draws that would make some codes likelier than others', () => {
    const draws = [4_294_967_295, 4_294_000_000, 4_293_999_999];
    const code = randomCode(() => draws.shift()!);
    assert.equal(code, '999999');
    assert.equal(draws.length, 0);
  });
});
