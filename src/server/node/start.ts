import { type Config, isPostgres } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { Lack } from '../../contract/firm/settings.ts';
import { findLacks } from '../firm/settings/lacks.ts';
import { createLog } from '../log.ts';
import type { Channel } from '../outbox/mailing.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { type Ports, systemClock } from '../ports.ts';
import { createSecrets, randomToken } from '../secrets.ts';
import { createServer, type Server, type ServerOptions } from '../server.ts';
import { connect, type ConnectOptions } from './connect.ts';
import { createHasher } from './hasher.ts';
import { createMailer } from './mailer.ts';
import { secretIn } from './secret.ts';
import { createTexter } from './texter.ts';

/** A server and the parts that it was made of, for what else wants to use them: importing, a demonstration. */
export interface Started {
  readonly server: Server;
  readonly database: Database;
  readonly ports: Ports;
}

export type StartOptions = Partial<ServerOptions> & Pick<ConnectOptions, 'image'>;

/** Opens the database and makes a server on Node's parts, as configured. Nothing listens yet. */
export async function startServer(
  config: Config,
  { image, ...options }: StartOptions = {},
): Promise<Started> {
  const database = await connect({
    url: config.database,
    ownerUrl: config.databaseOwner,
    poolSize: config.poolSize,
    image,
  });
  const ports = options.ports ?? (await createPorts(config));
  for (const doubt of config.doubts) ports.log.warn('the configuration is doubtful', { doubt });
  const now = ports.clock.now();
  for (const { slug, lacks } of await database.as('portico_worker', {}, (tx) =>
    findLacks(tx, { ports, now }),
  )) {
    for (const each of lacks) ports.log.warn(missing[each], { firm: slug });
  }
  const mailer =
    config.smtpUrl === undefined ? undefined : createMailer({ url: config.smtpUrl, from: config.mailFrom });
  const { sms } = config;
  const texter = sms && createTexter(sms);
  const server = createServer({
    database,
    ports,
    mailer,
    texter,
    publicUrl: config.publicUrl,
    // Over plain http nobody but this machine is served.
    showsOutbox: !config.isProduction && !mailer && !texter && config.publicUrl.protocol === 'http:',
    ...options,
  });
  server.start();
  return { server, database, ports };
}

/** What is said where something is gone that people sign in with. */
const missing: Readonly<Record<Lack, string>> = {
  texts: 'codes by text message are a second factor here and none are sent: set PORTICO_SMS_URL',
  provider: 'people signed in by the firm’s own provider here and it has none: import it again, or tell them',
  unknown: 'something that people sign in with is missing here',
};

/** Node's parts of the ports. */
export async function createPorts(config: Config): Promise<Ports> {
  const { database, secret, logLevel, isProduction } = config;
  const secrets = createSecrets(secret ?? (await madeSecret(database)));
  const clock = systemClock;
  return {
    clock,
    secrets,
    hasher: createHasher(),
    outbox: createOutbox({ clock, secrets, delivers: deliveredBy(config), isUnread: isProduction }),
    log: createLog({ clock, level: logLevel, write: (line) => process.stdout.write(`${line}\n`) }),
  };
}

/** The channels that have somebody to deliver them. */
export function deliveredBy({ smtpUrl, sms }: Pick<Config, 'smtpUrl' | 'sms'>): Channel[] {
  return [...(smtpUrl === undefined ? [] : ['mail' as const]), ...(sms ? ['sms' as const] : [])];
}

async function madeSecret(database: string): Promise<string> {
  return database === 'memory://' || isPostgres(database) ? randomToken() : secretIn(database);
}
