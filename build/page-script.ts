/** What the scripts are built with that a page loads as they are, without a build of its own. */
import { createHash } from 'node:crypto';
import type { InputOptions, OutputOptions, Plugin } from 'rolldown';
import { common } from './common.ts';
import { ownMembers, shortTemplates, withoutDescriptions } from './page-plugins.ts';

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

export const pageScript: InputOptions = {
  ...common,
  platform: 'browser',
  plugins: [shortTemplates, withoutDescriptions, ownPolicy, ownMembers],
};

export const minified: OutputOptions = {
  minify: true,
  comments: { legal: true, annotation: false, jsdoc: false },
};

/** What a script has to be, as its tag's `integrity` says it. */
export function integrityOf(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`;
}
