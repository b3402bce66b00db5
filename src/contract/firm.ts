import { pattern } from './formats.ts';
import { operation } from './operation.ts';
import { choice, withDefaults } from './schema.ts';
import { currency, webAddress } from './values.ts';
import * as z from './zod.ts';

/** The version of this contract. The first number changes when an older page could misread a newer backend. */
export const contractVersion = '1.0';

/** How the firm looks. */
export const branding = z.object({
  /** The brand's colour, `#rrggbb`. */
  color: z.string(pattern(/^#[0-9a-f]{6}$/i)),
  logo: z.nullable(webAddress),
});

/** What a firm decides that says nothing. */
export const defaultPolicies = {
  signInByCode: true,
  signUp: false,
  duplicates: false,
  magicLinks: false,
  passkeys: false,
  secondFactor: 'optional',
} as const;

/** What the firm decided where portals differ; a backend that does not know one yet decides it by default. */
export const policies = withDefaults(
  z.object({
    /** Clients may sign in with a code sent by e-mail. */
    signInByCode: z.boolean(),
    /** Anybody may sign up. */
    signUp: z.boolean(),
    /** Whoever has an account may sign up for another with the same address. */
    duplicates: z.boolean(),
    /** Clients may sign in with a link sent by e-mail. */
    magicLinks: z.boolean(),
    /** Clients may add passkeys, and sign in with them. */
    passkeys: z.boolean(),
    /**
     * Whether people turn on a second factor, an authenticator app or codes by text message. `off`: none can be turned on;
     * whoever has one goes on being asked for it until they turn it off. `optional`: whoever wants to. `required`: nobody
     * signs in without one, and the last one stays. A passkey is one, too; whether there are any is a policy of its own.
     */
    secondFactor: choice(['off', 'optional', 'required']),
  }),
  defaultPolicies,
);

/** A firm, as anyone may see it. */
export const firm = z.object({
  /** The firm's name in the API's address; it never changes. */
  slug: z.string(),
  name: z.string(),
  branding,
  policies,
  /** The firm's own OpenID Connect provider, by which its clients may sign in, as they know it. */
  provider: z.optional(z.object({ name: z.string() })),
  /** An IANA time zone; days are meant in it. */
  timeZone: z.string(),
  currency,
  /** A BCP 47 tag; the language of the firm's mails. */
  locale: z.string(),
  /** Where on the firm's site each page of the portal lives, for links in mails and between elements. */
  pages: z.objectOf(webAddress),
  /** The names of the operations that this backend supports. */
  operations: z.array(z.string()),
  /** The contract's version that the backend speaks. */
  version: z.string(),
});
export type Firm = z.infer<typeof firm>;

export const getFirm = operation({
  name: 'firm.get',
  method: 'GET',
  path: '/firm',
  kind: 'json',
  summary: 'Read what is public about the firm',
  description: 'Branding, policies, where the pages live, and what this backend supports.',
  needs: { role: 'anyone' },
  input: z.object({}),
  output: firm,
  errors: [],
});
