import { eq } from 'drizzle-orm';
import type { Database } from '../src/server/database/database.ts';
import type { FirmRecord } from '../src/server/firm/import.ts';
import { firms } from '../src/server/firm/tables.ts';
import { isLoopback } from '../src/server/http/guards.ts';

/**
 * Points a firm's pages and logo to where the demonstration is now: it may have another port than when they came in. What
 * staff have set otherwise since stays.
 *
 * @param record - What the firm came in with.
 */
export async function moveFirm(
  database: Database,
  { slug, pages = {}, branding }: FirmRecord,
  publicUrl: URL,
): Promise<void> {
  await database.as('portico_import', { firmSlug: slug }, async (tx) => {
    const [firm] = await tx.select().from(firms).where(eq(firms.slug, slug));
    if (!firm) return;
    const moved = Object.entries(firm.pages).map(([page, stored]) => [
      page,
      movedTo(publicUrl, stored, pages[page]),
    ]);
    const logo = firm.logo && movedTo(publicUrl, firm.logo, branding.logo);
    await tx
      .update(firms)
      .set({ pages: Object.fromEntries(moved) as Record<string, string>, logo })
      .where(eq(firms.id, firm.id));
  });
}

/** An address as it is now: another where it is still the one that came in, at a port of this machine. */
function movedTo({ origin }: URL, stored: string, typed: string | null | undefined): string {
  const { hostname, origin: old } = new URL(stored);
  return typed?.startsWith('/') && isLoopback(hostname) && stored === old + typed ? origin + typed : stored;
}
