import { page } from './page-default.ts';
import { tellDeveloper } from './tell-developer.ts';
import { version } from './version.ts';

/**
 * Defines a tag, unless that was done. The version that comes to a page first has all tags, as elements of two may not
 * understand each other: the other says so in the console, and stands aside.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (page.version !== version) tellDeveloper('twoVersions', page.version, version);
  else if (!customElements.get(tag)) customElements.define(tag, element);
}
