import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import type { SmsSent } from '../../../src/contract/identity/sms.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { instantFromNow } from '../../../src/testing/fixtures/days.ts';
import { credentials } from '../../../src/testing/fixtures/identity.ts';
import { securities } from '../../../src/testing/fixtures/security.ts';
import type { StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';
import { proved, type Screen, screen, shown } from './screen.ts';

const number = '021 123 4567';
/** A code after which another can be had at once. */
const sentNow: SmsSent = { digits: '567', expiresAt: instantFromNow(10), resendAfterSeconds: 0 };

/** Gives a number, up to the question for the code that was sent to it. */
async function sent(options?: StubOptions): Promise<Screen> {
  const seen = await proved('Add a number', options);
  await seen.type('Mobile number', number);
  await seen.press('Send a code');
  await seen.see('Enter the code that we sent');
  return seen;
}

describe('portal-security: codes by text message', () => {
  it('[PL-17] take a mobile number, which the browser can fill', async () => {
    const seen = await proved('Add a number');
    await seen.see('Add your mobile number');
    await seen.seeFocus('the number', () => seen.field('Mobile number'));
    const { type, autocomplete, dir } = seen.field('Mobile number')!;
    expect([type, autocomplete, dir]).to.deep.equal(['tel', 'tel', 'ltr']);
    await seen.isAccessible();
    await seen.press('Send a code');
    await waitUntil(() => seen.wrong('Mobile number').startsWith('Enter a mobile number.'));
    expect(seen.calls('beginSms')).to.have.length(0);
  });

  it('[PL-17] are on once the code was right, and bring recovery codes', async () => {
    const seen = await sent();
    await seen.see('the number ending in 567');
    expect(seen.text).not.to.include('4567');
    await seen.seeFocus('the code', () => seen.field('Code'));
    expect(seen.field('Code')!.autocomplete).to.equal('one-time-code');
    await seen.isAccessible();
    await seen.type('Code', '246 813');
    await sendKeys({ press: 'Enter' });
    await seen.see('Keep your recovery codes');
    await seen.press('I have kept them');
    await seen.seeClosed();
    await seen.see('Codes by text message are on. A notice is on its way to');
    await seen.see('sent to the number ending in 567');
    await seen.see('3 codes left');
    await seen.seeFocus('their row', () => seen.root.getElementById('sms'));
    expect(seen.changes).to.deep.equal(['sms-on']);
    const [begun] = seen.calls('beginSms');
    const [confirmed] = seen.calls('confirmSms');
    expect(begun?.input).to.deep.equal({ ticket: 'ticket-change', phone: number });
    expect(confirmed?.input).to.deep.equal({ ticket: 'ticket-change', code: credentials.code });
    expect(document.body.textContent).not.to.include('4567');
  });

  it('say beside the code how many tries are left, and where it works no more that another must be sent', async () => {
    const seen = await sent();
    await seen.type('Code', '12345');
    await seen.press('Turn on');
    expect(seen.wrong('Code')).to.equal('Enter the six digits from the text message.');
    const refuse = async (error: PortalError, said: string): Promise<void> => {
      seen.adapter.overrides['identity.confirmSms'] = error;
      await seen.type('Code', '111111');
      await seen.press('Turn on');
      await waitUntil(() => seen.wrong('Code').includes(said), seen.wrong('Code'));
      await seen.hear(said);
    };
    await refuse(new PortalError('wrong-code', { facts: { triesLeft: 1 } }), 'You have one try left.');
    expect(seen.button('Send a new code')).to.equal(undefined);
    await refuse(new PortalError('wrong-code', { facts: { triesLeft: 0 } }), 'works no more');
    await seen.press('Send a new code');
    await seen.see('A new code is on its way.');
    await refuse(new PortalError('code-expired'), 'works no more');
    await seen.isAccessible();
    await refuse(new PortalError('too-many-attempts', { retryAfterSeconds: 300 }), '').catch(() => undefined);
    await seen.see('too many attempts');
  });

  it('can be sent again after a while, and to another number', async () => {
    const seen = await sent({ overrides: { 'identity.beginSms': { ...sentNow, resendAfterSeconds: 29 } } });
    await waitUntil(() => /New code in (29|28)/.test(seen.text), seen.text);
    expect(seen.button('Send a new code')).to.equal(undefined);
    seen.adapter.overrides['identity.beginSms'] = sentNow;
    await seen.press('Use another number');
    await seen.seeFocus('the number', () => seen.field('Mobile number'));
    expect(seen.field('Mobile number')!.value).to.equal(number);
    await seen.type('Mobile number', '021 765 4321');
    await seen.press('Send a code');
    await seen.see('Enter the code that we sent');
    await seen.type('Code', '111111');
    await seen.press('Send a new code');
    await seen.see('A new code is on its way. Older ones no longer work.');
    expect(seen.field('Code')!.value).to.equal('');
    await seen.seeFocus('the code', () => seen.field('Code'));
    expect(seen.calls('beginSms').map(({ input }) => (input as { phone: string }).phone)).to.deep.equal([
      number,
      '021 765 4321',
      '021 765 4321',
    ]);
  });

  it('are sent anew where the proof was too old by the time the code was typed', async () => {
    const seen = await sent();
    seen.adapter.overrides['identity.proveAgain'] = { ticket: 'ticket-later', expiresAt: instantFromNow(5) };
    seen.adapter.overrides['identity.confirmSms'] = new PortalError('ticket-expired');
    await seen.type('Code', credentials.code);
    await seen.press('Turn on');
    await seen.see('more than five minutes');
    delete seen.adapter.overrides['identity.confirmSms'];
    await seen.prove();
    await seen.see('A new code is on its way.');
    expect(seen.field('Code')!.value).to.equal('');
    await seen.type('Code', credentials.code);
    await seen.press('Turn on');
    await seen.see('Keep your recovery codes');
    expect(seen.calls('beginSms').at(-1)?.input).to.deep.equal({ ticket: 'ticket-later', phone: number });
  });

  it('say what is wrong with the number, and where none can be sent or too many were', async () => {
    const seen = await proved('Add a number');
    const refuse = async (error: PortalError): Promise<void> => {
      seen.adapter.overrides['identity.beginSms'] = error;
      await seen.type('Mobile number', '03 9999 1234');
      await seen.press('Send a code');
    };
    await refuse(new PortalError('invalid-input'));
    await waitUntil(() => seen.wrong('Mobile number').startsWith('Enter a mobile number.'));
    await refuse(new PortalError('not-permitted'));
    await seen.see('Text messages cannot be sent at the moment.');
    await refuse(new PortalError('too-many-attempts', { retryAfterSeconds: 800 }));
    await seen.see('You can try again in 14 minutes');
    await seen.isAccessible();
  });

  it('end with a press, and say so where recovery codes end with them', async () => {
    const seen = await proved('Remove number', { security: securities.sms });
    await seen.see('Your recovery codes will no longer work.');
    await seen.isAccessible();
    await seen.press('Remove');
    await seen.seeClosed();
    await seen.see('Your number is removed. A notice is on its way to');
    expect(seen.button('Add a number')).not.to.equal(undefined);
    expect(seen.changes).to.deep.equal(['sms-off']);
    const beside = { ...securities.twoFactor, sms: securities.sms.sms };
    const other = await proved('Remove number', { security: beside });
    await other.see('Signing in will no longer ask for a code sent to it.');
    expect(other.text).not.to.include('recovery codes');
  });

  it('say so where another tab was faster', async () => {
    const seen = await proved('Add a number');
    seen.adapter.overrides['identity.getSecurity'] = securities.sms;
    await seen.element.reload();
    await seen.see('A number was added in another tab');
    await seen.press('Close');
    await seen.press('Remove number');
    seen.adapter.overrides['identity.getSecurity'] = securities.usual;
    await seen.element.reload();
    await seen.see('It was removed in another tab');
  });

  it('have no row where nothing sends them, unless there is a number to remove', async () => {
    const operations = firms.usual.operations.filter((name) => name !== 'identity.beginSms');
    const overrides = { 'firm.get': { ...firms.usual, operations } };
    for (const options of [{ overrides }, { security: securities.withoutSms }]) {
      const seen = await shown(options);
      expect(seen.text).not.to.include('Text messages');
      seen.element.remove();
    }
    const seen = await screen({ overrides, security: securities.sms });
    await seen.see('Text messages');
    expect(seen.button('Remove number')).not.to.equal(undefined);
  });
});
