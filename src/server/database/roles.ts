/**
 * Who may touch which rows: the one place that says so. From it, `migrate` makes the database's roles, grants and
 * row-level policies. Every table is listed; a table that a role is not listed for is closed to it.
 */
export const roles = [
  /** A signed-in client's own requests. */
  'portico_client',
  /** Requests of one of the firm's staff. */
  'portico_staff',
  /** Signing in, sessions, and what is public about a firm. */
  'portico_identity',
  /** Delivers the outbox, and forgets what is of no use any more. */
  'portico_worker',
  /** Brings a firm's data in. */
  'portico_import',
] as const;
export type Role = (typeof roles)[number];

/** One role's access to one table. */
interface Access {
  /** Privileges, as `GRANT` takes them; columns in parentheses narrow one. */
  readonly may: readonly string[];
  /** Which rows, as a policy's condition. */
  readonly rows: string;
  /** What holds of each row that is written. Default: the condition of `rows`. */
  readonly written?: string;
}

const setting = (name: string) => `nullif(current_setting('portico.${name}', true), '')`;

/** Unset settings are NULL, and nothing equals NULL. */
const ownFirm = `firm_id = ${setting('firm_id')}::uuid`;
const ownClient = `${ownFirm} and client_id = ${setting('client_id')}::uuid`;
const ownAccount = `${ownFirm} and account_id = ${setting('account_id')}::uuid`;
const everything = 'true';

const readWrite = ['select', 'insert', 'update', 'delete'];

/** Import sees the firm that it brings in, and adds or changes rows there. */
const imported: Access = { may: readWrite, rows: ownFirm };

/** What signing in keeps is closed to everybody else. */
const signingIn: Partial<Record<Role, Access>> = { portico_identity: { may: readWrite, rows: ownFirm } };

export const access: Readonly<Record<string, Partial<Record<Role, Access>>>> = {
  firms: {
    portico_client: { may: ['select'], rows: `id = ${setting('firm_id')}::uuid` },
    // Not its name in addresses, nor the origins that may call the API, nor its provider: a wrong one opens the firm.
    portico_staff: {
      may: ['select', 'update (name, color, logo, is_without_logo, policies, pages, letters)'],
      rows: `id = ${setting('firm_id')}::uuid`,
    },
    portico_identity: {
      may: ['select'],
      rows: `id = ${setting('firm_id')}::uuid or slug = ${setting('firm_slug')}`,
    },
    portico_worker: { may: ['select'], rows: everything },
    portico_import: {
      may: ['select', 'insert', 'update'],
      rows: `id = ${setting('firm_id')}::uuid or slug = ${setting('firm_slug')}`,
    },
  },
  logos: {
    portico_staff: { may: ['select', 'insert', 'delete'], rows: ownFirm },
    portico_identity: { may: ['select'], rows: ownFirm },
  },
  clients: {
    portico_client: {
      may: ['select'],
      rows: `${ownFirm} and id = ${setting('client_id')}::uuid`,
    },
    portico_staff: { may: ['select', 'insert', 'update (name)'], rows: ownFirm },
    portico_identity: { may: ['select', 'insert'], rows: ownFirm },
    portico_import: imported,
  },
  contacts: {
    portico_staff: {
      may: ['select', 'insert', 'update (first_name, surname, job_title, emails, phones)', 'delete'],
      rows: ownFirm,
    },
    portico_import: imported,
  },
  identities: {
    // Staff bring somebody in. What proves an identity they neither see nor set.
    portico_staff: {
      may: ['select (id, firm_id, email, created_at)', 'insert'],
      rows: ownFirm,
      written: `${ownFirm} and password_hash is null`,
    },
    portico_identity: { may: ['select', 'insert', 'update'], rows: ownFirm },
    portico_import: imported,
  },
  accounts: {
    // Those of the firm's staff are no affair of other staff's.
    portico_staff: {
      may: [
        'select',
        'insert',
        'update (identity_id, contact_id, pages, may_write, may_delete, notify, welcome, expires_on, disabled_at, revoked_at, accepted_at, awaits_passcode, display_name, last_used_at)',
      ],
      rows: `${ownFirm} and role = 'client'`,
    },
    portico_identity: { may: ['select', 'insert', 'update'], rows: ownFirm },
    portico_import: imported,
  },
  invitations: {
    portico_staff: {
      may: [
        'select (id, firm_id, account_id, email, passcode_number, passcode_digits, passcode_tries, expires_at, used_at, replaced_at, created_at)',
        'insert',
        'update (replaced_at)',
      ],
      rows: ownFirm,
    },
    portico_identity: { may: ['select', 'update (used_at, passcode_tries)'], rows: ownFirm },
  },
  sessions: {
    ...signingIn,
    portico_worker: { may: ['select (id, ended_at, expires_at)', 'delete'], rows: everything },
    portico_staff: {
      may: ['select (id, firm_id, account_id, ended_at)', 'update (ended_at)'],
      rows: ownFirm,
    },
  },
  session_tokens: signingIn,
  devices: signingIn,
  attempts: signingIn,
  // There is a budget for those that staff have sent, too.
  mailings: { ...signingIn, portico_staff: { may: readWrite, rows: ownFirm } },
  codes: { ...signingIn, portico_worker: { may: ['select (id, expires_at)', 'delete'], rows: everything } },
  tickets: signingIn,
  links: signingIn,
  authenticators: {
    portico_identity: { may: readWrite, rows: ownFirm },
    portico_import: { may: ['insert'], rows: ownFirm },
  },
  recovery_codes: signingIn,
  // Of both, whether anybody signs in that way, and no more.
  phones: {
    ...signingIn,
    portico_staff: { may: ['select (firm_id, confirmed_at)'], rows: ownFirm },
    portico_worker: { may: ['select (firm_id, confirmed_at)'], rows: everything },
  },
  passkeys: signingIn,
  passkey_challenges: signingIn,
  provider_sign_ins: {
    ...signingIn,
    portico_staff: { may: ['select (firm_id, used_at)'], rows: ownFirm },
    portico_worker: { may: ['select (firm_id, used_at)'], rows: everything },
  },
  sign_ups: signingIn,
  api_keys: {
    portico_identity: { may: ['select'], rows: ownFirm },
    portico_import: { may: ['select', 'insert', 'delete'], rows: ownFirm },
  },
  outbox: {
    portico_client: { may: ['insert'], rows: ownFirm },
    portico_identity: { may: ['insert'], rows: ownFirm },
    portico_import: { may: ['insert'], rows: ownFirm },
    // What a mail says is sealed, and not theirs to read.
    portico_staff: {
      may: [
        'insert',
        'select (id, firm_id, channel, recipient, account_id, identity_id, template, state, tries, next_try_at, expires_at, dedupe_key, error, created_at, sent_at)',
        'update (state, tries, next_try_at, expires_at, error)',
      ],
      // What was written for an address that nobody has must not become deliverable, nor tell that it was asked for.
      rows: `${ownFirm} and state <> 'withheld'`,
      written: ownFirm,
    },
    portico_worker: { may: ['select', 'update'], rows: everything },
  },
  quotes: {
    portico_client: {
      may: ['select', 'update (state, decided_at, decided_by, decision_reason)'],
      rows: `${ownClient} and state <> 'draft'`,
    },
    portico_import: imported,
  },
  quote_lines: {
    portico_client: {
      may: ['select'],
      rows: `${ownClient} and exists (select from quotes where quotes.id = quote_id)`,
    },
    portico_import: imported,
  },
  tasks: {
    portico_client: {
      may: ['select', 'update (state, done_at, done_by)'],
      rows: ownClient,
      // Whether a task is the client's to do at all is the firm's affair.
      written: `${ownClient} and state in ('open', 'done')`,
    },
    portico_staff: {
      may: [
        'select',
        'insert',
        'update (title, description, due_on, page, state, done_at, done_by, ended_at)',
      ],
      rows: ownFirm,
    },
    portico_import: imported,
  },
  task_comments: {
    portico_client: { may: ['select', 'insert'], rows: ownClient, written: `${ownClient} and not from_firm` },
    portico_staff: { may: ['select', 'insert'], rows: ownFirm, written: `${ownFirm} and from_firm` },
    portico_import: imported,
  },
  apps: {
    portico_client: {
      may: ['select'],
      rows: `${ownFirm} and withdrawn_at is null and (for_all or exists (select from app_members where app_id = apps.id))`,
    },
    portico_staff: {
      may: ['select', 'insert', 'update (name, icon, address, upcoming, for_all, withdrawn_at)'],
      rows: ownFirm,
    },
    portico_import: imported,
  },
  // A client knows of its own access alone, and so does the policy of apps.
  app_members: {
    portico_client: { may: ['select'], rows: ownAccount },
    portico_staff: { may: ['select', 'insert', 'delete'], rows: ownFirm },
    portico_import: imported,
  },
  plans: {
    portico_client: { may: ['select'], rows: ownClient },
    portico_staff: {
      may: [
        'select',
        'insert',
        'update (name, provider, kind, owners, reference, description, started_on, withdrawn_at)',
      ],
      rows: ownFirm,
    },
    portico_import: imported,
  },
  valuations: {
    portico_client: {
      may: ['select'],
      rows: `${ownClient} and exists (select from plans where plans.id = plan_id and plans.withdrawn_at is null)`,
    },
    portico_staff: {
      may: ['select', 'insert', 'update (day, amount, note)', 'delete'],
      rows: ownFirm,
    },
    portico_import: imported,
  },
  exchange_rates: {
    portico_client: { may: ['select'], rows: ownFirm },
    portico_staff: { may: ['select'], rows: ownFirm },
    portico_import: imported,
  },
  goals: {
    portico_client: {
      may: ['select', 'insert', 'update (name, description, target, target_on, set_aside, archived_at)'],
      rows: ownClient,
      // What staff set is theirs to change.
      written: `${ownClient} and not by_firm`,
    },
    portico_staff: {
      may: ['select', 'insert', 'update (name, description, target, target_on, set_aside, archived_at)'],
      rows: ownFirm,
    },
    portico_import: imported,
  },
  goal_sources: {
    portico_client: {
      may: ['select', 'insert', 'update (share)'],
      rows: ownClient,
      written: `${ownClient} and exists (select from goals where goals.id = goal_id and not goals.by_firm)`,
    },
    portico_staff: { may: ['select', 'insert', 'update (share)'], rows: ownFirm },
    portico_import: imported,
  },
  audit: {
    portico_client: { may: ['insert'], rows: `${ownClient} and account_id = ${setting('account_id')}::uuid` },
    portico_staff: { may: ['insert'], rows: ownAccount },
    portico_identity: { may: ['insert'], rows: ownFirm },
    portico_import: { may: ['insert'], rows: ownFirm },
  },
  idempotency_keys: {
    portico_client: { may: readWrite, rows: ownAccount },
    portico_staff: { may: readWrite, rows: ownAccount },
  },
};
