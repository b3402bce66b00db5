import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { operations } from '../../src/contract/all.ts';
import { openapi } from '../../src/contract/openapi.ts';
import { freshPglite } from '../support/databases.ts';
import { startWorld } from '../support/server.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { operationId: string; summary: string; description: string }>
  >;
  readonly components: { readonly schemas: Record<string, object> };
}
const document = openapi as unknown as Document;

describe('the OpenAPI document', () => {
  it('is clean under the ruleset spectral:oas', async () => {
    // These come with the command, and are written in CommonJS.
    const require = createRequire(
      createRequire(import.meta.url).resolve('@stoplight/spectral-cli/package.json'),
    );
    const { Spectral } = require('@stoplight/spectral-core') as {
      Spectral: new () => {
        setRuleset(ruleset: object): void;
        run(document: object): Promise<{ code: string; message: string; path: (string | number)[] }[]>;
      };
    };
    const { oas } = require('@stoplight/spectral-rulesets') as { oas: object };
    const spectral = new Spectral();
    spectral.setRuleset({ extends: [[oas, 'recommended']] });
    const found = await spectral.run(JSON.parse(JSON.stringify(openapi)) as object);
    assert.deepEqual(
      found.map(({ code, message, path }) => `${path.join('.')}: ${message} (${code})`),
      [],
    );
  });

  it('has every operation once, with its words', () => {
    const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    const told = described.map(({ operationId, summary, description }) => [
      operationId,
      summary,
      description,
    ]);
    assert.deepEqual(
      told.toSorted(),
      operations.map(({ name, summary, description }) => [name, summary, description]).toSorted(),
    );
  });

  it('describes by name what stands for itself, and refers to it', () => {
    const { schemas } = document.components;
    for (const name of ['Firm', 'Money', 'Problem', 'Quote', 'QuoteSummary', 'Session'])
      assert.ok(schemas[name], name);
    assert.match(JSON.stringify(schemas.Quote), /"#\/components\/schemas\/Money"/);
    for (const [, target] of JSON.stringify(openapi).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      assert.ok(schemas[target!], target);
    }
  });

  it('is served', async () => {
    const world = await startWorld(await freshPglite());
    const { status, body } = await world.visit().send('/api/v1/openapi.json');
    assert.equal(status, 200);
    assert.deepEqual(body, JSON.parse(JSON.stringify(openapi)));
    await world.close();
  });
});
