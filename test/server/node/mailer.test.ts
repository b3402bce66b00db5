import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createMailer } from '../../../src/server/node/mailer.ts';
import { DeliveryError, type Mailing } from '../../../src/server/outbox/mailing.ts';
import { type MailServer, type ReceivedMail, startMailServer } from '../../support/mail-server.ts';

const mailing: Mailing = {
  id: '0192f0c0-0000-7000-8000-000000000001',
  fromName: 'Fox, Sons & Co',
  to: 'client@demo.example',
  subject: 'Grüße',
  text: 'Hello\n',
  html: '<p>Hello</p>',
};

describe('the mailer', () => {
  let server: MailServer;
  beforeEach(async () => (server = await startMailServer()));
  afterEach(() => server.close());

  const deliver = (url = server.url) => createMailer({ url, from: 'portal@fox.example' }).deliver(mailing);
  const refusal = async (attempt: Promise<void>) => {
    const [outcome] = await Promise.allSettled([attempt]);
    assert.ok(outcome.status === 'rejected' && outcome.reason instanceof DeliveryError);
    return outcome.reason;
  };

  it('hands a mail to the server as text and HTML, in the firm’s name', async () => {
    await deliver();
    const [mail] = server.received as [ReceivedMail];
    assert.deepEqual(mail.to, ['client@demo.example']);
    assert.match(mail.raw, /^From: "Fox, Sons & Co" <portal@fox\.example>\r$/m);
    assert.match(mail.raw, /^To: client@demo\.example\r$/m);
    assert.match(mail.raw, /^Subject: =\?UTF-8\?Q\?Gr=C3=BC=C3=9Fe\?=\r$/m);
    assert.match(mail.raw, /^Content-Type: text\/plain/m);
    assert.match(mail.raw, /^Content-Type: text\/html/m);
  });

  it('gives a mail the same Message-ID each time', async () => {
    await deliver();
    await deliver();
    for (const { raw } of server.received) {
      assert.match(raw, /^Message-ID: <0192f0c0-0000-7000-8000-000000000001@fox\.example>\r$/im);
    }
    assert.equal(server.received.length, 2);
  });

  it('says that a 4xx answer may pass', async () => {
    server.refuseNext(451);
    assert.equal((await refusal(deliver())).permanent, false);
    await deliver();
    assert.equal(server.received.length, 1);
  });

  it('says that a 5xx answer to the mail is final', async () => {
    server.refuseNext(550);
    const error = await refusal(deliver());
    assert.equal(error.permanent, true);
    assert.match(error.message, /550/);
  });

  it('says that a dead server may come back', async () => {
    await server.close();
    assert.equal((await refusal(deliver())).permanent, false);
    server = await startMailServer();
  });
});
