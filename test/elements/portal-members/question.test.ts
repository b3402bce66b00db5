import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { members } from '../../../src/testing/fixtures/members.ts';
import { never } from '../../../src/testing/stub/answers.ts';
import { waitUntil } from '../wait.ts';
import { opened, tick } from './screen.ts';

const { displayName: name, id: memberId } = members.active;

describe('portal-members: taking access and giving it back', () => {
  it('[AM-03] disables after a confirmation, and says that what was ticked is remembered', async () => {
    const shown = await opened(name);
    await shown.press('Disable access');
    expect(shown.dialog.open).to.equal(true);
    expect(shown.calls('members.disable')).to.have.length(0);
    await expect(shown.element).to.be.accessible();
    await shown.press('Disable');
    await shown.see('What was ticked is remembered.');
    expect(shown.dialog.open).to.equal(false);
    await shown.hear(`${name} has no access any more.`);
    await waitUntil(() => shown.focused?.localName === 'h2');
  });

  it('leaves everything as it was where it is cancelled', async () => {
    const shown = await opened(name);
    shown.button('Disable access')?.focus();
    await shown.press('Disable access');
    await shown.press('Cancel');
    expect(shown.calls('members.disable')).to.have.length(0);
    await waitUntil(() => shown.focused?.textContent.trim() === 'Disable access');
  });

  it('[AM-05] gives access back under one of the contact’s addresses, with an invitation', async () => {
    const shown = await opened(members.disabled.displayName);
    await shown.press('Give access again');
    await shown.see('adaeze.okafor@example.com');
    await expect(shown.element).to.be.accessible();
    await tick(shown, 'adaeze.okafor@example.com');
    await shown.press('Give access');
    await shown.see('has access again.');
    expect(shown.calls('members.enable')[0]?.input).to.deep.equal({
      ...{ memberId: members.disabled.id, email: 'adaeze.okafor@example.com', invite: true },
    });
  });

  it('[PL-12] gives access back without any mail', async () => {
    const shown = await opened(members.disabled.displayName);
    await shown.press('Give access again');
    await tick(shown, /^Send an invitation/);
    await shown.press('Give access');
    await shown.see('has access again.');
    expect(shown.calls('members.enable')[0]?.input).to.include({ invite: false });
  });

  it('[AM-10] changes the sign-in name by ending the access and beginning it anew', async () => {
    const shown = await opened(name);
    await shown.press('Change sign-in name');
    await shown.see('adaeze.okafor@example.com');
    await tick(shown, 'Another address');
    await shown.press('Change');
    await shown.see('Please enter an e-mail address.');
    expect(shown.focused?.id).to.equal('address');
    await expect(shown.element).to.be.accessible();
    shown.type('#address', 'new@okafor.example');
    await shown.element.updateComplete;
    await shown.press('Change');
    await shown.see('Sign-in name new@okafor.example');
    expect(shown.calls('members.disable')).to.have.length(1);
  });

  it('tells where half of that is done, and goes on from there', async () => {
    const shown = await opened(name, { overrides: { 'members.enable': new PortalError('already-member') } });
    await shown.press('Change sign-in name');
    await shown.see('adaeze.okafor@example.com');
    await shown.press('Change');
    await shown.see('This address already signs in for this client.');
    await shown.see('The old access has been disabled');
    await expect(shown.element).to.be.accessible();
    delete shown.adapter.overrides['members.enable'];
    await shown.press('Try again');
    await shown.see('was changed.');
  });

  it('[KB-01] says what the firm has to set up first', async () => {
    const shown = await opened(members.disabled.displayName, {
      overrides: { 'members.enable': new PortalError('not-ready', { facts: { missing: 'logo login' } }) },
    });
    await shown.press('Give access again');
    await shown.press('Give access');
    await shown.see('Missing: the logo, the address of the sign-in page.');
  });
});

describe('portal-members: revoking', () => {
  it('leads to the list, from which it is gone, and says so', async () => {
    const shown = await opened(name);
    await shown.press('Revoke for good');
    await expect(shown.element).to.be.accessible();
    await shown.press('Revoke');
    await shown.see(`The access of ${name} was revoked.`);
    expect(shown.calls('members.revoke')[0]?.input).to.deep.equal({ memberId });
    await waitUntil(() => shown.all('.open').length === 6);
    await waitUntil(() => shown.focused?.localName === 'h2');
  });

  it('is not sent where the page says no', async () => {
    const shown = await opened(name);
    shown.element.addEventListener('portal-members-revoke-request', (event) => event.preventDefault());
    await shown.press('Revoke for good');
    await shown.press('Revoke');
    expect(shown.dialog.open).to.equal(false);
    expect(shown.calls('members.revoke')).to.have.length(0);
  });

  it('is sent once, and cannot be left while it is on its way', async () => {
    const shown = await opened(name, { overrides: { 'members.revoke': never } });
    await shown.press('Revoke for good');
    await shown.press('Revoke');
    shown.button('Revoke')?.click();
    shown.button('Cancel')?.click();
    await shown.element.updateComplete;
    expect(shown.dialog.open).to.equal(true);
    expect(shown.calls('members.revoke')).to.have.length(1);
    await shown.hear('Sending…');
    await expect(shown.element).to.be.accessible();
  });

  it('can be tried again where its answer was lost', async () => {
    const shown = await opened(name, { overrides: { 'members.revoke': new PortalError('unreachable') } });
    await shown.press('Revoke for good');
    await shown.press('Revoke');
    await shown.see('We do not know whether this arrived.');
    delete shown.adapter.overrides['members.revoke'];
    await shown.press('Try again');
    await shown.see('was revoked.');
    const keys = shown.calls('members.revoke').map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).to.equal(1);
  });
});
