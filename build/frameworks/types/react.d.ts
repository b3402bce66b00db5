/** The tags in React's JSX: `<portal-login onportal-login-signed-in={…} />`. */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { ElementOf, Listeners, Properties, Tag } from './common.js';

type Tags = {
  [T in Tag]: ClassAttributes<ElementOf<T>> & HTMLAttributes<ElementOf<T>> & Properties<T> & Listeners<T>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
