import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Import, type Source, readSources } from './sources.ts';

type Room = 'contract' | 'client' | 'adapters' | 'elements' | 'server' | 'testing' | 'entries';

interface Rule {
  readonly rooms: readonly Room[];
  /** Packages by exact specifier or, with a star, by beginning; `undefined` allows any. */
  readonly packages?: readonly string[];
}

/** What a room may import, itself included. Imports run one way. */
const rules: Record<Room, Rule> = {
  contract: { rooms: ['contract'], packages: ['zod/v4/core'] },
  client: { rooms: ['client', 'contract'], packages: [] },
  adapters: { rooms: ['adapters', 'client', 'contract'], packages: [] },
  elements: { rooms: ['elements', 'client', 'contract'], packages: ['lit', 'lit/*', '@lit/*'] },
  server: { rooms: ['server', 'contract'] },
  testing: { rooms: ['testing', 'server', 'adapters', 'client', 'contract'] },
  entries: { rooms: ['entries', 'testing', 'server', 'elements', 'adapters', 'client', 'contract'] },
};

/** The arrows that run against the rules, each for a reason given in the design. */
const exceptions = [
  { from: /^src\/elements\/shared\/connect\.ts$/, to: /^src\/adapters\/http\//, dynamic: true },
  // The worker alone: the page's half loads nothing of the server.
  { from: /^src\/adapters\/sandbox\/(worker|visitors)\.ts$/, to: /^src\/server\//, dynamic: false },
];

const sources = await readSources('src/**/*.ts');

function roomOf(path: string): Room {
  const room = path.split('/')[1] as Room;
  if (!(room in rules)) throw new Error(`${path} is in none of the rooms ${Object.keys(rules).join(', ')}.`);
  return room;
}

function isAllowed({ path }: Source, { specifier, file, dynamic }: Import): boolean {
  const rule = rules[roomOf(path)];
  if (!file) return !rule.packages || rule.packages.some((name) => matches(name, specifier));
  if (!file.startsWith('src/')) return false;
  return (
    rule.rooms.includes(roomOf(file)) ||
    exceptions.some((arrow) => arrow.from.test(path) && arrow.to.test(file) && dynamic === arrow.dynamic)
  );
}

function matches(name: string, specifier: string): boolean {
  return name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name;
}

function offending(
  among: readonly Source[],
  isWrong: (source: Source, imported: Import) => boolean,
): string[] {
  return among.flatMap((source) =>
    source.imports
      .filter((imported) => isWrong(source, imported))
      .map(({ specifier }) => `${source.path} imports ${specifier}`),
  );
}

describe('imports', () => {
  it('run one way between the rooms', () => {
    assert.deepEqual(
      offending(sources, (source, imported) => !isAllowed(source, imported)),
      [],
    );
  });

  it('of Node are found in the Node parts of the server and in the entries alone', () => {
    const core = sources.filter(({ path }) => !/^src\/(server\/node|entries)\//.test(path));
    assert.deepEqual(
      offending(core, (_, { specifier }) => specifier.startsWith('node:')),
      [],
    );
  });

  it('of zod are of its small form', () => {
    assert.deepEqual(
      offending(sources, (_, { specifier }) => specifier === 'zod' || specifier === 'zod/v4'),
      [],
    );
  });

  it('of all operations together are for servers and test tools', () => {
    const others = sources.filter(({ path }) => !/^src\/(contract|server|testing|entries)\//.test(path));
    assert.deepEqual(
      offending(others, (_, { file, erased }) => file === 'src/contract/all.ts' && !erased),
      [],
    );
  });

  it('of the elements are for the entries', () => {
    const others = sources.filter(({ path }) => !/^src\/(elements|entries)\//.test(path));
    assert.deepEqual(
      offending(others, (_, { file }) => file?.startsWith('src/elements/') === true),
      [],
    );
  });

  it('of the demo are of the backend that it starts, as its pages use what the package exports', async () => {
    assert.deepEqual(
      offending(
        await readSources('demo/**/*.ts'),
        (_, { file }) =>
          file !== undefined &&
          !/^build\/(build|database-image|one-file)\.ts$|^(demo|src\/server|src\/entries)\//.test(file),
      ),
      [],
    );
  });
});
