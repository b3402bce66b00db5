import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { operations } from '../../src/contract/all.ts';
import type { Firm } from '../../src/contract/firm.ts';
import type { Report } from '../../src/testing/conformance/run.ts';
import { type Backend, plainNode, spoilt, startPlainNode } from './plain-node.ts';

const command = join(import.meta.dirname, '../../src/entries/portico.ts');

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

const portico = (...args: string[]): Promise<Ended> => node(command, ...args);

function node(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args);
    const ended: Ended = { code: null, out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (ended.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (ended.err += chunk.toString()));
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}

describe('the command portico conformance', () => {
  let backend: Backend;
  let folder: string;
  const file = (name: string): string => join(folder, name);
  const world = async (name: string, content: unknown): Promise<string> => {
    await writeFile(file(name), typeof content === 'string' ? content : JSON.stringify(content));
    return file(name);
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portico-command-'));
    backend = await startPlainNode();
  });
  after(async () => {
    backend.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('[X-02] changes no record unless it is told to, and lists what it has not run', async () => {
    const before = await quotesOf(backend);
    const { code, out } = await portico('conformance', backend.api, '--world', plainNode.world);
    assert.equal(code, 0, out);
    assert.deepEqual(await quotesOf(backend), before);
    assert.match(out, /^quotes\.accept\n {2}· \d+ checks: it changes records$/m);
    assert.match(out, /^ {2}– \d+ checks: identity\.requestCode is not supported$/m);
    assert.match(out, /is answered after a pause.*\(it moves the backend's time\)$/m);
    assert.match(out, /\d+ passed, 0 failed, \d+ not checked, \d+ not run/);
    assert.match(out, /--destructive allows it/);
  });

  it('[X-02] passes the backend of the guide in all that it supports, and reports it for machines', async () => {
    const [json, junit] = [file('report.json'), file('report.xml')];
    const options = ['--world', plainNode.world, '--destructive', '--json', json, '--junit', junit];
    const { code, out } = await portico('conformance', backend.api, ...options);
    assert.equal(code, 0, out);
    const report = JSON.parse(await readFile(json, 'utf8')) as Report & { counts: object };
    assert.equal(report.subject, backend.api);
    const count = (outcome: string) => report.results.filter((each) => each.outcome === outcome).length;
    assert.deepEqual(report.counts, {
      passed: count('passed'),
      failed: 0,
      'not-checked': count('not-checked'),
      'not-run': 0,
    });
    const reasons = report.results.flatMap(({ reason }) => reason ?? []);
    const { operations: known } = (await (await fetch(`${backend.api}/firm`)).json()) as Firm;
    assert.ok(known.length > 0 && known.length < operations.length);
    const expected = [
      ...operations.flatMap(({ name }) => (known.includes(name) ? [] : `${name} is not supported`)),
      'the world has no clock',
      'the world has no pending quote of the stranger',
    ];
    assert.deepEqual([...new Set(reasons)].sort(), expected.sort());
    const xml = await readFile(junit, 'utf8');
    assert.equal(xml.match(/<testcase /g)?.length, report.results.length);
    assert.equal(xml.match(/<skipped /g)?.length, count('not-checked'));
    assert.doesNotMatch(xml, /<failure/);
  });

  it('[X-02] fails a backend that answers what the contract does not know, and says where', async () => {
    const wrong = await spoilt(backend, (path, answer) =>
      /^\/quotes\/[\w-]+$/.test(path) ? { ...(answer as object), total: '12.50' } : answer,
    );
    const junit = file('failed.xml');
    const { code, out } = await portico(
      ...['conformance', wrong.api, '--world', plainNode.world, '--junit', junit],
    );
    wrong.close();
    assert.equal(code, 1);
    assert.match(out, /✗ trait {2}answers as the contract has it\n {6}quotes\.get: bad-response at total/);
    assert.match(await readFile(junit, 'utf8'), /<failure message="quotes\.get: bad-response at total"\/>/);
  });

  it('runs nothing on a world that is not as it has to be, or of people who cannot sign in', async () => {
    const client = { email: 'ada@harbour.example', password: 'x' };
    const cases: [unknown, RegExp][] = [
      [{ people: { client, freind: client } }, /people\.freind: Unrecognized/],
      [{ people: { client } }, /people\.client cannot sign in: .*wrong-credentials/],
    ];
    for (const [content, said] of cases) {
      const path = await world('wrong.json', content);
      const { code, out, err } = await portico('conformance', backend.api, '--world', path);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    }
  });

  it('runs nothing where a report cannot be written, and says which', async () => {
    for (const option of ['--json', '--junit']) {
      const path = join(folder, 'nowhere', 'report');
      const { code, out, err } = await portico(
        ...['conformance', backend.api, '--world', plainNode.world, option, path],
      );
      assert.deepEqual([code, out], [2, '']);
      assert.ok(err.startsWith(`No report can be written to ${path}: `), err);
    }
  });

  it('runs nothing on a Node.js that is too old, and says which one it needs', async () => {
    const old = "Object.defineProperty(process, 'versions', { value: { node: '20.19.0' } })";
    const { code, out, err } = await node('--import', `data:text/javascript,${old}`, command, 'conformance');
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, 'portico: Node.js 22.12 or later is needed; this is 20.19.0.\n');
  });

  it('runs nothing where no portal’s API answers, or it is not told what to do', async () => {
    const cases: [string[], RegExp][] = [
      [['conformance', 'http://127.0.0.1:1/api', '--world', plainNode.world], /No portal's API answers/],
      [['conformance', backend.api, '--world', file('none.json')], /cannot be read/],
      [['conformance', backend.api], /Usage: portico conformance/],
      [['conformance', backend.api, '--word', 'x'], /--word/],
      [[], /Usage: portico conformance/],
    ];
    for (const [args, said] of cases) {
      const { code, err } = await portico(...args);
      assert.equal(code, 2);
      assert.match(err, said);
    }
  });
});

/** What the backend's first client has. */
async function quotesOf({ api }: Backend): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'portico-client': '1' };
  const { people } = JSON.parse(await readFile(plainNode.world, 'utf8')) as {
    people: { client: { email: string; password: string } };
  };
  const { email, password } = people.client;
  const body = JSON.stringify({ email, password });
  const signedIn = await fetch(`${api}/sign-in/password`, { method: 'POST', headers, body });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return (await fetch(`${api}/quotes?limit=500`, { headers: { cookie } })).json();
}
