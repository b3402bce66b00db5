import { configurePortal as configureThis, type PortalOptions } from './page-default.ts';
import { tellDeveloper } from './tell-developer.ts';
import { version } from './version.ts';

/** What all copies of this package on a page know of each other. */
interface Copies {
  /** The version whose elements the page has, as no tag can be defined anew. */
  defined?: string;
  /** What the page was last told. */
  options?: PortalOptions;
  readonly configure: Set<typeof configureThis>;
}

const key = Symbol.for('portico.copies');
const page = globalThis as { [key]?: Copies | undefined };
const copies = (page[key] ??= { configure: new Set() });

copies.configure.add(configureThis);
if (copies.options) configureThis(copies.options);

/**
 * Sets the client of every element on the page that has none of its own and no `portal-provider` around it; also of those
 * from another copy of this package.
 */
export function configurePortal(options: PortalOptions): void {
  copies.options = options;
  copies.configure.forEach((configure) => configure(options));
}

/** Tells the page's developer, once, that this copy came to a page that has the elements of another version. */
export function noteDefined(): void {
  const first = (copies.defined ??= version);
  if (first !== version) tellDeveloper('twoVersions', first, version);
}
