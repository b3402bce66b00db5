import { isLoopback } from './http/guards.ts';

/** What the environment's variables say. */
export interface Config {
  readonly port: number;
  /** `memory://`, a folder, or `postgres://…`. */
  readonly database: string;
  readonly databaseOwner: string | undefined;
  readonly publicUrl: URL;
  /** Undefined: one is made, and kept beside an embedded database. */
  readonly secret: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** The SMS gateway; undefined: text messages stay in the outbox. */
  readonly sms: SmsConfig | undefined;
  readonly poolSize: number;
  readonly logLevel: LogLevel;
  readonly isProduction: boolean;
  /** What is allowed, and yet hardly what is meant; each begins with its variable. */
  readonly doubts: readonly string[];
}

/** Where text messages go, and what proves there that they are the portal's. */
export interface SmsConfig {
  readonly url: URL;
  readonly secret: string;
}

/** The fewest characters that a secret may have. */
export const shortestSecret = 32;

const logLevels = ['debug', 'info', 'warn', 'error'] as const;
/** A mistyped one must not open what is for development. */
const modes = ['production', 'development', 'test'];
export type LogLevel = (typeof logLevels)[number];

/** One variable of the environment, as the README's table has it. */
export interface Variable {
  readonly name: string;
  readonly meaning: string;
  /** In words. */
  readonly default: string;
}

export const variables = [
  { name: 'PORT', meaning: 'The TCP port to listen on.', default: '4400' },
  {
    name: 'PORTICO_DATABASE',
    meaning: 'Where the data live: a folder for the embedded database, `memory://`, or `postgres://…`.',
    default: '`.portico`',
  },
  {
    name: 'PORTICO_DATABASE_OWNER',
    meaning:
      'The `postgres://…` login that owns the tables; migrations run as it. Without it, `portico-server migrate` has to have run.',
    default: 'none',
  },
  {
    name: 'PORTICO_PUBLIC_URL',
    meaning: 'The address that browsers use. Must be https, unless it is a loopback address.',
    default: '`http://localhost:<PORT>`',
  },
  {
    name: 'PORTICO_SECRET',
    meaning:
      'At least 32 characters that nobody can guess; what is sealed and signed depends on it. The same for every process. Required with PostgreSQL.',
    default: 'made at the first start and kept in the folder of the embedded database',
  },
  {
    name: 'PORTICO_SMTP_URL',
    meaning: 'The mail server, such as `smtps://user:password@mail.example:465`.',
    default: 'none: mails stay in the outbox',
  },
  {
    name: 'PORTICO_MAIL_FROM',
    meaning: 'The address that mails come from. Required with `PORTICO_SMTP_URL`.',
    default: '`portal@localhost`',
  },
  {
    name: 'PORTICO_SMS_URL',
    meaning:
      'The SMS gateway, such as `https://sms.example/messages`. Must be https, unless it is on this machine.',
    default: 'none: text messages stay in the outbox',
  },
  {
    name: 'PORTICO_SMS_SECRET',
    meaning: 'What the gateway knows the portal by, sent as a bearer token. Required with `PORTICO_SMS_URL`.',
    default: 'none',
  },
  {
    name: 'PORTICO_POOL_SIZE',
    meaning: 'The most connections to PostgreSQL that one process holds.',
    default: '10',
  },
  {
    name: 'PORTICO_LOG_LEVEL',
    meaning: 'The least that is logged: `debug`, `info`, `warn` or `error`.',
    default: '`info`',
  },
  {
    name: 'NODE_ENV',
    meaning:
      '`production` turns off what helps while developing: `/outbox` and demo data. Else `development` or `test`.',
    default: 'none',
  },
] as const satisfies readonly Variable[];

type VariableName = (typeof variables)[number]['name'];
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment is not as it must be. Lists everything that is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The server cannot start:\n${problems.map((each) => `  ${each}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Whether `PORTICO_DATABASE` names a PostgreSQL server. */
export function isPostgres(database: string): boolean {
  return /^postgres(ql)?:\/\//.test(database);
}

/** Reads the environment. Rejects what it says wrongly, all at once, each time naming the variable and the remedy. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  // A variable that is set to nothing counts as not set.
  const value = (name: VariableName) => {
    const text = environment[name]?.trim();
    return text === '' ? undefined : text;
  };
  const refuse = (name: VariableName, remedy: string) => void problems.push(`${name}: ${remedy}`);

  function integer(name: VariableName, fallback: number, least: number, most: number): number {
    const text = value(name);
    if (text === undefined) return fallback;
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    refuse(name, `must be a whole number from ${least} to ${most}`);
    return fallback;
  }

  function address(name: VariableName, protocols: readonly string[], example: string): URL | undefined {
    const text = value(name);
    const url = text === undefined ? undefined : URL.parse(text);
    if (text === undefined || (url && protocols.includes(url.protocol) && text.includes('://')))
      return url ?? undefined;
    refuse(name, `must be an address such as ${example}`);
    return undefined;
  }

  const port = integer('PORT', 4400, 0, 65_535);
  const database = value('PORTICO_DATABASE') ?? '.portico';
  const isServer = isPostgres(database);
  if (isServer)
    address('PORTICO_DATABASE', ['postgres:', 'postgresql:'], 'postgres://app:password@host/name');
  else if (database !== 'memory://' && /^[a-z][a-z0-9+.-]+:/i.test(database)) {
    refuse('PORTICO_DATABASE', 'must be a folder, memory:// or a postgres:// address');
  }
  address('PORTICO_DATABASE_OWNER', ['postgres:', 'postgresql:'], 'postgres://owner:password@host/name');
  if (value('PORTICO_DATABASE_OWNER') !== undefined && !isServer) {
    refuse(
      'PORTICO_DATABASE_OWNER',
      'goes with a postgres:// address in PORTICO_DATABASE; remove it otherwise',
    );
  }

  const given = address('PORTICO_PUBLIC_URL', ['http:', 'https:'], 'https://www.firm.example');
  const publicUrl = given ?? new URL(`http://localhost:${port}`);
  if (publicUrl.protocol === 'http:' && !isLoopback(publicUrl.hostname)) {
    refuse(
      'PORTICO_PUBLIC_URL',
      'must be https; over plain http only loopback such as http://localhost is served',
    );
  }

  if (given && given.href !== `${given.origin}/`) {
    refuse(
      'PORTICO_PUBLIC_URL',
      'must end with the host or port: nothing of a path, a query or a login counts',
    );
  }

  const secret = value('PORTICO_SECRET');
  const remedy = 'make one with `openssl rand -base64 32`';
  if (secret !== undefined && secret.length < shortestSecret) {
    refuse('PORTICO_SECRET', `must have ${shortestSecret} characters or more; ${remedy}`);
  }
  if (secret === undefined && isServer) {
    refuse('PORTICO_SECRET', `is required with PostgreSQL, the same for every process; ${remedy}`);
  }

  const mailServer = address(
    'PORTICO_SMTP_URL',
    ['smtp:', 'smtps:'],
    'smtps://user:password@mail.example:465',
  );
  if (mailServer?.hostname === '')
    refuse('PORTICO_SMTP_URL', 'must name a host, as smtp://mail.example does');
  const smtpUrl = value('PORTICO_SMTP_URL');
  const mailFrom = value('PORTICO_MAIL_FROM');
  if (mailFrom !== undefined && !/^[^\s@<>]+@[^\s@<>]+$/.test(mailFrom)) {
    refuse('PORTICO_MAIL_FROM', 'must be an e-mail address and nothing more, such as portal@firm.example');
  }
  if (smtpUrl !== undefined && mailFrom === undefined) {
    refuse('PORTICO_MAIL_FROM', 'is required with PORTICO_SMTP_URL: the address that mails come from');
  }

  const smsUrl = address('PORTICO_SMS_URL', ['https:', 'http:'], 'https://sms.example/messages');
  if (smsUrl?.protocol === 'http:' && !isLoopback(smsUrl.hostname)) {
    refuse('PORTICO_SMS_URL', 'must be https, since codes and numbers travel there');
  }
  if (smsUrl && (smsUrl.username || smsUrl.password)) {
    refuse('PORTICO_SMS_URL', 'must hold no login; what the gateway knows is PORTICO_SMS_SECRET');
  }
  const smsSecret = value('PORTICO_SMS_SECRET');
  if (smsSecret !== undefined && !/^[\x21-\x7e]+$/.test(smsSecret)) {
    refuse(
      'PORTICO_SMS_SECRET',
      'must be of letters, digits and signs without blanks, as a header takes them',
    );
  }
  if (value('PORTICO_SMS_URL') !== undefined && smsSecret === undefined) {
    refuse('PORTICO_SMS_SECRET', 'is required with PORTICO_SMS_URL: what the gateway knows the portal by');
  }
  if (value('PORTICO_SMS_URL') === undefined && smsSecret !== undefined) {
    refuse('PORTICO_SMS_URL', 'is required with PORTICO_SMS_SECRET: where text messages go');
  }

  const level = value('PORTICO_LOG_LEVEL') ?? 'info';
  const logLevel = logLevels.find((each) => each === level);
  if (!logLevel) refuse('PORTICO_LOG_LEVEL', `must be one of ${logLevels.join(', ')}`);

  const mode = value('NODE_ENV') ?? 'development';
  if (!modes.includes(mode)) refuse('NODE_ENV', `must be one of ${modes.join(', ')}`);

  const config = {
    port,
    database,
    databaseOwner: value('PORTICO_DATABASE_OWNER'),
    publicUrl,
    secret,
    smtpUrl,
    mailFrom: mailFrom ?? 'portal@localhost',
    sms: smsUrl && smsSecret !== undefined ? { url: smsUrl, secret: smsSecret } : undefined,
    poolSize: integer('PORTICO_POOL_SIZE', 10, 1, 1000),
    logLevel: logLevel ?? 'info',
    isProduction: mode === 'production',
  };
  if (problems.length > 0) throw new ConfigError(problems);
  const doubts = unread(environment);
  if (config.isProduction && database === 'memory://') {
    doubts.push('PORTICO_DATABASE: memory:// in production; everything is gone when the process ends');
  }
  if (config.isProduction && smtpUrl === undefined) {
    doubts.push('PORTICO_SMTP_URL: is not set in production; no invitation, code or link gets to anybody');
  }
  return { ...config, doubts };
}

/** Kubernetes tells every pod about a service named portico by variables of these names. */
const ofKubernetes = /^PORTICO_(SERVICE|PORT)(_|$)/;

/** What looks like one of the variables, and is none: mistyped, most likely. */
function unread(environment: Environment): string[] {
  const known: readonly string[] = variables.map(({ name }) => name);
  return Object.keys(environment)
    .filter((name) => name.startsWith('PORTICO_') && !known.includes(name) && !ofKubernetes.test(name))
    .map((name) => `${name}: is read by nothing; there are ${known.join(', ')}`);
}
