import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import { credentials } from '../../../src/testing/fixtures/identity.ts';
import { waitUntil } from '../wait.ts';
import { proved, shown } from './screen.ts';

const good = 'glacier violin teaspoon';

describe('portal-security: the password', () => {
  it('[X-05] is changed after a proof, and a notice by mail is told of', async () => {
    const seen = await shown();
    await seen.press('Change password');
    await seen.seeFocus('the password', () => seen.field('Your password'));
    await seen.isAccessible();
    await seen.prove();
    await seen.seeFocus('the new password', () => seen.field('New password'));
    await seen.isAccessible();
    await seen.type('New password', good);
    await seen.press('Change password');
    await seen.seeClosed();
    await seen.see(`A notice is on its way to ${credentials.email}`);
    await seen.hear('Your password is changed');
    await seen.seeFocus('its row', () => seen.root.getElementById('password'));
    expect(seen.calls('changePassword')[0]?.input).to.deep.equal({ ticket: 'ticket-change', password: good });
    expect(seen.changes).to.deep.equal(['password']);
    expect(seen.element.querySelectorAll('input')).to.have.length(0);
  });

  it('is judged as it is typed, and one that is easily guessed is not sent', async () => {
    const seen = await proved('Change password');
    await seen.type('New password', 'short');
    await seen.see('7 more characters.');
    await seen.hear('7 more characters.');
    await seen.type('New password', 'adaeze okafor adaeze');
    await seen.press('Change password');
    await waitUntil(() => seen.wrong('New password').includes('too close to your name'));
    await seen.seeFocus('the new password', () => seen.field('New password'));
    await seen.isAccessible();
    await seen.type('New password', good);
    await seen.see('Strong.');
    expect(seen.calls('changePassword')).to.have.length(0);
  });

  it('is refused beside its input where the backend knows better', async () => {
    const refused = new PortalError('password-refused', { facts: { flaw: 'common' } });
    const seen = await proved('Change password', { overrides: { 'identity.changePassword': refused } });
    await seen.type('New password', good);
    await seen.press('Change password');
    await waitUntil(() => seen.wrong('New password').includes('among the first that are guessed'));
    expect(seen.field('New password')?.value).to.equal(good);
  });

  it('can be shown, and is hidden again when it is sent', async () => {
    const seen = await proved('Change password');
    await seen.type('New password', 'short');
    await seen.press('Show password');
    expect(seen.field('New password')?.type).to.equal('text');
    await seen.press('Change password');
    expect(seen.field('New password')?.type).to.equal('password');
  });

  it('finds its fields in the page, with the address beside them, for password managers', async () => {
    const seen = await proved('Change password');
    const find = (token: string) => document.querySelector<HTMLInputElement>(`input[autocomplete~=${token}]`);
    expect(find('new-password')?.form).to.equal(find('username')?.form);
    expect(find('username')?.value).to.equal(credentials.email);
    await sendKeys({ press: 'Escape' });
    await seen.seeClosed();
    await waitUntil(() => !find('new-password'), 'what was typed stays');
  });

  it('is sent once for a double click, and with Enter', async () => {
    const seen = await proved('Change password');
    await seen.type('New password', good);
    const button = seen.button('Change password');
    button?.click();
    button?.click();
    await seen.seeClosed();
    expect(seen.calls('changePassword')).to.have.length(1);
    await seen.press('Change password');
    await seen.type('Your password', credentials.password);
    seen.field('Your password')?.focus();
    await sendKeys({ press: 'Enter' });
    await seen.type('New password', good);
    seen.field('New password')?.focus();
    await sendKeys({ press: 'Enter' });
    await seen.seeClosed();
    expect(seen.calls('changePassword')).to.have.length(2);
  });
});
