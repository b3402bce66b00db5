import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PortalError } from '../../../src/contract/errors.ts';
import { credentials, sessions } from '../../../src/testing/fixtures/identity.ts';
import type { StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { type Card, place, placeForm, words } from './support.ts';

const chosen = 'wrzlbrmft gnampf';

/** Opens the page by a link of a mail. */
async function openBy(fragment: string, options: StubOptions = {}): Promise<Card> {
  history.replaceState({ kept: true }, '', `${location.pathname}${location.search}#${fragment}`);
  return place(options);
}

async function openReset(options: StubOptions = {}): Promise<Card> {
  const card = await openBy('portal-reset=a-token', options);
  await card.seesHeading('Choose a new password');
  return card;
}

function type(card: Card, password: string): void {
  card.fill('New password', password);
}

describe('the help of portal-login', () => {
  it('[AM-06] sends a link to the address that was typed already, and says where to look', async () => {
    const card = await placeForm();
    card.fill('Email', credentials.email);
    card.button('Need help?').click();
    await card.seesHeading('Need help signing in?');
    expect(card.input('Email')).to.have.value(credentials.email);
    expect(document.activeElement).to.equal(card.input('Email'));
    await expect(card.element).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await card.seesHeading('Check your email');
    expect(words(card.root)).to.contain(credentials.email).and.to.contain('spam or junk');
    expect(card.stub.calls.at(-1)).to.deep.include({
      name: 'identity.requestReset',
      input: { email: credentials.email },
    });
    await expect(card.element).to.be.accessible();
  });

  it('asks for a whole address', async () => {
    const card = await placeForm();
    card.button('Need help?').click();
    await card.seesHeading('Need help signing in?');
    card.button('Reset password').click();
    expect(card.wrong('Email')).to.equal('Enter your email address.');
    expect(card.calls('identity.requestReset')).to.equal(0);
  });

  it('says how long to wait after too many mails', async () => {
    const refused = new PortalError('too-many-attempts', { retryAfterSeconds: 600 });
    const card = await placeForm({ overrides: { 'identity.requestReset': refused } });
    card.fill('Email', credentials.email);
    card.button('Need help?').click();
    await card.seesHeading('Need help signing in?');
    card.button('Reset password').click();
    await card.hears('You can try again in 10 minutes.');
  });
});

describe('a link for a new password on the page of portal-login', () => {
  it('[AM-06] takes its token off the address at once, and asks for the password', async () => {
    const opening = openBy('portal-reset=a-token');
    const card = await opening;
    expect(location.hash).to.equal('');
    expect(location.href).not.to.contain('a-token');
    expect(history.state).to.deep.equal({ kept: true });
    await card.seesHeading('Choose a new password');
    expect(card.stub.calls.map(({ name }) => name)).not.to.contain('identity.resetPassword');
    expect(document.activeElement).to.equal(card.input('New password'));
    expect(document.documentElement.outerHTML).not.to.contain('a-token');
    await expect(card.element).to.be.accessible();
  });

  it('takes one that is opened in the page that is there already', async () => {
    const card = await placeForm();
    location.hash = 'portal-reset=a-token';
    await card.seesHeading('Choose a new password');
    expect(location.hash).to.equal('');
  });

  it('leaves every other fragment where it is', async () => {
    const card = await openBy('chapter-two');
    await card.seesHeading('Sign in');
    expect(location.hash).to.equal('#chapter-two');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('[AM-06] changes the password, and invites to sign in with it', async () => {
    const card = await openReset();
    type(card, chosen);
    card.button('Save new password').click();
    await card.seesHeading('Your password is changed');
    expect(card.stub.calls.at(-1)?.input).to.deep.equal({ token: 'a-token', password: chosen });
    expect(document.querySelector('input[type=password]')).to.equal(null);
    await expect(card.element).to.be.accessible();
    card.button('Sign in').click();
    await card.seesHeading('Sign in');
    expect(card.input('Email')).to.have.value(credentials.email);
    expect(document.activeElement).to.equal(card.input('Password'));
  });

  it('is found by password managers, with the address that the password belongs to', async () => {
    const card = await openReset();
    expect(card.input('New password').autocomplete).to.equal('new-password');
    const username = document.querySelector<HTMLInputElement>('input[autocomplete~=username]')!;
    expect(username.form).to.equal(card.input('New password').form);
    expect(username.value).to.equal(credentials.email);
  });

  it('tells as one types what the password lacks, and what it is worth', async () => {
    const card = await openReset();
    const shows = (sentence: string) => card.sees(sentence, () => words(card.root).includes(sentence));
    await shows('At least 12 characters.');
    type(card, 'wrzlbrmft');
    await shows('3 more characters.');
    type(card, 'wrzlbrmft g');
    await shows('1 more character.');
    type(card, 'Password1234!');
    await shows('among the first that are guessed');
    type(card, 'adaeze okafor 1');
    await shows('too close to your name');
    type(card, chosen);
    await shows('Strong.');
    await card.hears('Strong.');
  });

  it('says beside the input what is wrong, and sends nothing', async () => {
    const card = await openReset();
    card.button('Save new password').click();
    expect(card.wrong('New password')).to.equal('Choose a password.');
    type(card, 'short');
    card.button('Save new password').click();
    expect(card.wrong('New password')).to.equal('7 more characters.');
    expect(card.calls('identity.resetPassword')).to.equal(0);
    await expect(card.element).to.be.accessible();
  });

  it('says what the backend knows better', async () => {
    const refused = new PortalError('password-refused', { facts: { flaw: 'personal' } });
    const card = await openReset({ overrides: { 'identity.resetPassword': refused } });
    type(card, chosen);
    card.button('Save new password').click();
    await card.hears('That is too close to your name');
    expect(card.input('New password')).to.have.value(chosen);
  });

  it('shows what was typed, until it is sent', async () => {
    const card = await openReset();
    type(card, 'short');
    card.button('Show password').click();
    expect(card.input('New password').type).to.equal('text');
    card.button('Save new password').click();
    expect(card.input('New password').type).to.equal('password');
  });

  it('is asked of somebody, too, who is signed in as another', async () => {
    const card = await openReset({ session: sessions.company });
    await card.client.checkSession();
    await card.element.updateComplete;
    expect(card.heading).to.equal('Choose a new password');
    type(card, chosen);
    card.button('Save new password').click();
    await card.seesHeading('Your password is changed');
  });

  for (const [end, heading] of [
    ['expired', 'This link has expired'],
    ['used', 'This link has been used'],
    ['replaced', 'There is a newer link'],
  ] as const) {
    it(`[X-13] says that it is ${end}, and leads to another`, async () => {
      const card = await openBy(`portal-reset=token-${end}`);
      await card.seesHeading(heading);
      await expect(card.element).to.be.accessible();
      card.button('Get a new link').click();
      await card.seesHeading('Need help signing in?');
    });
  }

  it('[X-13] says that it does not work where nobody knows what it is', async () => {
    const card = await openBy('portal-something=x');
    await card.seesHeading('This link does not work');
    card.button('Back to signing in').click();
    await card.seesHeading('Sign in');
  });

  it('[X-13] offers to try again where the network failed, and loses nothing', async () => {
    const card = await openBy('portal-reset=a-token', {
      overrides: { 'identity.openReset': new PortalError('unreachable') },
    });
    await card.hears('The service cannot be reached.');
    delete card.stub.overrides['identity.openReset'];
    card.button('Try again').click();
    await card.seesHeading('Choose a new password');
  });
});
