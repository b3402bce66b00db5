import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { operations } from '../../src/contract/all.ts';
import { afterProof } from '../../src/contract/identity.ts';
import { defaultPolicies, getFirm } from '../../src/contract/firm.ts';
import { defaultFirmPolicies } from '../../src/contract/firm/policies.ts';
import { getSettings } from '../../src/contract/firm/settings.ts';
import { issuesOf } from '../../src/contract/issues.ts';
import { declineQuote, listQuotes, quote, quoteSummary } from '../../src/contract/quotes.ts';
import { choice, type Schema, strict, tolerant } from '../../src/contract/schema.ts';
import { firms } from '../../src/testing/fixtures/firm.ts';
import { firmSettings } from '../../src/testing/fixtures/settings.ts';
import { steps } from '../../src/testing/fixtures/identity.ts';
import { quotes } from '../../src/testing/fixtures/quotes.ts';

/** The fields that a reading finds wrong. */
function faults(schema: Schema, value: unknown): string[] {
  const { error } = z.safeParse(schema, value);
  return error ? issuesOf(error).map(({ path }) => path.join('.')) : [];
}

const nested = z.object({
  list: z.array(z.object({ word: choice(['yes', 'no']) })),
  maybe: z.optional(z.object({ word: z.nullable(choice(['yes', 'no'])) })),
  named: z.catchall(z.object({}), z.object({ amount: z.int() })),
});
const good = { list: [{ word: 'yes' }], maybe: { word: null }, named: { a: { amount: 1 } } };

describe('a strict reading', () => {
  it('takes what the schema lists', () => {
    assert.deepEqual(z.parse(strict(nested), good), good);
  });

  it('names members that no object lists, at any depth', () => {
    const wrong = {
      list: [{ word: 'yes', b: 1 }],
      maybe: { word: null, c: 1 },
      named: { x: { amount: 1, d: 1 } },
      a: 1,
    };
    assert.deepEqual(faults(strict(nested), wrong).sort(), ['a', 'list.0.b', 'maybe.c', 'named.x.d']);
  });

  it('refuses a word that a choice does not list, and the word for such words', () => {
    assert.deepEqual(faults(strict(nested), { ...good, list: [{ word: 'maybe' }] }), ['list.0.word']);
    assert.deepEqual(faults(strict(nested), { ...good, list: [{ word: 'unknown' }] }), ['list.0.word']);
  });

  it('keeps what a field checks and makes of its input', () => {
    const input = { quoteId: 'a', reason: '  too dear  ' };
    assert.deepEqual(z.parse(strict(declineQuote.input), input), { quoteId: 'a', reason: 'too dear' });
    assert.deepEqual(faults(strict(declineQuote.input), { quoteId: 'a', reason: '   ' }), ['reason']);
  });

  it('refuses an amount that a number cannot hold exactly, and names the field', () => {
    const total = { amount: Number.MAX_SAFE_INTEGER + 1, currency: 'AUD' };
    assert.deepEqual(faults(strict(quote), { ...quotes.pending, total }), ['total.amount']);
    const lines = quotes.pending.lines.map((line) => ({ ...line, net: { ...line.net, amount: 0.5 } }));
    assert.ok(faults(strict(quote), { ...quotes.pending, lines }).includes('lines.0.net.amount'));
  });

  it('reads each kind of a union', () => {
    assert.deepEqual(faults(strict(afterProof), steps.chooseAccount), []);
    assert.deepEqual(faults(strict(afterProof), steps.signedIn), []);
    assert.notDeepEqual(faults(strict(afterProof), { ...steps.signedIn, extra: 1 }), []);
  });
});

describe('a tolerant reading', () => {
  it('drops members that no object lists, at any depth', () => {
    const more = { ...good, list: [{ word: 'yes', b: 1 }], named: { a: { amount: 1, d: 1 } }, a: 1 };
    assert.deepEqual(z.parse(tolerant(nested), more), good);
  });

  it('reads a word that a choice does not list as unknown, at any depth', () => {
    const newer = { ...good, list: [{ word: 'maybe' }], maybe: { word: 'perhaps' } };
    const read = z.parse(tolerant(nested), newer) as { list: unknown; maybe: unknown };
    assert.deepEqual([read.list, read.maybe], [[{ word: 'unknown' }], { word: 'unknown' }]);
  });

  it('still refuses anything but text where there is a choice', () => {
    assert.deepEqual(faults(tolerant(quoteSummary), { ...quotes.pending, status: 7 }), ['status']);
  });

  it('still refuses what is missing or of another type, and names it', () => {
    const { title: _, ...untitled } = quotes.pending;
    assert.deepEqual(faults(tolerant(quote), untitled), ['title']);
    assert.deepEqual(faults(tolerant(quote), { ...quotes.pending, issuedOn: '2026-02-30' }), ['issuedOn']);
  });

  it('reads what a newer backend adds to each kind of a union', () => {
    const newer = { ...steps.chooseAccount, hint: 'x' };
    assert.deepEqual(z.parse(tolerant(afterProof), newer), steps.chooseAccount);
  });
});

describe('both readings', () => {
  it('are made once for each schema', () => {
    assert.equal(strict(quote), strict(quote));
    assert.equal(tolerant(quote), tolerant(quote));
    assert.notEqual(strict(quote), tolerant(quote));
  });

  it('leave the schema as written alone', () => {
    strict(nested);
    tolerant(nested);
    assert.deepEqual(z.parse(nested, { ...good, a: 1 }), good);
  });

  it('exist for both ends of every operation', () => {
    for (const { name, input, output } of operations) {
      const ends = [strict(input), tolerant(input), strict(output), tolerant(output)];
      for (const end of ends) assert.doesNotThrow(() => z.safeParse(end, {}), name);
    }
  });

  it('agree on whatever is strictly good', () => {
    for (const value of [quotes.pending, quotes.manyRates, quotes.awkward]) {
      assert.deepEqual(z.parse(tolerant(quote), value), z.parse(strict(quote), value));
    }
  });

  it('never pollute a prototype', () => {
    const evil = JSON.parse(
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    ) as object;
    z.safeParse(tolerant(quote), { ...quotes.pending, ...evil });
    assert.deepEqual(faults(strict(listQuotes.input), evil).sort(), ['__proto__', 'constructor']);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('answer, and do not throw, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          for (const { input, output } of operations) {
            z.safeParse(strict(input), value);
            z.safeParse(tolerant(output), value);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('drop any additions from any answer, and refuse them by name in any input', () => {
    const listed = new Set(['quoteId', 'reason']);
    const additions = fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => !listed.has(key) && !(key in firms.usual) && !(key in {})),
      fc.jsonValue(),
      { minKeys: 1, maxKeys: 4, noNullPrototype: true },
    );
    const input = { quoteId: 'a', reason: 'b' };
    fc.assert(
      fc.property(additions, (more) => {
        assert.deepEqual(z.parse(tolerant(declineQuote.input), { ...input, ...more }), input);
        assert.deepEqual(
          faults(strict(declineQuote.input), { ...input, ...more }).sort(),
          Object.keys(more).sort(),
        );
      }),
    );
  });
});

describe('a policy of the firm', () => {
  /** Each the other way than by default. */
  const policies = Object.fromEntries(
    Object.entries(defaultPolicies).map(([name, is]) => [name, typeof is === 'boolean' ? !is : 'required']),
  );

  for (const [name, byDefault] of Object.entries(defaultPolicies)) {
    const older = Object.fromEntries(Object.entries(policies).filter(([each]) => each !== name));

    it(`[X-02] reads as ${byDefault} where an older backend does not know ${name}, and the others as they are`, () => {
      const expected = { ...policies, [name]: byDefault };
      const firm = z.parse(tolerant(getFirm.output), { ...firms.usual, policies: older });
      assert.deepEqual(firm.policies, expected);
      const { usual } = firmSettings;
      const section = { ...usual.policies, values: older };
      const settings = z.parse(tolerant(getSettings.output), { ...usual, policies: section });
      assert.deepEqual(settings.policies.values, { ...defaultFirmPolicies, ...expected });
    });

    it(`[X-02] is named where ${name} is nothing that it can be, and required of this version's own backend`, () => {
      const wrong = { ...firms.usual, policies: { ...policies, [name]: 5 } };
      assert.deepEqual(faults(tolerant(getFirm.output), wrong), [`policies.${name}`]);
      assert.deepEqual(faults(strict(getFirm.output), { ...firms.usual, policies: older }), [
        `policies.${name}`,
      ]);
    });
  }

  it('[X-02] is no policy where there are none at all', () => {
    for (const none of [undefined, null, 'none']) {
      assert.deepEqual(faults(tolerant(getFirm.output), { ...firms.usual, policies: none }), ['policies']);
    }
  });
});
