import type { Elements } from './elements.js';

export type Tag = keyof Elements;
export type ElementOf<T extends Tag> = Elements[T]['element'];
export type EventsOf<T extends Tag> = Elements[T]['events'];
export type Properties<T extends Tag> = Partial<Elements[T]['properties']>;

/** How React, Preact and Svelte listen to what they do not know: `on` and the event's name. */
export type Listeners<T extends Tag> = {
  [Name in keyof EventsOf<T> & string as `on${Name}`]?: ((event: EventsOf<T>[Name]) => void) | undefined;
};
