/** The tags in Svelte's markup: `<portal-login onportal-login-signed-in={…}></portal-login>`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementOf, Listeners, Properties, Tag } from './common.js';

type Tags = {
  [T in Tag]: HTMLAttributes<ElementOf<T>> & Properties<T> & Listeners<T>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
