import type { App } from '../../contract/apps.ts';

/** Which app the page is in, if any: the one whose address leads furthest into the page's own. */
export function appHere(apps: readonly App[], page: Pick<Location, 'origin' | 'pathname'>): App | undefined {
  let [here, furthest]: [App | undefined, number] = [undefined, 0];
  for (const app of apps) {
    const { origin, pathname } = new URL(app.address ?? 'about:blank');
    const folder = pathname.replace(/\/*$/, '/');
    const isHere = origin === page.origin && `${page.pathname}/`.startsWith(folder);
    if (isHere && folder.length > furthest) [here, furthest] = [app, folder.length];
  }
  return here;
}
