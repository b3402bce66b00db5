/** What the scripts are built with that a page loads as they are, without a build of its own. */
import { createHash } from 'node:crypto';
import type { InputOptions, OutputOptions, Plugin } from 'rolldown';
import { common } from './common.ts';
import { inheritNothing, ownMembers, shortTemplates, withoutDescriptions } from './page-plugins.ts';

/** Their Trusted Types policy, so that they run beside another copy of Lit. */
const policy = 'portico';

/**
 * Gives the bundled Lit a policy of its own, made when it is first needed: a page may create each name once only, and a
 * second copy of this file, whose elements the page does not use, must not try.
 */
const ownPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  transform(code, id) {
    if (!/\/lit-html\/(?:development\/)?lit-html\.js$/.test(id)) return null;
    const made = /(\w+)\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\3\})\)/;
    if (!made.test(code)) throw new Error(`${id} no longer creates the policy "lit-html".`);
    const late = `(own=>({createHTML:html=>(own??=$1.createPolicy("${policy}",$2)).createHTML(html)}))()`;
    return { code: code.replace(made, late) };
  },
};

/** What reads otherwise in these scripts than in the packages that they are made of: where, what, and what it reads there. */
const changes: readonly (readonly [module: RegExp, was: RegExp, is?: string])[] = [
  // Listeners bring no options: what every function inherits, such as \`once\`, would be one.
  [/lit-html\.js$/, /\|\|\w+\.capture!==.+?(?=,\w+=)/],
  [/lit-html\.js$/, /(?<=removeEventListener\(this\.name,this),\w+(?=\))/],
  [/lit-html\.js$/, /(?<=addEventListener\(this\.name,this),\w+(?=\))/],
  // zod: what every object inherits is no member of a value, and makes it no schema.
  [/zod\/v4\/core\/core\.js$/, /!inst\._zod(?=\))/, '!Object.hasOwn(inst,"_zod")'],
  [
    /zod\/v4\/core\/schemas\.js$/,
    /(?<=el\._zod\.run\(\{ value: )(input\[key\])/,
    '$1===Object.prototype[key]?void 0:$1',
  ],
];

const changed: Plugin = {
  name: 'changed-packages',
  transform: {
    filter: { id: /\/(?:lit-html|core|schemas)\.js$/ },
    handler: (code, id) => ({
      code: changes
        .filter(([module]) => module.test(id))
        .reduce((rest, [, was, is = '']) => {
          if (!was.test(rest)) throw new Error(`${id} no longer has ${was.source}.`);
          return rest.replace(was, is);
        }, code),
    }),
  },
};

export const pageScript: InputOptions = {
  ...common,
  platform: 'browser',
  plugins: [shortTemplates, withoutDescriptions, ownPolicy, changed, ownMembers, inheritNothing],
  // A field without a value, too, is an object's own.
  tsconfig: false,
  transform: { typescript: { removeClassFieldsWithoutInitializer: false } },
};

export const minified: OutputOptions = {
  minify: true,
  comments: { legal: true, annotation: false, jsdoc: false },
};

/** What a script has to be, as its tag's `integrity` says it. */
export function integrityOf(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`;
}
