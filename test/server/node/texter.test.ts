import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createTexter, type TexterOptions } from '../../../src/server/node/texter.ts';
import { DeliveryError, type TextMessage } from '../../../src/server/outbox/mailing.ts';
import { type SmsGateway, startSmsGateway } from '../../support/sms-gateway.ts';

const message: TextMessage = {
  ...{ id: '0190-1', fromName: 'Fox & Sons', to: '+64211234567', text: '012345 is your code — Łódź' },
};

describe('the texter', () => {
  let gateway: SmsGateway;
  beforeEach(async () => (gateway = await startSmsGateway()));
  afterEach(() => gateway.close());

  const deliver = (options: Partial<TexterOptions> = {}, sent = message) =>
    createTexter({ url: new URL(gateway.url), secret: gateway.secret, ...options }).deliver(sent);

  async function refusal(delivery: Promise<void>): Promise<DeliveryError> {
    const error = await delivery.then(
      () => undefined,
      (failure: unknown) => failure,
    );
    assert.ok(error instanceof DeliveryError, String(error));
    return error;
  }

  it('hands a message to the gateway, which it knows by its secret', async () => {
    await deliver();
    assert.deepEqual(gateway.received, [
      { id: '0190-1', from: 'Fox & Sons', to: '+64211234567', text: '012345 is your code — Łódź' },
    ]);
    const error = await refusal(deliver({ secret: 'another' }));
    assert.match(error.message, /401/);
    assert.equal(error.permanent, false, 'the operator can put a secret right');
  });

  it('sends a message under one and the same id, so that a second try is no second message', async () => {
    await deliver();
    await deliver();
    assert.equal(gateway.asked(), 2);
    assert.equal(gateway.received.length, 1);
  });

  it('says that a refusal of the message is final, and why', async () => {
    const error = await refusal(deliver({}, { ...message, to: '+12' }));
    assert.equal(error.permanent, true);
    assert.match(error.message, /422: no such number/);
  });

  for (const status of [429, 500, 503]) {
    it(`says that ${status} may pass`, async () => {
      gateway.answerNext({ status, body: 'no JSON' });
      assert.equal((await refusal(deliver())).permanent, false);
      await deliver();
      assert.equal(gateway.received.length, 1);
    });
  }

  it('waits no longer than it must for a gateway that says nothing', async () => {
    gateway.answerNext(undefined);
    const error = await refusal(deliver({ patience: 50 }));
    assert.match(error.message, /in time/);
    assert.equal(error.permanent, false);
  });

  it('follows no redirect: the secret is for this gateway alone', async (test) => {
    const other = await startSmsGateway();
    test.after(() => other.close());
    gateway.answerNext({ status: 307, headers: { location: other.url } });
    const error = await refusal(deliver());
    assert.equal(error.permanent, false);
    assert.equal(other.asked(), 0);
  });

  it('says that a dead gateway may come back', async () => {
    await gateway.close();
    assert.equal((await refusal(deliver())).permanent, false);
    gateway = await startSmsGateway();
  });
});
