import { and, eq, exists, gt, isNotNull } from 'drizzle-orm';
import type { Lack } from '../../../contract/firm/settings.ts';
import type { Tx } from '../../database/database.ts';
import { providerSignIns } from '../../identity/provider/tables.ts';
import { phones } from '../../identity/sms/tables.ts';
import type { Ports } from '../../ports.ts';
import { type FirmRow, firms } from '../tables.ts';

/** How long a sign-in by a provider that was taken away is remembered, in milliseconds: 30 days. Portico's choice. */
const lately = 30 * 24 * 3_600_000;

interface Sight {
  readonly ports: Pick<Ports, 'outbox'>;
  readonly now: Date;
  /** Default: every firm that the transaction sees. */
  readonly firm?: Pick<FirmRow, 'id'>;
}

/** What people at firms sign in with and what is no longer there; without the firms that lack nothing. */
export async function findLacks(
  tx: Tx,
  { ports, now, firm }: Sight,
): Promise<{ readonly slug: string; readonly lacks: Lack[] }[]> {
  const ofFirm = eq(phones.firmId, firms.id);
  const texted = tx
    .select({ firmId: phones.firmId })
    .from(phones)
    .where(and(ofFirm, isNotNull(phones.confirmedAt)));
  const cameBack = tx
    .select({ firmId: providerSignIns.firmId })
    .from(providerSignIns)
    .where(
      and(eq(providerSignIns.firmId, firms.id), gt(providerSignIns.usedAt, new Date(now.getTime() - lately))),
    );
  const found = await tx
    .select({
      ...{ slug: firms.slug, provider: firms.provider },
      ...{ usesTexts: exists(texted), usedProvider: exists(cameBack) },
    })
    .from(firms)
    .where(firm && eq(firms.id, firm.id));
  return found.flatMap(({ slug, provider, usesTexts, usedProvider }) => {
    const lacks: Lack[] = [];
    if (usesTexts && !ports.outbox.reaches('sms')) lacks.push('texts');
    if (usedProvider && !provider) lacks.push('provider');
    return lacks.length > 0 ? [{ slug, lacks }] : [];
  });
}
