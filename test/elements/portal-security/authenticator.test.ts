import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import { credentials } from '../../../src/testing/fixtures/identity.ts';
import { securities, setUp } from '../../../src/testing/fixtures/security.ts';
import { waitUntil } from '../wait.ts';
import { proved, shown, type Screen } from './screen.ts';

/** Turns an app on, up to the recovery codes. */
async function turnedOn(): Promise<Screen> {
  const seen = await proved('Turn on');
  await waitUntil(() => seen.dialog?.querySelector('[role=img]'), 'there is no QR code');
  await seen.type('Code', credentials.code);
  await seen.press('Turn on');
  await seen.see('Keep your recovery codes');
  return seen;
}

/** Writes down what the page copies. */
function clipboard(write: (text: string) => Promise<void>): () => void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
  return () => {
    Reflect.deleteProperty(navigator, 'clipboard');
  };
}

describe('portal-security: the authenticator app', () => {
  it('[X-05] [PL-16] [PL-17] is turned on by a QR code, or by the key in it', async () => {
    const seen = await proved('Turn on');
    await waitUntil(() => seen.dialog?.querySelector('[role=img]'), 'there is no QR code');
    expect(seen.dialog?.querySelector('[role=img] path')?.getAttribute('d')).to.equal(setUp.qr.path);
    expect(seen.text).to.include('PORT ICO7');
    await seen.seeFocus('the code', () => seen.field('Code'));
    await seen.isAccessible();
  });

  it('[X-05] is on once a code of it was right, and brings recovery codes that only a press puts away', async () => {
    const seen = await proved('Turn on');
    await seen.type('Code', '000000');
    await seen.press('Turn on');
    await waitUntil(() => seen.wrong('Code').includes('not what your app shows'));
    await seen.type('Code', '246 813');
    await seen.press('Turn on');
    await seen.see('Keep your recovery codes');
    await seen.seeFocus('the heading', () => seen.dialog?.querySelector('h2'));
    await seen.isAccessible();
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    expect(seen.text).to.include('K7QF9-MXT2H');
    await seen.press('I have kept them');
    await seen.seeClosed();
    await seen.see('Your authenticator app is on. A notice is on its way to');
    await seen.see('3 codes left');
    await seen.seeFocus('its row', () => seen.root.getElementById('app'));
    expect(seen.changes).to.deep.equal(['authenticator-on']);
    expect(seen.text).not.to.include('K7QF9');
  });

  it('[X-05] has its recovery codes copied, and says where the browser does not let it', async () => {
    const seen = await turnedOn();
    let copied = '';
    let restore = clipboard((text) => {
      copied = text;
      return Promise.resolve();
    });
    await seen.press('Copy');
    await seen.hear('Copied.');
    expect(copied).to.equal(setUp.recoveryCodes.join('\n'));
    restore();
    restore = clipboard(() => Promise.reject(new Error('no')));
    await seen.press('Copy');
    await seen.hear('Select them, and copy them yourself.');
    restore();
  });

  it('[X-05] has its recovery codes downloaded as a text file that says whose they are', async () => {
    const seen = await turnedOn();
    const saved = Promise.withResolvers<{ name: string; href: string }>();
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.resolve({ name: this.download, href: this.href });
    };
    await seen.press('Download');
    HTMLAnchorElement.prototype.click = click;
    const { name, href } = await saved.promise;
    expect(name).to.equal('recovery-codes.txt');
    const text = await (await fetch(href)).text();
    expect(text.split('\r\n').slice(2, 5)).to.deep.equal(setUp.recoveryCodes);
    expect(text).to.include('Southerly').and.to.include(credentials.email);
    await seen.hear('Downloaded.');
  });

  it('[X-05] is turned off after a question', async () => {
    const seen = await proved('Turn off', { security: securities.twoFactor });
    await seen.see('Turn off your authenticator app?');
    await seen.isAccessible();
    await seen.press('Turn off');
    await seen.seeClosed();
    await seen.see('Your authenticator app is off. A notice is on its way to');
    expect(seen.button('Turn on')).not.to.equal(undefined);
    expect(seen.button('Get new codes')).to.equal(undefined);
    expect(seen.changes).to.deep.equal(['authenticator-off']);
  });

  it('[X-05] has its recovery codes renewed, and says how many are left', async () => {
    const seen = await shown({ security: securities.codesUsedUp });
    await seen.see('None left.');
    await seen.isAccessible();
    await seen.press('Get new codes');
    await seen.prove();
    await seen.press('Get new codes');
    await seen.press('I have kept them');
    await seen.see('Your old recovery codes no longer work.');
    await seen.see('3 codes left');
    expect(seen.changes).to.deep.equal(['recovery-codes']);
  });

  it('says so where another tab turned it on meanwhile', async () => {
    const seen = await proved('Turn on');
    await seen.type('Code', credentials.code);
    seen.adapter.overrides['identity.confirmAuthenticator'] = new PortalError('wrong-code');
    seen.adapter.overrides['identity.getSecurity'] = securities.twoFactor;
    await seen.press('Turn on');
    await seen.see('turned on in another tab or on another device');
    await seen.isAccessible();
    await seen.press('Close');
    await seen.see('On since');
  });

  it('says so where another tab turned it off meanwhile', async () => {
    const seen = await proved('Get new codes', { security: securities.twoFactor });
    seen.adapter.overrides['identity.renewRecoveryCodes'] = new PortalError('not-permitted');
    seen.adapter.overrides['identity.getSecurity'] = securities.usual;
    await seen.press('Get new codes');
    await seen.see('turned off in another tab or on another device');
  });

  it('is read again when the page comes back to the front', async () => {
    const seen = await shown();
    seen.adapter.overrides['identity.getSecurity'] = securities.twoFactor;
    document.dispatchEvent(new Event('visibilitychange'));
    await seen.see('On since');
  });

  it('can be tried again where its key did not come', async () => {
    const seen = await shown({
      overrides: { 'identity.beginAuthenticator': new PortalError('unavailable') },
    });
    await seen.press('Turn on');
    await seen.prove();
    await seen.see('not available right now');
    delete seen.adapter.overrides['identity.beginAuthenticator'];
    await seen.press('Try again');
    await waitUntil(() => seen.dialog?.querySelector('[role=img]'), 'there is no QR code');
  });
});
