import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { clients } from '../../../src/testing/fixtures/clients.ts';
import { members } from '../../../src/testing/fixtures/members.ts';
import type { StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { waitUntil } from '../wait.ts';
import { opened } from './screen.ts';

const { active } = members;
const { household } = clients;
const [adaeze, chidi] = household.contacts;

/** Opens a member, and the form that changes its contact. */
async function editing(options?: StubOptions) {
  const shown = await opened(active.displayName, options);
  await shown.press('Change contact');
  await waitUntil(() => shown.all('#firstName').length, `the form is not there: ${shown.text}`);
  return shown;
}

/** The written contacts of the call that came last. */
function written(shown: Awaited<ReturnType<typeof editing>>): unknown {
  return (shown.calls('clients.edit').at(-1)?.input as { contacts: unknown } | undefined)?.contacts;
}

describe('portal-members: the contact of a member', () => {
  it('[AM-09] [AM-11] gets another name, more e-mails and phones, and its member stays as it is', async () => {
    const shown = await editing();
    await waitUntil(() => shown.focused?.id === 'firstName');
    await expect(shown.element).to.be.accessible();
    expect(shown.text).to.include('The sign-in name and the name in the portal stay as they are');
    shown.type('#surname', 'Okafor-Lund');
    shown.type('#emails-2', 'adaeze@new.example');
    await shown.element.updateComplete;
    shown.type('#emails-3', ' second@new.example ');
    shown.type('#emails-1', '');
    shown.type('#phones-1', '+61 3 5550 0111');
    await shown.press('Save contact');
    await shown.see('The contact Adaeze Okafor-Lund is saved.');
    expect(written(shown)).to.deep.equal([
      {
        ...adaeze,
        surname: 'Okafor-Lund',
        emails: ['client@demo.example', 'adaeze@new.example', 'second@new.example'],
        phones: ['+61 400 555 010', '+61 3 5550 0111'],
      },
      chidi,
    ]);
    expect(shown.text).to.include(`Sign-in name ${active.email}`);
    expect(shown.focused?.localName).to.equal('h2');
    expect(shown.button('Change contact')).to.not.equal(undefined);
  });

  it('says beside the field what is wrong, and sends nothing', async () => {
    const shown = await editing();
    shown.type('#firstName', ' ');
    shown.type('#emails-0', 'no address');
    shown.type('#phones-0', 'none');
    await shown.press('Save contact');
    await shown.see('Please enter an e-mail address.');
    expect(shown.text).to.include('Please fill this in.').and.include('Please enter a phone number.');
    expect(shown.focused?.id).to.equal('firstName');
    await expect(shown.element).to.be.accessible();
    expect(shown.calls('clients.edit')).to.have.length(0);
  });

  it('is left as it was, and the focus where it came from', async () => {
    const shown = await editing();
    shown.type('#surname', 'Somebody else');
    await shown.press('Cancel');
    await waitUntil(() => shown.focused?.textContent.trim() === 'Change contact');
    await shown.press('Change contact');
    await waitUntil(() => shown.all('#surname').length);
    expect(shown.all<HTMLInputElement>('#surname')[0]?.value).to.equal('Okafor');
  });

  it('tells where somebody else saved first, and keeps what both changed', async () => {
    const shown = await editing();
    shown.type('#surname', 'Okafor-Lund');
    // Another of the staff, elsewhere.
    const input = {
      clientId: household.id,
      name: household.name,
      contacts: [{ ...adaeze, jobTitle: 'Judge' }],
    };
    await shown.adapter.call({ name: 'clients.edit', needs: { role: 'anyone' } } as never, input);
    await shown.press('Save contact');
    await shown.see('Somebody else changed this meanwhile');
    expect(shown.calls('clients.edit')).to.have.length(1);
    await shown.press('Save contact');
    await shown.see('is saved.');
    expect(written(shown)).to.deep.equal([{ ...adaeze, jobTitle: 'Judge', surname: 'Okafor-Lund' }]);
  });

  it('says that it is safe to try again where the answer was lost', async () => {
    const shown = await editing({ overrides: { 'clients.edit': new PortalError('unreachable') } });
    shown.type('#surname', 'Okafor-Lund');
    await shown.press('Save contact');
    await shown.see('It is safe to try again');
    delete shown.adapter.overrides['clients.edit'];
    await shown.press('Save contact');
    await shown.see('is saved.');
    const [first, second] = shown.calls('clients.edit').map(({ idempotencyKey }) => idempotencyKey);
    expect(first).to.be.a('string').and.equal(second);
  });

  it('knows nothing of what failed once it was left', async () => {
    const shown = await editing({ overrides: { 'clients.edit': new PortalError('unreachable') } });
    shown.type('#surname', 'Okafor-Lund');
    await shown.press('Save contact');
    await shown.see('It is safe to try again');
    await shown.press('Cancel');
    await shown.press('Change contact');
    await waitUntil(() => shown.all('#surname').length);
    expect(shown.text).to.not.include('It is safe to try again');
    shown.type('#surname', 'Okafor-Lund');
    await shown.press('Save contact');
    await shown.see('It is safe to try again');
    const [first, second] = shown.calls('clients.edit').map(({ idempotencyKey }) => idempotencyKey);
    expect(first).to.be.a('string').and.not.equal(second);
  });

  it('is not offered where there is none', async () => {
    const shown = await opened(active.displayName, {
      overrides: { 'members.get': { ...active, contactId: null } },
    });
    expect(shown.button('Change contact')).to.equal(undefined);
  });
});
