import { eq } from 'drizzle-orm';
import { apps } from '../src/server/apps/tables.ts';
import type { Database } from '../src/server/database/database.ts';
import type { AppRecord } from '../src/server/apps/import.ts';
import type { FirmRecord } from '../src/server/firm/import.ts';
import { firms } from '../src/server/firm/tables.ts';
import { isLoopback } from '../src/server/http/guards.ts';

/**
 * Points a firm's pages, logo and apps to where the demonstration is now: it may have another port than when they came in. What
 * staff have set otherwise since stays.
 *
 * @param came - What the firm came in with.
 */
export async function moveFirm(
  database: Database,
  came: { readonly firm: FirmRecord; readonly apps: readonly AppRecord[] },
  publicUrl: URL,
): Promise<void> {
  const { slug, pages = {}, branding } = came.firm;
  const firm = await database.as('portico_import', { firmSlug: slug }, async (tx) => {
    const [found] = await tx.select().from(firms).where(eq(firms.slug, slug));
    return found;
  });
  if (!firm) return;
  const typed = new Map<string | null, AppRecord>(came.apps.map((each) => [each.ref, each]));
  await database.as('portico_import', { firmSlug: slug, firmId: firm.id }, async (tx) => {
    const moved = Object.entries(firm.pages).map(([page, stored]) => [
      page,
      movedTo(publicUrl, stored, pages[page]),
    ]);
    const logo = firm.logo && movedTo(publicUrl, firm.logo, branding.logo);
    await tx
      .update(firms)
      .set({ pages: Object.fromEntries(moved) as Record<string, string>, logo })
      .where(eq(firms.id, firm.id));
    for (const app of await tx.select().from(apps).where(eq(apps.firmId, firm.id))) {
      const { icon, address } = typed.get(app.ref) ?? {};
      await tx
        .update(apps)
        .set({
          icon: app.icon && movedTo(publicUrl, app.icon, icon),
          address: app.address && movedTo(publicUrl, app.address, address),
        })
        .where(eq(apps.id, app.id));
    }
  });
}

/** An address as it is now: another where it is still the one that came in, at a port of this machine. */
function movedTo({ origin }: URL, stored: string, typed: string | null | undefined): string {
  const { hostname, origin: old } = new URL(stored);
  return typed?.startsWith('/') && isLoopback(hostname) && stored === old + typed ? origin + typed : stored;
}
