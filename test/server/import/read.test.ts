import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { inWords } from '../../../src/server/import/problem.ts';
import { FolderReader } from '../../../src/server/import/read.ts';

const line = z.object({ what: z.string(), count: z.int() });
const order = z.object({
  ref: z.string(),
  kind: z.enum(['new', 'used']),
  paid: z.optional(z.boolean()),
  tags: z.optional(z.array(z.string())),
  from: z.optional(z.object({ town: z.string() })),
  lines: z.array(line).check(z.minLength(1)),
});
const lines = { name: 'order-lines', into: 'lines', by: 'order', schema: line };

function read(files: Record<string, string>) {
  const reader = new FolderReader(new Map(Object.entries(files)));
  const entries = reader.records('orders', order, lines);
  reader.refuseUnknownFiles();
  return { values: entries.map(({ value }) => value), problems: reader.problems.map(inWords) };
}

describe('a folder being read', () => {
  it('gives the same records from CSV as from JSON', () => {
    const json = JSON.stringify([
      {
        ref: 'a',
        kind: 'new',
        paid: true,
        tags: ['red', 'big'],
        from: { town: 'Lara' },
        lines: [{ what: 'cup, "blue"', count: 2 }],
      },
    ]);
    const csv = {
      'orders.csv': '\ufeffref,kind,paid,tags,from.town\r\na,new,yes,red; big,Lara\r\n',
      'order-lines.csv': 'order,what,count\na,"cup, ""blue""",2\n',
    };
    const fromJson = read({ 'orders.json': json });
    assert.deepEqual(fromJson.problems, []);
    assert.deepEqual(read(csv), fromJson);
  });

  it('tells every problem of a JSON file by line and field', () => {
    const { values, problems } = read({
      'orders.json': `[
  {
    "ref": "a",
    "kind": "stolen",
    "lines": [
      { "what": "cup", "count": 2 },
      { "what": "saucer",
        "count": 1.5,
        "colour": "red" }
    ]
  },
  { "ref": "b", "kind": "new",
    "lines": [] },
  { "ref": "c", "kind": "new", "lines": [{ "what": "cup", "count": 1 }] }
]`,
    });
    assert.deepEqual(problems, [
      'orders.json:4: kind must be new or used',
      'orders.json:8: lines.2.count must be a whole number',
      'orders.json:9: lines.2.colour is not a field that the import knows',
      'orders.json:13: lines needs at least 1',
    ]);
    assert.deepEqual(values, [{ ref: 'c', kind: 'new', lines: [{ what: 'cup', count: 1 }] }]);
  });

  it('tells every problem of CSV files by line and field, in rows over several lines too', () => {
    const { problems } = read({
      'orders.csv': 'ref,kind,paid,size\n\na,new,perhaps,\nb,,no,\n"c\nd",new,no,4\ne,new\n',
      'order-lines.csv': 'order,what,count\na,cup,two\nb,"a\nsaucer",1\nz,spoon,1\n"c\nd",fork,1\n',
    });
    assert.deepEqual(problems.toSorted(), [
      'order-lines.csv:2: count must be a number',
      'order-lines.csv:5: order names no record of orders.csv',
      'orders.csv:3: paid must be true or false',
      'orders.csv:4: kind is missing',
      'orders.csv:5: size is not a field that the import knows',
      'orders.csv:7: has 2 cells, and the file 4 columns',
    ]);
  });

  it('counts the lines of a file from Windows as one does who opens it', () => {
    const csv = 'ref,kind\na,"x\ny\nz"\nb,old\n'.replaceAll('\n', '\r\n');
    assert.deepEqual(read({ 'orders.csv': csv }).problems, [
      'orders.csv:2: kind must be new or used',
      'orders.csv:2: lines needs at least 1',
      'orders.csv:5: kind must be new or used',
      'orders.csv:5: lines needs at least 1',
    ]);
  });

  it('refuses a member that an object has twice, and rows within a file that has another for them', () => {
    const twice =
      '[{ "ref": "a",\n"kind": "new", "lines": [{ "what": "cup",\n"what": "pot", "count": 1 }] }]';
    assert.deepEqual(read({ 'orders.json': twice }).problems, [
      'orders.json:3: what stands twice in one object',
    ]);
    const both = {
      'orders.csv': 'ref,kind,lines\na,new,cup\n',
      'order-lines.csv': 'order,what,count\na,cup,1\n',
    };
    assert.deepEqual(read(both).problems, [
      'orders.csv:2: lines must be left out: they are the rows of order-lines.csv',
    ]);
  });

  it('refuses text that a database cannot hold', () => {
    const { problems } = read({
      'orders.json': '[{ "ref": "a", "kind": "new",\n"lines": [{ "what": "cup\\u0000",\n"count": 1 }] }]',
    });
    assert.deepEqual(problems, ['orders.json:2: lines.1.what has characters that are no text']);
  });

  it('says where a file stops being JSON or CSV', () => {
    assert.deepEqual(read({ 'orders.json': '[\n  { "ref": "a",\n    "kind" "new" }\n]' }).problems, [
      'orders.json:3: this is not JSON (colon expected)',
    ]);
    assert.match(read({ 'orders.csv': 'ref\n"a\n' }).problems.join(), /^orders\.csv:2: this is not CSV \(/);
  });

  it('refuses a file that it does not know', () => {
    assert.deepEqual(read({ 'oders.csv': 'ref\n' }).problems, [
      'oders.csv: is not a file that the import knows',
    ]);
  });

  it('takes no column for what every object has, and none twice', () => {
    const csv = (head: string, row: string) => read({ 'orders.csv': `${head}\n${row}\n` }).problems;
    for (const name of ['__proto__', 'constructor', 'toString']) {
      assert.ok(
        csv(`ref,kind,${name}`, 'a,new,x').includes(
          `orders.csv:2: ${name} is not a field that the import knows`,
        ),
      );
    }
    assert.ok(csv('ref,kind,__proto__.spoilt', 'a,new,x').length > 0);
    assert.equal('spoilt' in {}, false);
    assert.deepEqual(csv('ref,kind,kind', 'a,new,used'), [
      'orders.csv:1: kind stands twice in the first row',
    ]);
    assert.deepEqual(csv('ref,from,from.town', 'a,Lara,Lara'), [
      'orders.csv:1: from.town stands twice in the first row',
    ]);
  });

  it('refuses JSON that is nested without end', () => {
    const { problems } = read({ 'orders.json': '['.repeat(100_000) });
    assert.deepEqual(problems, ['orders.json:1: this is not JSON (value expected)']);
  });
});
