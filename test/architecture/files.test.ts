import assert from 'node:assert/strict';
import { matchesGlob } from 'node:path';
import { describe, it } from 'node:test';
import { steps } from '../steps.ts';
import { readSources } from './sources.ts';

describe('source files', () => {
  it('have 400 lines at most', async () => {
    const sources = await readSources('src/**/*.ts');
    // What a command writes, nobody has to read.
    const isWritten = (text: string) => text.startsWith('/** Written by `node ');
    const long = sources
      .filter(({ text }) => !isWritten(text))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400);
    assert.deepEqual(long, []);
  });
});

describe('test files', () => {
  it('are each run by one step', async () => {
    const tests = await readSources('test/**/*.test.ts');
    const stepsOf = (path: string): string[] =>
      steps.filter(({ files = [] }) => files.some((glob) => matchesGlob(path, glob))).map(({ name }) => name);
    const wrong = tests
      .map(({ path }) => [path, stepsOf(path)] as const)
      .filter(([, names]) => names.length !== 1);
    assert.deepEqual(wrong, []);
  });
});
