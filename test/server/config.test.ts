import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, type Environment, readConfig, variables } from '../../src/server/config.ts';

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (failure) {
    if (failure instanceof ConfigError) return failure.problems;
    throw failure;
  }
  return [];
}

const secret = 'a secret of thirty-two characters';

describe('the configuration', () => {
  it('has a default for everything', () => {
    assert.deepEqual(readConfig({}), {
      port: 4400,
      database: '.portico',
      databaseOwner: undefined,
      publicUrl: new URL('http://localhost:4400'),
      secret: undefined,
      smtpUrl: undefined,
      mailFrom: 'portal@localhost',
      sms: undefined,
      poolSize: 10,
      logLevel: 'info',
      isProduction: false,
      doubts: [],
    });
  });

  it('is read from the variables that it describes, and no others', () => {
    const read = new Set<string>();
    readConfig(
      new Proxy<Environment>(
        {},
        {
          get(_, name) {
            read.add(String(name));
            return undefined;
          },
        },
      ),
    );
    assert.deepEqual([...read].sort(), variables.map(({ name }) => name).sort());
  });

  it('takes what is set', () => {
    const config = readConfig({
      PORT: '8080',
      PORTICO_DATABASE: 'postgres://app@db/portico',
      PORTICO_DATABASE_OWNER: 'postgres://owner@db/portico',
      PORTICO_PUBLIC_URL: 'https://portal.firm.example',
      PORTICO_SECRET: secret,
      PORTICO_SMTP_URL: 'smtps://mail.firm.example',
      PORTICO_MAIL_FROM: 'portal@firm.example',
      PORTICO_SMS_URL: 'https://sms.firm.example/messages',
      PORTICO_SMS_SECRET: 'gateway-secret',
      PORTICO_POOL_SIZE: '20',
      PORTICO_LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    });
    assert.equal(config.publicUrl.origin, 'https://portal.firm.example');
    assert.deepEqual(config.sms, {
      url: new URL('https://sms.firm.example/messages'),
      secret: 'gateway-secret',
    });
    assert.equal(config.poolSize, 20);
    assert.equal(config.isProduction, true);
  });

  it('counts a variable that is set to nothing as not set', () => {
    assert.equal(readConfig({ PORT: ' ', PORTICO_SECRET: '' }).port, 4400);
  });

  for (const [environment, named] of [
    [{ PORT: '80a' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PORTICO_DATABASE: 'postgres:portico' }, 'PORTICO_DATABASE'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PORTICO_DATABASE: 'mysql://x' }, 'PORTICO_DATABASE'],
    [{ PORTICO_DATABASE: 'postgres://app@db/portico', PORTICO_SECRET: secret, PORT: 'x' }, 'PORT'],
    [{ PORTICO_DATABASE_OWNER: 'postgres://o@h/d' }, 'PORTICO_DATABASE_OWNER'],
    [{ PORTICO_PUBLIC_URL: 'www.firm.example' }, 'PORTICO_PUBLIC_URL'],
    [{ PORTICO_PUBLIC_URL: 'https://www.firm.example/portal' }, 'PORTICO_PUBLIC_URL'],
    [{ PORTICO_PUBLIC_URL: 'http://www.firm.example' }, 'PORTICO_PUBLIC_URL'],
    [{ PORTICO_SECRET: 'short' }, 'PORTICO_SECRET'],
    [{ PORTICO_DATABASE: 'postgres://app@db/portico' }, 'PORTICO_SECRET'],
    [{ PORTICO_SMTP_URL: 'mail.example', PORTICO_MAIL_FROM: 'a@b.example' }, 'PORTICO_SMTP_URL'],
    [{ PORTICO_SMTP_URL: 'smtp://', PORTICO_MAIL_FROM: 'a@b.example' }, 'PORTICO_SMTP_URL'],
    [{ PORTICO_SMTP_URL: 'smtp://mail.example' }, 'PORTICO_MAIL_FROM'],
    [{ PORTICO_MAIL_FROM: 'Firm <a@b.example>' }, 'PORTICO_MAIL_FROM'],
    [{ PORTICO_SMS_URL: 'sms.example', PORTICO_SMS_SECRET: 's' }, 'PORTICO_SMS_URL'],
    [{ PORTICO_SMS_URL: 'http://sms.example', PORTICO_SMS_SECRET: 's' }, 'PORTICO_SMS_URL'],
    [{ PORTICO_SMS_URL: 'https://a:b@sms.example', PORTICO_SMS_SECRET: 's' }, 'PORTICO_SMS_URL'],
    [{ PORTICO_SMS_URL: 'https://sms.example' }, 'PORTICO_SMS_SECRET'],
    [{ PORTICO_SMS_URL: 'http://localhost:9', PORTICO_SMS_SECRET: 'two words' }, 'PORTICO_SMS_SECRET'],
    [{ PORTICO_SMS_SECRET: 's' }, 'PORTICO_SMS_URL'],
    [{ PORTICO_POOL_SIZE: '0' }, 'PORTICO_POOL_SIZE'],
    [{ PORTICO_LOG_LEVEL: 'loud' }, 'PORTICO_LOG_LEVEL'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV'],
  ] satisfies [Environment, string][]) {
    it(`refuses ${JSON.stringify(environment)}, naming ${named}`, () => {
      const problems = problemsOf(environment);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, new RegExp(`^${named}: .{10,}`));
    });
  }

  it('doubts a variable that nothing reads, unless Kubernetes set it, data that do not last, and mails that go nowhere', () => {
    const { doubts } = readConfig({
      NODE_ENV: 'production',
      PORTICO_DATABASE: 'memory://',
      PORTICO_SMTP_ULR: 'smtp://mail.example',
      PORTICO_SERVICE_HOST: '10.0.0.1',
      PORTICO_PORT_4400_TCP: 'tcp://10.0.0.1:4400',
    });
    assert.deepEqual(
      doubts.map((each) => each.split(':')[0]),
      ['PORTICO_SMTP_ULR', 'PORTICO_DATABASE', 'PORTICO_SMTP_URL'],
    );
    assert.deepEqual(readConfig({ PORTICO_DATABASE: 'memory://' }).doubts, []);
  });

  it('names everything that is wrong at once, and shows no secret', () => {
    const problems = problemsOf({ PORT: 'x', PORTICO_SECRET: 'hunter2', PORTICO_LOG_LEVEL: 'loud' });
    assert.deepEqual(
      problems.map((each) => each.split(':')[0]),
      ['PORT', 'PORTICO_SECRET', 'PORTICO_LOG_LEVEL'],
    );
    assert.doesNotMatch(new ConfigError(problems).message, /hunter2/);
  });
});
