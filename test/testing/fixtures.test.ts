import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { app } from '../../src/contract/apps.ts';
import { client } from '../../src/contract/clients.ts';
import { firm } from '../../src/contract/firm.ts';
import { letterText } from '../../src/contract/firm/letters.ts';
import { settings } from '../../src/contract/firm/settings.ts';
import { accountLabel, session } from '../../src/contract/identity.ts';
import { security } from '../../src/contract/identity/security.ts';
import { member } from '../../src/contract/members.ts';
import { quote, quoteSummary } from '../../src/contract/quotes.ts';
import { task } from '../../src/contract/tasks.ts';
import { goal } from '../../src/contract/goals.ts';
import { plan } from '../../src/contract/wealth.ts';
import { type Schema, strict } from '../../src/contract/schema.ts';
import { apps } from '../../src/testing/fixtures/apps.ts';
import { clients } from '../../src/testing/fixtures/clients.ts';
import { firms } from '../../src/testing/fixtures/firm.ts';
import { accounts, sessions } from '../../src/testing/fixtures/identity.ts';
import { letterTexts } from '../../src/testing/fixtures/letters.ts';
import { members } from '../../src/testing/fixtures/members.ts';
import { manyQuotes, quotes } from '../../src/testing/fixtures/quotes.ts';
import { tasks } from '../../src/testing/fixtures/tasks.ts';
import { goals } from '../../src/testing/fixtures/goals.ts';
import { plans } from '../../src/testing/fixtures/wealth.ts';
import { securities } from '../../src/testing/fixtures/security.ts';
import { firmSettings } from '../../src/testing/fixtures/settings.ts';

const { unknown, ...known } = quotes;

const kinds: [string, Schema, Record<string, unknown>][] = [
  ['firm', firm, firms],
  ['account', accountLabel, accounts],
  ['session', session, sessions],
  ['quote', quote, known],
  ['task', task, tasks],
  ['app', app, apps],
  ['plan', plan, plans],
  ['goal', goal, goals],
  ['client', client, clients],
  ['member', member, members],
  ['security', security, securities],
  ['set of settings', settings, firmSettings],
  ['letter', letterText, letterTexts],
  ['row', quoteSummary, { first: manyQuotes(1)[0] }],
];

describe('fixtures', () => {
  for (const [kind, schema, states] of kinds) {
    for (const [name, state] of Object.entries(states)) {
      it(`hold a ${kind} as the contract has it: ${name}`, () => {
        const { error } = z.safeParse(strict(schema), state);
        assert.equal(error, undefined);
      });
    }
  }

  it('hold one quote in a state that the contract does not list', () => {
    assert.equal(unknown.status, 'unknown');
  });

  it('hold quotes whose sums are those of their lines', () => {
    for (const { lines, subtotal, taxes, total } of Object.values(quotes)) {
      const nets = lines.reduce((sum, { net }) => sum + net.amount, 0);
      assert.equal(subtotal.amount, nets);
      assert.equal(
        total.amount,
        taxes.reduce((sum, { amount }) => sum + amount.amount, nets),
      );
    }
  });

  it('make as many rows as one asks for, each with an id of its own', () => {
    const rows = manyQuotes(10_000);
    assert.equal(new Set(rows.map(({ id }) => id)).size, 10_000);
  });
});
