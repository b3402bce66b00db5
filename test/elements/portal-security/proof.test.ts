import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { securities } from '../../../src/testing/fixtures/security.ts';
import { offline } from '../../../stories/offline.ts';
import { waitUntil } from '../wait.ts';
import { proved, shown } from './screen.ts';

const good = 'glacier violin teaspoon';

describe('portal-security: proving oneself', () => {
  it('is asked for once in five minutes', async () => {
    const seen = await proved('Turn off', { security: securities.twoFactor });
    await seen.press('Cancel');
    await seen.seeClosed();
    await seen.press('Get new codes');
    await seen.see('The ones you have will no longer work.');
    expect(seen.calls('proveAgain')).to.have.length(1);
  });

  it('says beside the input that the password is wrong, and keeps the focus there', async () => {
    const seen = await shown();
    await seen.press('Change password');
    await seen.press('Continue');
    await waitUntil(() => seen.wrong('Your password') === 'Enter your password.');
    await seen.prove('wrong');
    await waitUntil(() => seen.wrong('Your password') === 'That is not your password.');
    await seen.hear('That is not your password.');
    await seen.seeFocus('the password', () => seen.field('Your password'));
    await seen.isAccessible();
  });

  it('says how long to wait after too many attempts', async () => {
    const refused = new PortalError('too-many-attempts', { retryAfterSeconds: 240 });
    const seen = await shown({ overrides: { 'identity.proveAgain': refused } });
    await seen.press('Change password');
    await seen.prove();
    await seen.see('You can try again in 4 minutes.');
    await seen.hear('You can try again');
    await seen.isAccessible();
  });

  it('asks to contact the firm where no waiting helps', async () => {
    const seen = await shown({ overrides: { 'identity.proveAgain': new PortalError('too-many-attempts') } });
    await seen.press('Change password');
    await seen.prove();
    await seen.see('There have been too many attempts. Please contact us.');
  });

  it('that expired midway is asked for again, what was typed stays, and it goes on by itself', async () => {
    const seen = await proved('Change password');
    seen.adapter.overrides['identity.changePassword'] = new PortalError('ticket-expired');
    await seen.type('New password', good);
    await seen.press('Change password');
    await seen.see('It is more than five minutes since');
    await seen.seeFocus('the password', () => seen.field('Your password'));
    await seen.isAccessible();
    delete seen.adapter.overrides['identity.changePassword'];
    await seen.prove();
    await seen.seeClosed();
    await seen.see('Your password is changed');
    expect(seen.calls('changePassword').map(({ input }) => input)).to.deep.equal([
      { ticket: 'ticket-change', password: good },
      { ticket: 'ticket-change', password: good },
    ]);
  });

  it('is not sent offline, and says so', async () => {
    const seen = await shown({ overrides: { 'identity.proveAgain': new PortalError('unreachable') } });
    const back = offline();
    await seen.press('Change password');
    await seen.prove();
    await seen.see('You are offline: nothing was changed.');
    back();
    delete seen.adapter.overrides['identity.proveAgain'];
    await seen.press('Continue');
    await waitUntil(() => seen.field('New password'));
  });

  it('is forgotten with all that was typed once somebody else is signed in', async () => {
    const seen = await proved('Change password');
    await seen.type('New password', good);
    seen.adapter.overrides['identity.getSession'] = sessions.company;
    await seen.client.checkSession();
    await seen.seeClosed();
    expect(seen.element.querySelectorAll('input')).to.have.length(0);
    await seen.press('Change password');
    await waitUntil(() => seen.field('Your password'));
  });

  it('ends with the session', async () => {
    const seen = await proved('Change password', {
      overrides: { 'identity.changePassword': new PortalError('signed-out') },
    });
    await seen.type('New password', good);
    await seen.press('Change password');
    await seen.seeClosed();
    await seen.see('Please sign in to see this.');
    expect(seen.element.querySelectorAll('input')).to.have.length(0);
  });
});
