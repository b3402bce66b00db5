import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { type Sizes, budgets, file, measure } from './sizes.ts';

describe('what a page loads', () => {
  let committed: Partial<Sizes>;
  let measured: Sizes;

  before(async () => {
    committed = JSON.parse(await readFile(file, 'utf8')) as Partial<Sizes>;
    measured = await measure();
  });

  for (const name of Object.keys(budgets) as (keyof Sizes)[]) {
    it(`keeps ${name} within ${budgets[name]} bytes`, () => {
      assert.ok(measured[name] <= budgets[name], `${measured[name]} bytes`);
    });

    it(`has the committed size of ${name}, give or take a hundredth`, () => {
      const expected = committed[name] ?? 0;
      const message = `${measured[name]} bytes, committed ${expected}; if that is meant, run: npm run sizes`;
      assert.ok(Math.abs(measured[name] - expected) <= expected / 100, message);
    });
  }
});
