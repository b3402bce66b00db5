/** Defines the tags that the page has, and no others, each when it is first seen. */
import { autoloadFrom } from '../elements/shared/autoload.ts';
import './languages-later.ts';
import { laterTags } from './later-tags.ts';

const definitions = {
  ...laterTags,
  'portal-login': () => import('../elements/portal-login/portal-login.define.ts'),
  'portal-provider': () => import('../elements/portal-provider/portal-provider.define.ts'),
};

/** Looks into a shadow root too, which the page's own search does not reach. Returns how to stop. */
export function autoload(root: ShadowRoot): () => void {
  return autoloadFrom(definitions, root);
}

// A server that renders pages has none.
if ('document' in globalThis) autoloadFrom(definitions, document);
