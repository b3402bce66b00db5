import { analyze } from 'eslint-scope';
import type { Plugin } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';

/** What our copies of Lit and zod hold for browsers, pages and callers that none of ours are, and what stands in its place. */
const fallbacks: readonly [file: RegExp, what: RegExp, instead: string][] = [
  // A browser without constructable style sheets knows none of the colours that ours are made of either.
  [/css-tag\.js$/, /(?<=,e=)t\.ShadowRoot&&.+?CSSStyleSheet\.prototype/, '!0'],
  [/css-tag\.js$/, /(?<=S=\(s,o\)=>\{)if\(e\)(.+?;)else for\(.+?\}(?=\},c=)/, '$1'],
  [/css-tag\.js$/, /(?<=,c=)e\?(t=>t):.+?(?=;export)/, '$1'],
  // Said to whoever writes style sheets: ours are written.
  [/css-tag\.js$/, /if\((this\._\$cssResult\$=!0),o!==s\)throw Error\(".+?"\);/, '$1;'],
  [/css-tag\.js$/, /(?<=throw Error\()"Value passed .+?care.+?"(?=\))/, ''],
  // Of decorators, which a build takes out.
  [/reactive-element\.js$/, /Symbol\.metadata\?\?=.+?new WeakMap;/, ''],
  [/reactive-element\.js$/, /const t=this\[Symbol\.metadata\];.+?\.set\(t,i\)\}/, ''],
  // Other copies on the page, and what would let old browsers follow, are told of themselves.
  [/reactive-element\.js$/, /,p=a\.reactiveElementPolyfillSupport(?=,)/, ''],
  [/reactive-element\.js$/, /,p\?\..+?"2[\d.]+"\)/, ''],
  [/lit-element\.js$/, /,s\.litElementHydrateSupport.+?(?=;const n=)/, ''],
  [/lit-element\.js$/, /\(s\.litElementVersions.+?\);/, ''],
  [/lit-html\.js$/, /,B=t\.litHtmlPolyfillSupport;.+?"3[\d.]+"\)/, ''],
  // Asked for by other libraries that take schemas.
  [/schemas\.js$/, /, \{[^{}]*get "~standard"\(\)[^]*?\n\}(?=\);)/, ''],
];

/** Leaves out of them what no page with our elements can need. */
export const withoutFallbacks: Plugin = {
  name: 'without-fallbacks',
  transform(code, id) {
    const own = /\/(?:@lit|lit-element|lit-html|zod\/v4\/core)\//.test(id)
      ? fallbacks.filter(([file]) => file.test(id))
      : [];
    if (!own.length) return null;
    for (const [, what, instead] of own) {
      if (!what.test(code)) throw new Error(`${id} no longer has ${what}.`);
      code = code.replace(what, instead);
    }
    return { code };
  },
};

/**
 * Makes plain objects of the namespaces that a part holds for whoever imports one of its modules later: there is no need
 * for the bundler's runtime then, a request of its own. A module that exports nothing, as it defines a tag, needs none.
 */
export const plainNamespaces: Plugin = {
  name: 'plain-namespaces',
  renderChunk(code, { fileName }) {
    if (isRuntime(fileName)) return null;
    const made = /var (\w+) = \/\* @__PURE__ \*\/ __exportAll\(\{([^}]*)\}\);/g;
    const empty = new Set(
      [...code.matchAll(made)].filter(([, , members]) => !members).map(([, name]) => name),
    );
    // Where the first part has such a module, it has the runtime too.
    empty.add('__exportAll');
    const isNeeded = (exported: string) => !empty.has(exported.trim().split(' ')[0]);
    const plain = code
      .replace(/import \{ \w+ as __exportAll \} from ".+";/, '')
      .replace(/(?<=^import \{.*)(, \w+ as __exportAll\b|\b\w+ as __exportAll, )/m, '')
      .replace(/^var __exportAll = [^]*?\n\};$/m, '')
      .replaceAll(made, (_, name: string, members: string) =>
        members
          ? `const ${name} = {${members.replaceAll(/(\w+): \(\) => (\w+)/g, 'get $1() { return $2 }')}};`
          : '',
      )
      .replace(/(?<=^export \{).+(?=\};$)/m, (names) => names.split(',').filter(isNeeded).join(','))
      .replaceAll(
        /(import\(".+\/(?:portal-\w+|\w+-switcher|client-portal|portico)\.js"\))\.then\(\(n\) => n\.\w+\)/g,
        '$1',
      );
    if (plain.includes('__exportAll')) throw new Error(`${fileName} still needs the bundler's runtime.`);
    return plain;
  },
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle).filter(isRuntime)) Reflect.deleteProperty(bundle, name);
  },
};

function isRuntime(fileName: string): boolean {
  return fileName.includes('rolldown-runtime');
}

/** From how many names on a part imports all that another exports under one name, instead of each with two of its own. */
const manyNames = 3;

const startOf = (node: object) => (node as { start: number }).start;

/** Has a part name what it uses of another where it uses it, and in no list besides. */
export const shortImports: Plugin = {
  name: 'short-imports',
  renderChunk(code, { fileName }, _, { magicString }) {
    if (!magicString) throw new Error('Needs the option experimental.nativeMagicString.');
    const { program } = parseSync(fileName, code, { range: true });
    const short = new Set<number>();
    const handedOn = new Set<number>();
    new Visitor({
      ExportSpecifier({ local: { start } }) {
        handedOn.add(start);
      },
      Property({ shorthand, start }) {
        if (shorthand) short.add(start);
      },
    }).visit(program);
    const scopes = analyze(program as never, { ecmaVersion: 2022, sourceType: 'module' });
    program.body.forEach((line, index) => {
      if (line.type !== 'ImportDeclaration' || line.specifiers.length < manyNames) return;
      const uses = line.specifiers
        .flatMap((specifier) => scopes.getDeclaredVariables(specifier as never))
        .flatMap(({ references }) => references.map(({ identifier }) => startOf(identifier)));
      // A list of exports takes names alone.
      if (uses.some((start) => handedOn.has(start))) return;
      const part = `part${index}$`;
      magicString.update(line.start, line.end, `import * as ${part} from ${line.source.raw};`);
      for (const specifier of line.specifiers) {
        if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') continue;
        const { imported, local } = specifier;
        const [variable] = scopes.getDeclaredVariables(specifier as never);
        for (const { identifier } of variable?.references ?? []) {
          const { start, end } = identifier as unknown as { start: number; end: number };
          // The short form of an object's member names the member, too.
          const member = short.has(start) ? `${local.name}: ` : '';
          magicString.update(start, end, `${member}${part}.${imported.name}`);
        }
      }
    });
    return { code: magicString };
  },
};
