import { PortalError } from '../../../contract/errors.ts';
import {
  editBranding,
  editPages,
  editPolicies,
  getSettings,
  setLogo,
  type Settings,
} from '../../../contract/firm/settings.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { StaffContext } from '../../http/context.ts';
import { forStaff } from '../../http/handle.ts';
import { sha256 } from '../../secrets.ts';
import { setUpOf } from '../set-up.ts';
import type { FirmRow } from '../tables.ts';
import { findLacks } from './lacks.ts';
import { readLogo } from './logo.ts';
import { changeFirm, putLogo, takeFirm } from './queries.ts';

export const settingsHandlers = [
  forStaff(getSettings, async (context) => read(context, context.firm)),

  forStaff(editBranding, async (context, { revision, name, color }) => {
    await take(context, editBranding, 'branding', revision);
    return read(context, await changeFirm(context, { name, color }));
  }),

  forStaff(setLogo, async (context, { revision, image }) => {
    const firm = await take(context, setLogo, 'branding', revision);
    const found = image === null ? null : await readLogo(image);
    if (found && 'fault' in found) throw invalid(setLogo, [{ path: ['image'], message: found.fault }]);
    const id = await putLogo(context, found && { type: found.type, content: image ?? '' });
    const logo = id && new URL(`./api/v1/${firm.slug}/logo/${id}`, context.publicUrl).href;
    return read(context, await changeFirm(context, { logo, isWithoutLogo: logo === null }));
  }),

  forStaff(editPolicies, async (context, { revision, values }) => {
    const firm = await take(context, editPolicies, 'policies', revision);
    return read(context, await changeFirm(context, { policies: Object.assign({}, firm.policies, values) }));
  }),

  forStaff(editPages, async (context, { revision, addresses }) => {
    const firm = await take(context, editPages, 'pages', revision);
    const allowed = ownOrigins(context, firm);
    const strange = Object.entries(addresses).filter(([, each]) => each && !isAt(each, allowed));
    if (strange.length > 0) {
      const message = `must be at ${new Intl.ListFormat('en', { type: 'disjunction' }).format(allowed)}`;
      throw invalid(
        editPages,
        strange.map(([page]) => ({ path: ['addresses', page], message })),
      );
    }
    const wanted = Object.entries({ ...firm.pages, ...addresses });
    const pages = Object.fromEntries(wanted.flatMap(([page, each]) => (each ? [[page, each]] : [])));
    return read(context, await changeFirm(context, { pages }));
  }),
];

type Section = Exclude<keyof Settings, 'setUp' | 'lacks'>;

/** The firm, for a change of a section as it was read. Rejects with `changed-meanwhile` where it is another by now. */
async function take(
  context: StaffContext,
  { name }: Operation,
  section: Section,
  revision: string,
): Promise<FirmRow> {
  const firm = await takeFirm(context);
  if ((await read(context, firm))[section].revision === revision) return firm;
  throw new PortalError('changed-meanwhile', { message: `${name}: somebody else changed it meanwhile` });
}

async function read(context: StaffContext, firm: FirmRow): Promise<Settings> {
  const { name, color, logo, isWithoutLogo, policies, pages } = firm;
  const lacks = (await findLacks(context.tx, context)).flatMap((each) => each.lacks);
  return {
    branding: await revised({ name, color, logo, isWithoutLogo }),
    policies: await revised({ values: policies }),
    pages: await revised({ addresses: pages, origins: ownOrigins(context, firm) }),
    setUp: setUpOf(firm),
    ...(lacks.length > 0 && { lacks }),
  };
}

/** A section with the digest of what it says: whoever changes it, an import too, makes it another. */
async function revised<T extends object>(section: T): Promise<T & { revision: string }> {
  return { ...section, revision: await sha256(JSON.stringify(section)) };
}

/** Where the firm's pages may be: a link with a token must lead nowhere else. */
function ownOrigins({ publicUrl }: StaffContext, { origins }: FirmRow): string[] {
  return [...new Set([publicUrl.origin, ...origins])];
}

function isAt(address: string, origins: readonly string[]): boolean {
  const { origin, username, password } = new URL(address);
  return origins.includes(origin) && username === '' && password === '';
}

function invalid({ name }: Operation, issues: { path: string[]; message: string }[]): PortalError {
  const said = issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  return new PortalError('invalid-input', { message: `${name}: ${said.join('; ')}`, issues });
}
