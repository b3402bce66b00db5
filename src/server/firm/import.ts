import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { branding } from '../../contract/firm.ts';
import { defaultFirmPolicies, firmPolicies } from '../../contract/firm/policies.ts';
import { email, line } from '../../contract/values.ts';
import { partial, shapeOf } from '../../contract/zod.ts';
import { newId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { addressOf, importAddress } from '../import/addresses.ts';
import type { ImportContext } from '../import/context.ts';
import type { FolderReader } from '../import/read.ts';
import { putRows, type Tally } from '../import/rows.ts';
import { firms, type ProviderColumn } from './tables.ts';
import { isLoopback } from '../http/guards.ts';

/**
 * Names that no firm may have. Some of them stand beside the firms' in addresses, as `openapi` in `/api/v1/openapi.json`,
 * the others a deployment is likely to need for itself, as a path or as a host. A slug never changes, so a firm that
 * had one of them could not make room.
 */
export const reservedSlugs: readonly string[] = [
  'admin',
  'api',
  'healthz',
  'openapi',
  'outbox',
  'portico',
  'static',
  'www',
];

/** The firm, in `firm.json`. */
const firmRecord = z.object({
  /** The firm's name in the API's address; it never changes. */
  slug: z.string().check(
    z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, {
      error: 'must be at most 63 small letters, digits and hyphens',
    }),
    z.refine((slug) => !reservedSlugs.includes(slug), {
      error: 'is a name that no firm may have; choose another',
    }),
  ),
  name: line(200),
  /** Where the firm hears of what its clients did. */
  office: email,
  branding: z.object({
    color: z.string().check(
      z.refine((text) => z.safeParse(shapeOf(branding).color, text).success, {
        error: 'must be a colour such as #1c5d8c',
      }),
    ),
    /** Null: the firm wants none. Not said: it is still to be chosen. */
    logo: z.optional(z.nullable(importAddress)),
  }),
  policies: z.optional(partial(firmPolicies)),
  /** The firm's own OpenID Connect provider, by which its clients may sign in. */
  provider: z.optional(
    z.object({
      /** What clients know it as. */
      name: line(60),
      issuer: z
        .string()
        .check(
          z.refine((text) => isIssuer(text), { error: 'must be an https address, as the provider gives it' }),
        ),
      /** By which the provider knows the portal. */
      clientId: line(500),
      clientSecret: line(500),
    }),
  ),
  timeZone: z
    .string()
    .check(
      z.refine((name) => isTimeZone(name), { error: 'must be a time zone such as Australia/Melbourne' }),
    ),
  currency: z.string().check(
    z.refine((code) => Intl.supportedValuesOf('currency').includes(code), {
      error: 'must be a currency such as AUD',
    }),
  ),
  locale: z
    .string()
    .check(z.refine((tag) => isLocale(tag), { error: 'must be a language tag such as en-AU' })),
  pages: z.optional(z.record(z.string(), importAddress)),
  /** The web origins that may call the API from a page, besides the API's own. */
  origins: z.optional(
    z.array(
      z.string().check(
        z.refine((text) => URL.canParse(text) && new URL(text).origin === text, {
          error: 'must be an origin such as https://www.example.com',
        }),
      ),
    ),
  ),
});
export type FirmRecord = z.infer<typeof firmRecord>;

/** The one firm of a folder; undefined, and a problem noted, where there is not exactly one. */
export function readFirm(reader: FolderReader): FirmRecord | undefined {
  const entries = reader.records('firm', firmRecord);
  if (entries.length !== 1 && reader.problems.length === 0) {
    reader.refuseFile('firm.json', 'must be there, with one firm in it');
  }
  return entries[0]?.value;
}

/** The id that a firm has, or is to get. */
export async function firmIdOf(tx: Tx, slug: string): Promise<string> {
  const [known] = await tx.select({ id: firms.id }).from(firms).where(eq(firms.slug, slug));
  return known?.id ?? newId();
}

export async function writeFirm(
  { tx, firm: { id }, calendar, publicUrl, secrets }: ImportContext,
  record: FirmRecord,
): Promise<Tally> {
  const absolute = (typed: string) => addressOf(typed, publicUrl);
  const [stored] = await tx.select().from(firms).where(eq(firms.id, id));
  const sealed = async (
    { name, issuer, clientId, clientSecret }: NonNullable<FirmRecord['provider']>,
    before: ProviderColumn | null | undefined,
  ): Promise<ProviderColumn> => {
    // Sealed anew, the same secret would look like another.
    const isSame = before && (await secrets.open('provider', before.sealedSecret, id)) === clientSecret;
    const sealedSecret = isSame ? before.sealedSecret : await secrets.seal('provider', clientSecret, id);
    return { name, issuer, clientId, sealedSecret };
  };
  const columns = {
    id,
    slug: record.slug,
    name: record.name,
    color: record.branding.color,
    logo: record.branding.logo ? absolute(record.branding.logo) : null,
    isWithoutLogo: record.branding.logo === null,
    provider: record.provider ? await sealed(record.provider, stored?.provider) : null,
    policies: Object.assign({}, defaultFirmPolicies, record.policies),
    pages: Object.fromEntries(
      Object.entries(record.pages ?? {}).map(([page, typed]) => [page, absolute(typed)]),
    ),
    origins: record.origins ?? [],
    officeEmail: record.office,
    timeZone: record.timeZone,
    currency: record.currency,
    locale: record.locale,
    createdAt: stored?.createdAt ?? calendar.now,
  };
  return putRows(tx, firms, [{ stored, columns }]);
}

function isTimeZone(name: string): boolean {
  return succeeds(() => new Intl.DateTimeFormat('en', { timeZone: name }));
}

/** Over plain http only a provider on the same machine, as while developing. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
}

function isLocale(tag: string): boolean {
  return succeeds(() => new Intl.Locale(tag));
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
