import type { Plugin } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';

/** What a template can lose without anybody seeing it, by the template's tag. */
const shorten = new Map<string, (text: string) => string>([
  ['css', shortenCss],
  ['html', shortenHtml],
]);

/** Takes the indentation, and in style sheets the comments, out of Lit's templates, which no minifier looks into. */
export const shortTemplates: Plugin = {
  name: 'short-templates',
  transform: {
    filter: { id: /\/src\/elements\/.*\.ts$/ },
    handler(code, id, { magicString }) {
      if (!magicString) throw new Error('Needs the option experimental.nativeMagicString.');
      const { program } = parseSync(id, code);
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          const shortened = tag.type === 'Identifier' && shorten.get(tag.name);
          if (!shortened) return;
          for (const { start, value } of quasi.quasis) {
            // After the backtick, or the brace that ends an expression.
            const from = start + 1;
            const short = shortened(value.raw);
            if (short !== value.raw) magicString.update(from, from + value.raw.length, short);
          }
        },
      }).visit(program);
      return { code: magicString };
    },
  },
};

/** Takes the words for readers of the API out of the contract's operations: a page has no use for them. */
export const withoutDescriptions: Plugin = {
  name: 'without-descriptions',
  transform: {
    filter: { id: /\/src\/contract\/.*\.ts$/, code: 'operation({' },
    handler(code, id, { magicString }) {
      if (!magicString) throw new Error('Needs the option experimental.nativeMagicString.');
      const { program } = parseSync(id, code);
      new Visitor({
        CallExpression({ callee, arguments: [described] }) {
          if (callee.type !== 'Identifier' || callee.name !== 'operation') return;
          if (described?.type !== 'ObjectExpression') return;
          for (const member of described.properties) {
            if (member.type !== 'Property' || member.key.type !== 'Identifier') continue;
            if (!['summary', 'description'].includes(member.key.name)) continue;
            magicString.remove(member.start, code.indexOf(',', member.end) + 1);
          }
        },
      }).visit(program);
      return { code: magicString };
    },
  },
};

/**
 * Lets loops over an object's members see its own alone, in our dependencies too: a page's scripts may have given members to
 * every object there is.
 */
export const ownMembers: Plugin = {
  name: 'own-members',
  transform: {
    filter: { code: /\bfor\s*\([^;)]*\sin\s/ },
    handler(code, id, { magicString }) {
      if (!magicString) throw new Error('Needs the option experimental.nativeMagicString.');
      const { program } = parseSync(id, code);
      new Visitor({
        ForInStatement({ left, right }) {
          magicString.update(left.end, right.start, ' of Object.keys(');
          magicString.appendRight(right.end, ' ?? [])');
        },
      }).visit(program);
      return { code: magicString };
    },
  },
};

/** Calls whose last argument lacks nothing that is read of it. */
const complete = /^(?:z\.object|dictionary|(?:.+\.)?text)$/;

/**
 * Lets objects that are written down inherit nothing, in our dependencies too. A page's scripts may have given members to
 * every object there is; an option that was left out would read as one of them, and browsers read options so, too.
 */
export const inheritNothing: Plugin = {
  name: 'inherit-nothing',
  transform: {
    filter: { code: '{' },
    handler(code, id, { magicString }) {
      if (!magicString) throw new Error('Needs the option experimental.nativeMagicString.');
      const { program } = parseSync(id, code);
      let skipped = 0;
      new Visitor({
        CallExpression({ callee, arguments: given }) {
          const last = given.at(-1);
          if (last?.type !== 'ObjectExpression') return;
          if (complete.test(code.slice(callee.start, callee.end))) skipped = last.end;
        },
        ObjectExpression({ start, end, properties }) {
          if (end <= skipped) return;
          magicString.appendLeft(start + 1, properties.length > 0 ? '__proto__:null,' : '__proto__:null');
        },
      }).visit(program);
      return { code: magicString };
    },
  },
};

function shortenHtml(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      // A tag's end needs no blank before it; other blanks can be seen.
      .replaceAll(' >', '>')
      .replaceAll(/(?<= [\w-]+=)"([\w-]+)"(?=[ >])/g, '$1')
  );
}

function shortenCss(text: string): string {
  const strings = /("[^"\n]*"|'[^'\n]*')/;
  return text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .split(strings)
    .map((part, index) => (index % 2 === 1 ? part : shortenRules(part)))
    .join('');
}

function shortenRules(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,<>/]) ?/g, '$1')
    .replaceAll(/(?<![\w.])0(?=\.\d)/g, '')
    .replaceAll(/(?<=[:(]) | (?=[)!])/g, '')
    .replaceAll(';}', '}');
}
