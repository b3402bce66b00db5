import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { securities } from '../../../src/testing/fixtures/security.ts';
import type { StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { withPasskeys } from '../../support/passkeys.ts';
import { waitUntil } from '../wait.ts';
import { proved, type Screen, shown } from './screen.ts';

const offered: StubOptions = { overrides: { 'firm.get': firms.withPasskeys } };
const some: StubOptions = { ...offered, security: securities.passkeys };

describe('portal-security: passkeys', () => {
  let undo: () => void = () => undefined;
  afterEach(() => undo());

  async function adding(end?: string, options = offered): Promise<Screen> {
    undo = withPasskeys(end);
    const seen = await proved('Add a passkey', options);
    await waitUntil(() => seen.field('Name'), 'there is no field for the name');
    return seen;
  }

  it('are offered where the firm has them, and not where it does not', async () => {
    const without = await shown();
    expect(without.text).not.to.contain('Passkeys');
    const seen = await shown(offered);
    await seen.see('Passkeys');
    expect(seen.button('Add a passkey')).not.to.equal(undefined);
    await seen.isAccessible();
  });

  it('[X-05] are added by a name that the device suggests, with recovery codes for the first', async () => {
    const seen = await adding();
    const name = seen.field('Name')!;
    expect(name.value).to.equal('Firefox on Windows');
    expect(name.autocomplete).to.equal('off');
    await seen.seeFocus('the name', () => name);
    await seen.isAccessible();
    await seen.type('Name', ' Phone ');
    await sendKeys({ press: 'Enter' });
    await seen.see('Keep your recovery codes');
    await seen.press('I have kept them');
    await seen.seeClosed();
    await seen.see('Your passkey is added.');
    expect(seen.text).to.contain('Phone').and.to.contain('Not used yet');
    expect(seen.changes).to.deep.equal(['passkey-added']);
    expect(seen.calls('addPasskey')[0]?.input).to.include({ name: 'Phone', ticket: 'ticket-change' });
  });

  it('have a name', async () => {
    const seen = await adding();
    await seen.type('Name', ' ');
    await seen.press('Continue');
    expect(seen.wrong('Name')).to.contain('Enter a name');
    expect(seen.calls('beginPasskey')).to.have.lengthOf(0);
  });

  for (const [end, words] of [
    ['NotAllowedError', 'No passkey was added.'],
    ['InvalidStateError', 'has a passkey for you already'],
    ['SecurityError', 'This browser cannot make a passkey here.'],
  ] as const) {
    it(`are not said to be added where the browser ends with ${end}`, async () => {
      const seen = await adding(end);
      await seen.press('Continue');
      await seen.see(words);
      await seen.isAccessible();
      expect(seen.field('Name')).to.have.value('Firefox on Windows');
      expect(seen.calls('addPasskey')).to.have.lengthOf(0);
      expect(seen.changes).to.deep.equal([]);
    });
  }

  it('say so where the backend does not take one, or no further one', async () => {
    const seen = await adding(undefined, {
      overrides: { ...offered.overrides, 'identity.addPasskey': new PortalError('wrong-credentials') },
    });
    await seen.press('Continue');
    await seen.see('could not be added');
    seen.adapter.overrides['identity.beginPasskey'] = new PortalError('not-permitted');
    await seen.press('Continue');
    await seen.see('No further passkey can be added');
  });

  it('prove who it is, in place of the password', async () => {
    undo = withPasskeys();
    const seen = await shown(some);
    await seen.press('Change password');
    await seen.press('Use a passkey');
    await waitUntil(() => seen.field('New password'), 'the proof was not taken');
    expect(seen.calls('proveAgainWithPasskey')).to.have.lengthOf(1);
  });

  it('say so where they prove nothing, and leave the password to be typed', async () => {
    undo = withPasskeys('NotAllowedError');
    const seen = await shown(some);
    await seen.press('Change password');
    await seen.press('Use a passkey');
    await seen.see('No passkey was used.');
    undo = withPasskeys();
    seen.adapter.overrides['identity.proveAgainWithPasskey'] = new PortalError('wrong-credentials');
    await seen.press('Use a passkey');
    await seen.see('That passkey is not yours here');
    await seen.isAccessible();
    await seen.prove();
    await waitUntil(() => seen.field('New password'), 'the proof was not taken');
  });

  it('[X-05] are renamed and removed, each named where it is pressed', async () => {
    const seen = await shown(some);
    await seen.isAccessible();
    await seen.press('Rename: Safari on iOS');
    await seen.prove();
    await seen.type('Name', 'Phone');
    await seen.press('Rename');
    await seen.see('Your passkey is renamed.');
    await seen.press('Remove: Phone');
    await seen.see('Remove “Phone”?');
    expect(seen.text).not.to.contain('recovery codes');
    await seen.press('Remove');
    await seen.see('Your passkey is removed.');
    await seen.press('Remove: Blue security key');
    await seen.see('your recovery codes will no longer work');
    await seen.isAccessible();
    seen.adapter.overrides['identity.removePasskey'] = new PortalError('not-found');
    await seen.press('Remove');
    await seen.see('was removed in another tab');
    expect(seen.changes).to.deep.equal(['passkey-renamed', 'passkey-removed']);
  });
});
