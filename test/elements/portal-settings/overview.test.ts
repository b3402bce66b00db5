import { expect } from '@open-wc/testing';
import { operations } from '../../../src/contract/all.ts';
import { staffRoles } from '../../../src/contract/permissions.ts';
import { needs } from '../../../src/elements/portal-settings/needs.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { firmSettings } from '../../../src/testing/fixtures/settings.ts';
import { waitUntil } from '../wait.ts';
import { opened, screen, staffAs } from './screen.ts';

describe('portal-settings: the overview', () => {
  it('[KB-01] tells what is missing before members can be added, until nothing is', async () => {
    const shown = await screen({ settings: firmSettings.incomplete });
    await shown.see('Before you can add members');
    const parts = shown.all('.set-up li').map((each) => each.textContent.replace(/\s+/g, ' ').trim());
    expect(parts).to.deep.equal([
      'The firm’s name Done',
      'A brand colour Done',
      'A logo, or the choice to have none To do',
      'The address of the sign-in page To do',
    ]);
    await expect(shown.element).to.be.accessible();
    await shown.press(/^Change: Pages/);
    await waitUntil(() => shown.all('#page-login').length);
    shown.type('#page-login', 'https://southerly.example/account');
    await shown.press('Save');
    await shown.see('The addresses are saved.');
    await shown.press(/^Change: Name and look/);
    await waitUntil(() => shown.all('#firm-logo').length);
    shown.all('form .tick input')[0]?.click();
    await shown.press('Save');
    await shown.see('Name and look are saved.');
    expect(shown.text).not.to.include('Before you can add members');
  });

  it('[AM-07] shows the portal’s address, ready to copy, and says that it is copied', async () => {
    const copied: string[] = [];
    const { clipboard } = navigator;
    const write = (text: string) => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
    try {
      const shown = await screen();
      await shown.see('https://southerly.example/account');
      await shown.press('Copy address');
      await waitUntil(() => shown.button('Copied'), shown.text);
      expect(copied).to.deep.equal(['https://southerly.example/account']);
      await shown.hear('Copied');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  });

  it('offers each role what the backend lets it change, and shows the rest', async () => {
    for (const { operation, roles } of Object.values(needs)) {
      const { needs: needed } = operations.find(({ name }) => name === operation)!;
      const least = needed.role === 'staff' ? staffRoles.indexOf(needed.atLeast) : NaN;
      expect([...roles]).to.deep.equal(staffRoles.slice(least));
    }
    const shown = await opened(/^Show: Pages/, { session: staffAs('manager') });
    await shown.see('Your role lets you see this');
    expect(shown.all<HTMLInputElement>('#page-login')[0]?.readOnly).to.equal(true);
    expect(shown.button(/^Change: Mail texts/)).not.to.equal(undefined);
  });

  it('points to what people sign in with and is not there any more', async () => {
    const shown = await screen({ settings: firmSettings.lacking });
    await shown.see('Something is missing');
    await shown.press(/^Change: Signing in/);
    await shown.see('none can be sent: the SMS gateway is not set up any more');
    await shown.see('your own sign-in provider, which is not set up any more');
    await expect(shown.element).to.be.accessible();
    const usual = await opened(/^Change: Signing in/);
    expect(usual.text).not.to.include('Something is missing');
  });

  it('is for staff, and says what went wrong', async () => {
    const client = await screen({ session: sessions.usual });
    await client.see('Your account does not include this page.');
    const failed = await screen({ overrides: { 'firm.getSettings': new PortalError('unavailable') } });
    await failed.see('The service is not available right now.');
    expect(failed.button('Try again')).not.to.equal(undefined);
  });
});
