import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { members, membersWithPasscode } from '../../../src/testing/fixtures/members.ts';
import { never } from '../../../src/testing/stub/answers.ts';
import { waitUntil } from '../wait.ts';
import { list, opened, tick } from './screen.ts';

const { displayName: name, id: memberId } = members.active;

describe('portal-members: an opened member', () => {
  it('[AM-08] says under which address it signs in, and what it will see, as the contract has it', async () => {
    const shown = await opened(name);
    expect(shown.text).to.include('Sign-in name client@demo.example');
    expect(shown.text)
      .to.match(/What Adaeze Okafor will see Quotes See the list.*Accept a quote ?Decline/)
      .and.to.match(/Tasks See the list ?Read each task ?Mark it done ?Comment on it/);
    expect(shown.focused?.textContent).to.include(name);
    await expect(shown.element).to.be.accessible();
  });

  it('is left for the row that led to it', async () => {
    const shown = await opened(name);
    await shown.press('All members');
    await waitUntil(() => shown.focused?.textContent.trim() === name);
  });

  it('[KB-04] [KB-25] [PL-11] is changed by ticks, of which the preview tells before they are saved', async () => {
    const shown = await opened(name);
    expect(shown.button('Save changes')).to.equal(undefined);
    await tick(shown, 'Quotes');
    expect(shown.text).to.match(/will see Tasks See the list/);
    await tick(shown, 'Tasks');
    expect(shown.text).to.include('No pages: after signing in there is nothing to open.');
    await expect(shown.element).to.be.accessible();
    let changed: unknown;
    shown.element.addEventListener('portal-members-changed', (event) => (changed = event.member.permissions));
    await shown.press('Save changes');
    await shown.see('Saved.');
    await shown.hear('Saved.');
    const permissions = { pages: [], write: true, delete: true };
    expect(shown.calls('members.edit')[0]?.input).to.deep.equal({
      ...{ memberId, permissions, notify: true, welcome: true, expiresOn: null },
    });
    expect(changed).to.deep.equal(permissions);
    expect(shown.button('Save changes')).to.equal(undefined);
    expect(shown.focused?.localName).to.equal('h2');
  });

  it('is as it was once a tick is taken back, or all changes are', async () => {
    const shown = await opened(name);
    await tick(shown, 'Quotes');
    await tick(shown, 'Quotes');
    expect(shown.button('Save changes')).to.equal(undefined);
    await tick(shown, /^May change it/);
    await shown.press('Discard');
    expect(shown.all<HTMLInputElement>('input').map(({ checked }) => checked)).to.deep.equal([
      ...[true, true, false, false, true, true, true, true, false],
    ]);
    expect(shown.focused?.localName).to.equal('input');
  });

  it('[PL-06] is told and greeted by ticks of their own, of which the preview tells', async () => {
    const shown = await opened(name);
    expect(shown.text).to.include('New quotes are told by mail. Signing in greets them.');
    await tick(shown, /^Tell them by mail/);
    await tick(shown, /^Greet them/);
    expect(shown.text).not.to.match(/told by mail|Signing in greets/);
    await expect(shown.element).to.be.accessible();
    await shown.press('Save changes');
    await shown.see('Saved.');
    expect(shown.calls('members.edit')[0]?.input).to.include({ notify: false, welcome: false });
    await tick(shown, /^Tell them by mail/);
    await tick(shown, 'Quotes');
    expect(shown.text).not.to.include('told by mail', 'there is nothing that it could be told of');
  });

  it('has no ticks for mails and greeting where the backend knows of neither', async () => {
    const { notify: _, welcome: __, ...plain } = members.active;
    const shown = await opened(name, { members: [plain] });
    expect(shown.text).not.to.match(/Mail and greeting|Tell them|Greet them/);
    await tick(shown, 'Quotes');
    await shown.press('Save changes');
    await shown.see('Saved.');
    expect(shown.calls('members.edit')[0]?.input).to.have.all.keys('memberId', 'permissions', 'expiresOn');
  });

  it('takes a last day, and says where that is over', async () => {
    const shown = await opened(name);
    const [day] = shown.all<HTMLInputElement>('[type=date]');
    day!.value = '2020-02-29';
    day!.dispatchEvent(new Event('change'));
    await shown.see('That day is over');
    await shown.press('Save changes');
    await shown.see('Saved.');
    expect(shown.calls('members.edit')[0]?.input).to.include({ expiresOn: '2020-02-29' });
  });

  it('is saved once, however often the button is pressed', async () => {
    const shown = await opened(name, { overrides: { 'members.edit': never } });
    await tick(shown, 'Quotes');
    await shown.press('Save changes');
    shown.button('Save changes')?.click();
    shown.button('Save changes')?.click();
    await waitUntil(() => shown.calls('members.edit').length === 1);
    expect(shown.button('Save changes')?.ariaBusy).to.equal('true');
    await expect(shown.element).to.be.accessible();
  });

  it('sends the same again under the same key where the answer was lost', async () => {
    const shown = await opened(name, { overrides: { 'members.edit': new PortalError('unreachable') } });
    await tick(shown, 'Quotes');
    await shown.press('Save changes');
    await shown.see('It is safe to try again');
    delete shown.adapter.overrides['members.edit'];
    await shown.press('Save changes');
    await shown.see('Saved.');
    const [first, second] = shown.calls('members.edit').map(({ idempotencyKey }) => idempotencyKey);
    expect(first).to.be.a('string').and.equal(second);
  });

  it('tells where somebody else saved first, and keeps what both changed', async () => {
    const shown = await opened(name);
    await tick(shown, 'Quotes');
    // Another of the staff, elsewhere.
    const permissions = { ...members.active.permissions, delete: false };
    const input = {
      memberId,
      permissions: { ...permissions, pages: [...permissions.pages] },
      expiresOn: null,
    };
    await shown.adapter.call({ name: 'members.edit', needs: { role: 'anyone' } } as never, input);
    await shown.press('Save changes');
    await shown.see('Somebody else changed this meanwhile');
    expect(shown.calls('members.edit')).to.have.length(1);
    await expect(shown.element).to.be.accessible();
    await shown.press('Save changes');
    await shown.see('Saved.');
    expect(shown.calls('members.edit')[1]?.input).to.deep.include({
      permissions: { pages: ['tasks'], write: true, delete: false },
    });
  });

  it('says that it is gone, where somebody else revoked it', async () => {
    const shown = await list({ overrides: { 'members.get': new PortalError('not-found') } });
    await shown.press(name);
    await shown.see('This is no longer here.');
    await expect(shown.element).to.be.accessible();
  });
});

describe('portal-members: invitations', () => {
  it('[KB-08] say why one did not arrive, and are sent again', async () => {
    const shown = await opened(members.mailFailed.displayName);
    expect(shown.text).to.include('The mail server said: “550 5.1.1 mailbox not found”');
    await expect(shown.element).to.be.accessible();
    await shown.press('Send a new invitation');
    await shown.see(`A new invitation is on its way to ${members.mailFailed.email}.`);
    await shown.see('Handed to the mail server; link works until');
    expect(shown.calls('members.resend')).to.have.length(1);
  });

  it('[AM-01] are sent anew where the link has expired', async () => {
    const shown = await opened(members.lapsed.displayName);
    expect(shown.text).to.include('its link works no more');
    await shown.press('Send a new invitation');
    await shown.hear('is on its way to bo@bellarinebakery.example');
  });

  it('[ST-24] say what became of the passcode', async () => {
    const { textFailed, invited } = membersWithPasscode;
    const shown = await opened(textFailed.displayName, { members: [textFailed] });
    expect(shown.text).to.include('The passcode to the phone ending in 010 could not be delivered.');
    expect(shown.text).to.include('The SMS gateway said: “The number is not in service.”');
    await expect(shown.element).to.be.accessible();
    const other = await opened(invited.displayName, { members: [invited] });
    expect(other.text).to.include('Passcode to the phone ending in 010: Handed to the SMS gateway');
  });

  it('[ST-24] are sent again with a passcode to another phone', async () => {
    const { locked } = membersWithPasscode;
    const shown = await opened(locked.displayName, { members: [locked] });
    expect(shown.text).to.include('The passcode was given wrongly five times');
    await shown.press('Send the passcode elsewhere');
    await expect(shown.element).to.be.accessible();
    shown.type('#passcode-to', '');
    await shown.press('Send');
    await shown.see('Please enter a mobile number');
    shown.type('#passcode-to', '+61 400 555 012');
    await shown.press('Send');
    await shown.see('A new invitation for Giulia Ferraro is on its way.');
    expect(shown.calls('members.resend')[0]?.input).to.deep.equal({
      ...{ memberId: locked.id, passcodeTo: '+61 400 555 012' },
    });
  });

  it('[ST-24] are sent again without one where that is unticked, or as before', async () => {
    const { locked } = membersWithPasscode;
    const shown = await opened(locked.displayName, { members: [locked] });
    await shown.press('Send the passcode elsewhere');
    await tick(shown, /^Also ask for a passcode/);
    await shown.press('Send');
    await shown.see('A new invitation for Giulia Ferraro is on its way.');
    expect(shown.calls('members.resend')[0]?.input).to.deep.equal({ memberId: locked.id, passcodeTo: null });
    await shown.press('Send a new invitation');
    await shown.see('A new invitation is on its way to');
    expect(shown.calls('members.resend')[1]?.input).to.deep.equal({ memberId: locked.id });
  });

  it('say that an address has had enough of them', async () => {
    const shown = await opened(members.lapsed.displayName, {
      overrides: { 'members.resend': new PortalError('too-many-attempts') },
    });
    await shown.press('Send a new invitation');
    await shown.see('too many attempts');
  });
});
