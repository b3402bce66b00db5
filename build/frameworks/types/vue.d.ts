/** The tags in Vue's templates: `<portal-login @portal-login-signed-in="…" />`. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementOf, EventsOf, Properties, Tag } from './common.js';

type Tags = {
  [T in Tag]: new () => ElementOf<T> & {
    /** @deprecated For the template's types; the element has no such member. */
    $props: HTMLAttributes & Properties<T> & PublicProps;
    /** @deprecated For the template's types; the element has no such member. */
    $emit: EmitFn<{ [Name in keyof EventsOf<T>]: (event: EventsOf<T>[Name]) => void }>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
