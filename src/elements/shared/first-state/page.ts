import { switcherFirst } from '../../account-switcher/account-switcher.first-state.ts';
import { loginFirst } from '../../portal-login/portal-login.first-state.ts';
import { membersFirst } from '../../portal-members/portal-members.first-state.ts';
import { providerFirst } from '../../portal-provider/portal-provider.first-state.ts';
import { quotesFirst } from '../../portal-quotes/portal-quotes.first-state.ts';
import { securityFirst } from '../../portal-security/portal-security.first-state.ts';
import { settingsFirst } from '../../portal-settings/portal-settings.first-state.ts';
import { tasksFirst } from '../../portal-tasks/portal-tasks.first-state.ts';
import { goalsFirst } from '../../portal-goals/portal-goals.first-state.ts';
import { wealthFirst } from '../../portal-wealth/portal-wealth.first-state.ts';
import { contentHtml, type FirstState, type FirstStateOptions, sheetHash } from './first-state.ts';

const states = {
  'portal-provider': providerFirst,
  'portal-login': loginFirst,
  'portal-quotes': quotesFirst,
  'account-switcher': switcherFirst,
  'portal-members': membersFirst,
  'portal-security': securityFirst,
  'portal-settings': settingsFirst,
  'portal-tasks': tasksFirst,
  'portal-wealth': wealthFirst,
  'portal-goals': goalsFirst,
} as const satisfies Record<string, FirstState>;

/** A tag that has a first state which a server can send. */
export type FirstStateTag = keyof typeof states;

/** Where no tag begins although it looks so; then a start tag, with the attributes that it may have. */
const tags = new RegExp(
  [
    '<!--[^]*?-->',
    '<(script|style|textarea|title|template)\\b[^]*?</\\1\\s*>',
    `<(${Object.keys(states).join('|')})(?=[\\s>])(?:"[^"]*"|'[^']*'|[^'">])*>`,
  ].join('|'),
  'gi',
);

/**
 * Puts into a page the first state of every portal element in it, so that browsers show it before any script has come.
 *
 * ```ts
 * const page = withFirstState(html, { signedIn: cookies.includes('__Host-portico-') });
 * ```
 *
 * @param html - A page, or a part of one, with tags such as `<portal-login></portal-login>` in it.
 * @param options - `lang` is that of the page's `<html lang>` unless given.
 */
export function withFirstState(html: string, options: FirstStateOptions = {}): string {
  const { lang = /<html\b[^>]*?\slang=["']?([\w-]+)/i.exec(html)?.[1] } = options;
  let logins = 0;
  return html.replaceAll(tags, (found: string, _raw: string | undefined, named: string | undefined) => {
    if (!named) return found;
    const tag = named.toLowerCase() as FirstStateTag;
    if (tag === 'portal-login') logins += 1;
    return found + firstStateOf(tag, { ...options, lang }, logins);
  });
}

/**
 * What belongs right behind the start tag of one element, for servers that write their pages otherwise. It has to be in the
 * page when the browser reads it: what a script writes into the page later has no shadow root.
 *
 * @param number - Tells several `portal-login` of one page apart. Default: 1.
 */
export function firstStateOf(tag: FirstStateTag, options: FirstStateOptions = {}, number = 1): string {
  return contentHtml(states[tag], options, number);
}

/** The source expressions for `style-src` that a strict Content-Security-Policy needs, such as `'sha256-…'`; always the same. */
export async function styleHashes(...only: FirstStateTag[]): Promise<string[]> {
  const wanted = only.length > 0 ? only : (Object.keys(states) as FirstStateTag[]);
  return Promise.all(wanted.map((tag) => sheetHash(states[tag])));
}
