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

    // To the byte: bundler and Node, and with it gzip, are those of the lock file wherever this runs.
    it(`has the committed size of ${name}`, () => {
      assert.equal(measured[name], committed[name], 'If that is meant, run: npm run sizes');
    });
  }
});
