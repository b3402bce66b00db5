/** The tags in Preact's JSX: `<portal-login onportal-login-signed-in={…} />`. */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { ElementOf, Listeners, Properties, Tag } from './common.js';

type Tags = {
  [T in Tag]: ClassAttributes<ElementOf<T>> & HTMLAttributes<ElementOf<T>> & Properties<T> & Listeners<T>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
