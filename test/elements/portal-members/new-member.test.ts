import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { clients } from '../../../src/testing/fixtures/clients.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { members } from '../../../src/testing/fixtures/members.ts';
import { waitUntil } from '../wait.ts';
import { list, tick } from './screen.ts';

const { company, household } = clients;
const pick = (name: string) => new RegExp(`^${name}`);

describe('portal-members: adding a member', () => {
  it('[KB-03] [KB-06] [KB-08] [PL-12] leads from client to person to address, and sends an invitation', async () => {
    const shown = await list({ members: [members.active] });
    await shown.press('Add member');
    await shown.see(household.name);
    await expect(shown.element).to.be.accessible();
    await shown.press(pick(household.name));
    await shown.see('Chidi Okafor');
    await tick(shown, 'Chidi Okafor');
    expect(shown.text).to.include('What Chidi Okafor will see');
    await tick(shown, /^May change it/);
    await expect(shown.element).to.be.accessible();
    await shown.press('Add member');
    await shown.see('Chidi Okafor was added. The invitation is on its way to chidi.okafor@example.com.');
    expect(shown.calls('members.create')[0]?.input).to.deep.equal({
      ...{ clientId: household.id, contactId: 'contact-chidi', email: 'chidi.okafor@example.com' },
      permissions: { pages: ['quotes', 'tasks', 'wealth', 'goals'], write: true, delete: false },
      ...{ notify: true, welcome: true, expiresOn: null, invite: true },
    });
    expect(shown.focused?.textContent).to.include('Chidi Okafor');
  });

  it('[PL-12] sends nothing where that is unticked', async () => {
    const shown = await list();
    await shown.press('Add member');
    await shown.press(pick(company.name));
    await shown.see('Giulia Ferraro');
    await tick(shown, /^Giulia Ferraro/);
    await tick(shown, 'Another address');
    shown.type('#address', 'giulia@elsewhere.example');
    await tick(shown, /^Send an invitation/);
    await tick(shown, /^Tell them by mail/);
    await shown.press('Add member');
    await shown.see('Giulia Ferraro was added.');
    expect(shown.calls('members.create')[0]?.input).to.include({
      invite: false,
      notify: false,
      welcome: true,
    });
  });

  it('[ST-24] sends a passcode to a phone where that is ticked, and needs the number', async () => {
    const shown = await list({ members: [members.invited] });
    await shown.press('Add member');
    await shown.press(pick(household.name));
    await shown.see('Chidi Okafor');
    await tick(shown, 'Chidi Okafor');
    await tick(shown, /^Also ask for a passcode/);
    await expect(shown.element).to.be.accessible();
    await shown.press('Add member');
    await shown.see('Please enter a mobile number');
    expect(shown.focused?.id).to.equal('passcode-to');
    expect(shown.calls('members.create')).to.have.length(0);
    shown.type('#passcode-to', '+61 400 555 011');
    await shown.press('Add member');
    await shown.see('Chidi Okafor was added.');
    expect(shown.calls('members.create')[0]?.input).to.include({
      passcodeTo: '+61 400 555 011',
      invite: true,
    });
    await shown.see('Passcode to the phone ending in 011');
  });

  it('[ST-24] offers the number that the contact has', async () => {
    const shown = await list({ members: [members.invited] });
    await shown.press('Add member');
    await shown.press(pick(household.name));
    await shown.see('Chidi Okafor');
    await tick(shown, 'Adaeze Okafor');
    await tick(shown, /^Also ask for a passcode/);
    await shown.press('Add member');
    await shown.see('Adaeze Okafor was added.');
    expect(shown.calls('members.create')[0]?.input).to.include({
      passcodeTo: household.contacts[0].phones[0],
    });
  });

  it('[ST-24] offers no passcode where the firm sends no text messages, nor without an invitation', async () => {
    const operations = firms.usual.operations.filter((each) => each !== 'identity.beginSms');
    for (const overrides of [{ 'firm.get': { ...firms.usual, operations } }, {}]) {
      const shown = await list({ overrides });
      await shown.press('Add member');
      await shown.press(pick(household.name));
      await shown.see('Chidi Okafor');
      await tick(shown, /^Adaeze Okafor/);
      if (!('firm.get' in overrides)) await tick(shown, /^Send an invitation/);
      expect(shown.text).to.include('What Adaeze Okafor will see').and.not.include('passcode');
    }
  });

  for (const [said, error] of [
    ['No text messages can be sent', new PortalError('not-permitted', { facts: { lacks: 'texts' } })],
    [
      'is no mobile number',
      new PortalError('invalid-input', { issues: [{ path: ['passcodeTo'], message: 'must be one' }] }),
    ],
  ] as const) {
    it(`[ST-24] says why no passcode can go along: ${said}`, async () => {
      const shown = await list({ overrides: { 'members.create': error } });
      await shown.press('Add member');
      await shown.press(pick(household.name));
      await shown.see('Chidi Okafor');
      await tick(shown, 'Adaeze Okafor');
      await tick(shown, /^Also ask for a passcode/);
      await shown.press('Add member');
      await shown.see(said);
    });
  }

  it('[KB-07] writes a new client with its first contact', async () => {
    const shown = await list();
    await shown.press('Add member');
    await shown.press('A new client');
    expect(shown.focused?.id).to.equal('client-name');
    await shown.press('Add member');
    await shown.see('Please fill this in.');
    expect(shown.focused?.id).to.equal('client-name');
    await expect(shown.element).to.be.accessible();
    shown.type('#client-name', 'Barwon Dental');
    shown.type('#first-name', 'Ana');
    shown.type('#surname', 'Ruiz');
    shown.type('#job-title', 'Practice manager');
    shown.type('#address', 'not an address');
    await shown.press('Add member');
    await shown.see('Please enter an e-mail address.');
    expect(shown.focused?.id).to.equal('address');
    shown.type('#address', 'ana@barwon.example');
    await shown.press('Add member');
    await shown.see('Ana Ruiz was added.');
    expect(shown.calls('clients.create')[0]?.input).to.deep.equal({
      name: 'Barwon Dental',
      contacts: [
        {
          ...{ firstName: 'Ana', surname: 'Ruiz', jobTitle: 'Practice manager' },
          ...{ emails: ['ana@barwon.example'], phones: [] },
        },
      ],
    });
  });

  it('writes no client and no contact twice where an answer was lost on the way', async () => {
    const shown = await list({ overrides: { 'members.create': new PortalError('unreachable') } });
    await shown.press('Add member');
    await shown.press(pick(company.name));
    await shown.see('Giulia Ferraro');
    await tick(shown, 'Somebody else');
    shown.type('#first-name', 'Ana');
    shown.type('#surname', 'Ruiz');
    shown.type('#address', 'ana@bellarinebakery.example');
    await shown.press('Add member');
    await shown.see('It is safe to try again');
    delete shown.adapter.overrides['members.create'];
    await shown.press('Add member');
    await shown.see('Ana Ruiz was added.');
    expect(shown.calls('clients.edit')).to.have.length(1);
    const keys = shown.calls('members.create').map(({ idempotencyKey }) => idempotencyKey);
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
  });

  it('[KB-01] says what the firm has to set up first', async () => {
    const facts = { missing: 'logo' };
    const shown = await list({ overrides: { 'members.create': new PortalError('not-ready', { facts }) } });
    await shown.press('Add member');
    await shown.press(pick(company.name));
    await shown.see('Giulia Ferraro');
    await tick(shown, /^Giulia Ferraro/);
    await shown.press('Add member');
    await shown.see('Missing: the logo.');
    await expect(shown.element).to.be.accessible();
  });

  it('finds a client by what is typed', async () => {
    const shown = await list();
    await shown.press('Add member');
    await waitUntil(() => shown.all('#client').length);
    shown.type('#client', 'bakery');
    await waitUntil(() => !shown.text.includes(household.name));
    expect(shown.text).to.include(company.name);
    expect(shown.all('#client')).to.have.length(1);
    shown.type('#client', 'nobody');
    await shown.see('No client fits.');
  });

  it('says where the contacts of a client did not come, and tries again', async () => {
    const shown = await list({ overrides: { 'clients.get': new PortalError('unavailable') } });
    await shown.press('Add member');
    await shown.press(pick(household.name));
    await shown.see('not available right now');
    await expect(shown.element).to.be.accessible();
    delete shown.adapter.overrides['clients.get'];
    await shown.press('Try again');
    await shown.see('Chidi Okafor');
  });

  it('forgets what was typed once it is left', async () => {
    const shown = await list();
    await shown.press('Add member');
    await shown.press('A new client');
    shown.type('#client-name', 'Barwon Dental');
    await shown.press('Cancel');
    await shown.see('All 7');
    await shown.press('Add member');
    await shown.press('A new client');
    expect(shown.all<HTMLInputElement>('#client-name')[0]?.value).to.equal('');
  });
});
