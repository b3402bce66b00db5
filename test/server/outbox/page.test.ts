import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { requestCode } from '../../../src/contract/identity/code.ts';
import { letter } from '../../../src/server/outbox/letter.ts';
import { outboxPage, type ReadableMail } from '../../../src/server/outbox/page.ts';
import { freshPglite, type FreshDatabase } from '../../support/databases.ts';
import { createWorld, email, type World } from '../identity/world.ts';

describe('the outbox page', () => {
  let database: FreshDatabase;
  before(async () => (database = await freshPglite()));
  after(() => database.close());

  let world: World;
  beforeEach(async () => {
    await database.inspect('delete from outbox');
    world = await createWorld(database);
    await world.addIdentity();
  });

  async function open(path: string): Promise<Response> {
    const page = outboxPage({ database, secrets: world.ports.secrets });
    return page(new Request(`http://localhost:4400${path}`));
  }

  it('shows mails to developers, the newest first, codes and all', async () => {
    await world.visit().call(requestCode, { email });
    const older = await world.readCode();
    world.pass(60);
    await world.visit().call(requestCode, { email });
    const newer = await world.readCode();
    const mails = (await (await open('/outbox.json')).json()) as ReadableMail[];
    assert.deepEqual(
      mails.map(({ from, to, template, state, at }) => ({ from, to, template, state, at })),
      ['2026-03-02T08:01:00.000Z', '2026-03-02T08:00:00.000Z'].map((at) => ({
        ...{ from: 'Fox & Sons', to: email, template: 'identity.code', state: 'kept', at },
      })),
    );
    assert.ok(mails[0]!.text.includes(newer) && mails[1]!.text.includes(older));
    const html = await (await open('/outbox')).text();
    assert.ok(html.indexOf(newer) < html.indexOf(older));
    assert.match(html, /Fox &amp; Sons/);
  });

  it('does not show what is withheld', async () => {
    await world.visit().call(requestCode, { email: 'stranger@demo.example' });
    assert.deepEqual(await (await open('/outbox.json')).json(), []);
    assert.match(await (await open('/outbox')).text(), /No message yet/);
  });

  it('shows why a mail was given up', async () => {
    await world.visit().call(requestCode, { email });
    await database.inspect(`update outbox set state = 'failed', error = '550 no such user'`);
    const [mail] = (await (await open('/outbox.json')).json()) as ReadableMail[];
    assert.deepEqual([mail!.state, mail!.error], ['failed', '550 no such user']);
    assert.match(await (await open('/outbox')).text(), /failed[^]*550 no such user/);
  });

  it('shows text messages, and to which number', async () => {
    await database.as('portico_identity', { firmId: world.firm.id }, (tx) =>
      world.ports.outbox.enqueue(tx, {
        ...{ firm: world.firm, recipient: '+64211234567', template: 'firm.test', dedupeKey: 'x' },
        text: '123456 is your code',
      }),
    );
    const [message] = (await (await open('/outbox.json')).json()) as ReadableMail[];
    const { channel, to, subject, text, state } = message!;
    assert.deepEqual(
      { channel, to, subject, text, state },
      { channel: 'sms', to: '+64211234567', subject: '', text: '123456 is your code', state: 'kept' },
    );
    assert.match(await (await open('/outbox')).text(), /Text message[^]*\+64211234567[^]*123456/);
  });

  it('runs no script, whatever a mail says', async () => {
    const hostile = '<script>alert(1)</script>';
    await database.as('portico_identity', { firmId: world.firm.id }, (tx) =>
      world.ports.outbox.enqueue(tx, {
        ...{
          firm: { id: world.firm.id, name: hostile },
          recipient: hostile,
          template: 'firm.test',
          dedupeKey: 'x',
        },
        letter: letter({ firmName: hostile, locale: 'en', subject: hostile, parts: [hostile] }),
      }),
    );
    const response = await open('/outbox');
    assert.ok(!(await response.text()).includes('<script'));
    const policy = response.headers.get('content-security-policy')!;
    assert.match(policy, /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'/);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  });
});
