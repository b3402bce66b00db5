/** Whom the suite acts as at the reference backend. */
import type { Somebody } from '../../src/testing/conformance/world.ts';

/** Of everybody. */
export const password = 'correct horse portal staple';
export const people = {
  client: { firm: 'fox', email: 'client@demo.example', clientNames: ['Fox household', 'Fox & Sons Ltd'] },
  neighbour: { firm: 'fox', email: 'neighbour@demo.example', clientNames: ['Badger household'] },
  stranger: { firm: 'hare', email: 'client@demo.example', clientNames: ['Fox household'] },
} as const satisfies Record<Somebody, { firm: 'fox' | 'hare'; email: string; clientNames: string[] }>;

/** The owner of the fox's firm. */
export const staff = { firm: 'fox', email: 'staff@demo.example' } as const;

/** A client of that firm whose password and factors may be changed. */
export const spare = { firm: 'fox', email: 'spare@demo.example', clientNames: ['Otter household'] } as const;
