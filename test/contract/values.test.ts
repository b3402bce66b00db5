import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import type { Schema } from '../../src/contract/schema.ts';
import { day, email, instant, integer, webAddress } from '../../src/contract/values.ts';

const cases: Record<string, { schema: Schema; right: unknown[]; wrong: unknown[] }> = {
  integer: {
    schema: integer,
    right: [0, -1, Number.MAX_SAFE_INTEGER],
    wrong: [0.5, Number.MAX_SAFE_INTEGER + 1, Infinity, NaN, '1', null],
  },
  email: {
    schema: email,
    right: [
      'a@b.co',
      "Mary.O'Neil+quotes@mail.firm.example",
      '_@x-1.example',
      `${'a'.repeat(241)}@firm.example`,
    ],
    wrong: [
      '',
      'a',
      'a@b',
      '@b.co',
      '.a@b.co',
      'a.@b.co',
      'a..b@c.co',
      'a@-b.co',
      'a@b..co',
      ' a@b.co',
      'a@b.co\n',
      'a b@c.co',
      'a@b@c.co',
      `${'a'.repeat(242)}@firm.example`,
    ],
  },
  day: {
    schema: day,
    right: ['2026-01-31', '2024-02-29', '0001-01-01'],
    wrong: [
      '',
      '2026-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '2026-01-01T00:00:00Z',
      '2026-01-01\n',
    ],
  },
  instant: {
    schema: instant,
    right: ['2026-01-31T23:59:59Z', '2026-01-31T00:00:00.123456Z'],
    wrong: [
      '2026-01-31',
      '2026-02-30T10:00:00Z',
      '2026-01-31T24:00:00Z',
      '2026-01-31T10:60:00Z',
      '2026-01-31T10:00:00',
      '2026-01-31T10:00:00+01:00',
      '2026-01-31T10:00Z',
      '2026-01-31T10:00:00z',
    ],
  },
  'web address': {
    schema: webAddress,
    right: ['https://firm.example', 'http://localhost:4400/a?b=c#d', 'HTTPS://firm.example/ü'],
    wrong: [
      '',
      'firm.example',
      '//firm.example',
      '/a',
      'https:firm.example',
      'https://',
      'https://a b',
      ' https://a.example',
      'javascript:alert(1)',
      'javascript://x%0aalert(1)',
      'data:text/html,x',
      'java\nscript:x',
    ],
  },
};

for (const [name, { schema, right, wrong }] of Object.entries(cases)) {
  for (const value of right) test(`${name}: takes ${shown(value)}`, () => assert.ok(passes(schema, value)));
  for (const value of wrong)
    test(`${name}: refuses ${shown(value)}`, () => assert.ok(!passes(schema, value)));
}

function passes(schema: Schema, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
