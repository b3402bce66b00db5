import { expect } from '@open-wc/testing';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { securities } from '../../../src/testing/fixtures/security.ts';
import type { StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { type Screen, screen } from './screen.ts';

const needed = 'Signing in here takes it';

async function at(firm: StubOptions['overrides'], security: StubOptions['security']): Promise<Screen> {
  const seen = await screen({ overrides: firm, ...(security && { security }) });
  await seen.see('Where you are signed in');
  return seen;
}

describe('portal-security: what the firm decided about second factors', () => {
  const required = { 'firm.get': firms.protected };
  const off = { 'firm.get': firms.unprotected };

  it('[PL-16] required: the last one stays, and says why', async () => {
    const seen = await at(required, securities.sms);
    await seen.see(needed);
    expect(seen.button('Remove number')).to.equal(undefined);
    expect(seen.button('Turn on')).not.to.equal(undefined);
    await seen.isAccessible();
  });

  it('[PL-16] required: a passkey that is the last stays, too, and can be renamed', async () => {
    const { passkeys } = securities.passkeys;
    const [only] = passkeys;
    const seen = await at(required, { ...securities.passkeys, passkeys: [only!] });
    await seen.see(needed);
    expect(seen.text).to.include('Rename');
    expect(seen.text).not.to.include('Remove');
  });

  it('[PL-16] required: one of two can go', async () => {
    const seen = await at(required, { ...securities.sms, authenticatorSince: '2026-01-01T00:00:00.000Z' });
    expect(seen.text).not.to.include(needed);
    expect(seen.button('Remove number')).not.to.equal(undefined);
    expect(seen.button('Turn off')).not.to.equal(undefined);
  });

  it('[PL-16] off: offers none, and lets go of one that is on', async () => {
    const seen = await at(off, securities.sms);
    expect(seen.button('Turn on')).to.equal(undefined);
    expect(seen.text).not.to.include('Authenticator app');
    expect(seen.button('Remove number')).not.to.equal(undefined);
    const none = await at(off, undefined);
    expect(none.text).not.to.include('Text messages');
    expect(none.text).not.to.include('Authenticator app');
    expect(none.text).to.include('Password');
  });
});
