import { branding } from '../firm.ts';
import { pattern } from '../formats.ts';
import { operation } from '../operation.ts';
import { pages as clientPages } from '../permissions.ts';
import { choice } from '../schema.ts';
import { line, webAddress } from '../values.ts';
import * as z from '../zod.ts';
import { firmPolicies } from './policies.ts';

/** What a firm has to have before it can give anybody access, in the order in which it is asked for. */
export const setUpParts = ['name', 'color', 'logo', 'login'] as const;
export type SetUpPart = (typeof setUpParts)[number];

/** The pages of the portal that have an address of their own on the firm's site: where one signs in, and those with a tick. */
export const addressedPages = ['login', ...clientPages] as const;
export type AddressedPage = (typeof addressedPages)[number];

/** The most bytes that a logo may have. Portico's limit. */
export const logoLimit = 200_000;

/** What a section was read as. A change is refused where somebody else changed the section since. */
const revision = z.string(z.minLength(1), z.maxLength(64));

/**
 * What people sign in with at a firm and what is no longer there. `texts`: codes by text message are somebody's second factor, and
 * none are sent. `provider`: people signed in by the firm's own provider lately, and it has none.
 */
export const lack = choice(['texts', 'provider']);
export type Lack = z.infer<typeof lack>;

/** The firm's settings, as its staff see them. */
export const settings = z.object({
  branding: z.object({
    revision,
    name: z.string(),
    ...z.shapeOf(branding),
    /** Whether the firm decided to have no logo. */
    isWithoutLogo: z.boolean(),
  }),
  policies: z.object({ revision, values: firmPolicies }),
  pages: z.object({
    revision,
    addresses: z.objectOf(webAddress),
    /** The web origins that are the firm's own: on these, and no others, a page may be. */
    origins: z.array(z.string()),
  }),
  /** What has to be done before anybody can be given access, and whether it is. */
  setUp: z.array(z.object({ part: choice(setUpParts), isDone: z.boolean() })),
  /** Absent: nothing. */
  lacks: z.optional(z.array(lack)),
});
export type Settings = z.infer<typeof settings>;

const shared = { kind: 'json', output: settings } as const;

export const getSettings = operation({
  ...shared,
  name: 'firm.getSettings',
  method: 'GET',
  path: '/settings',
  summary: "Read the firm's settings",
  description:
    'How the firm looks, what it decided, where its pages are, and what is missing before members can be created.',
  needs: { role: 'staff', atLeast: 'adviser' },
  input: z.object({}),
  errors: [],
});

export const editBranding = operation({
  ...shared,
  name: 'firm.editBranding',
  method: 'PUT',
  path: '/settings/branding',
  summary: "Change the firm's name and colour",
  description:
    'Elements and mails show them from then on. Where somebody else changed the section since `revision`, answers changed-meanwhile and nothing changes.',
  needs: { role: 'staff', atLeast: 'manager' },
  input: z.object({ revision, name: line(200), color: z.shapeOf(branding).color }),
  errors: ['changed-meanwhile'],
});

export const setLogo = operation({
  ...shared,
  name: 'firm.setLogo',
  method: 'PUT',
  path: '/settings/logo',
  summary: "Change the firm's logo",
  description:
    'Takes a PNG, JPEG or WebP image of at most 200,000 bytes, in base64; what it is is seen by its bytes. SVG can run scripts and is refused. Null: the firm wants none, and has it set up so. An older logo is no longer served.',
  needs: { role: 'staff', atLeast: 'manager' },
  input: z.object({
    revision,
    image: z.nullable(
      z.string(z.minLength(1), z.maxLength(Math.ceil(logoLimit / 3) * 4), pattern(/^[A-Za-z0-9+/]+={0,2}$/)),
    ),
  }),
  errors: ['changed-meanwhile'],
});

export const editPolicies = operation({
  ...shared,
  name: 'firm.editPolicies',
  method: 'PUT',
  path: '/settings/policies',
  summary: 'Change what the firm decided',
  description: 'Those that are left out stay as they are. They hold by the next request.',
  needs: { role: 'staff', atLeast: 'owner' },
  input: z.object({ revision, values: z.partial(firmPolicies) }),
  errors: ['changed-meanwhile'],
});

const address = z.optional(z.nullable(webAddress));

export const editPages = operation({
  ...shared,
  name: 'firm.editPages',
  method: 'PUT',
  path: '/settings/pages',
  summary: "Change where the portal's pages are",
  description:
    'Links in mails lead there, so an address must be on one of the origins that the settings list. Null takes one away; those that are left out stay.',
  needs: { role: 'staff', atLeast: 'owner' },
  input: z.object({
    revision,
    addresses: z.object(
      Object.fromEntries(addressedPages.map((page) => [page, address])) as Record<
        AddressedPage,
        typeof address
      >,
    ),
  }),
  errors: ['changed-meanwhile'],
});
