import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/elements/portal-provider/portal-provider.define.ts';
import { createPortalClient } from '../../../src/client/client.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import type { PortalLogin } from '../../../src/elements/portal-login/portal-login.ts';
import type { PortalLoginSignedInEvent } from '../../../src/elements/portal-login/portal-login.events.ts';
import { configurePortal } from '../../../src/elements/shared/page-default.ts';
import { credentials, sessions } from '../../../src/testing/fixtures/identity.ts';
import { never } from '../../../src/testing/stub/answers.ts';
import { stubAdapter } from '../../../src/testing/stub/stub-adapter.ts';
import { type Card, place, placeForm, words } from './support.ts';
import { untilTold, waitUntil } from '../wait.ts';

async function placeSignedIn(): Promise<Card> {
  const card = await place({ session: sessions.usual });
  await card.sees('the signed-in client', () => card.findButton('Sign out'));
  return card;
}

describe('the session of portal-login', () => {
  it('shows a skeleton, and no form, until it is known who is signed in', async () => {
    const card = await place({ session: sessions.usual, overrides: { 'identity.getSession': never } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(card.root.querySelector('[aria-busy=true]')).to.exist;
    expect(card.element.querySelector('input')).to.equal(null);
    await expect(card.element).to.be.accessible();
  });

  it('says who is signed in, as which client', async () => {
    const card = await placeSignedIn();
    expect(card.heading).to.equal('Signed in: Adaeze Okafor');
    expect(words(card.root)).to.contain('Okafor household');
    await expect(card.element).to.be.accessible();
  });

  it('[PL-06] greets whom the firm wants greeted', async () => {
    const card = await place({ session: sessions.greeted });
    await card.seesHeading('Welcome, Adaeze Okafor');
    expect(words(card.root)).to.contain('Okafor household');
    await expect(card.element).to.be.accessible();
  });

  it('tells the page who signed in, and keeps nothing of how', async () => {
    const card = await placeForm();
    const form = card.input('Email').form!;
    const inputs = [card.input('Email'), card.input('Password')];
    card.fillCredentials();
    card.button('Sign in').click();
    await card.seesHeading('Choose an account');
    setTimeout(() => card.root.querySelector<HTMLButtonElement>('li button')!.click());
    const { account } = await oneEvent<PortalLoginSignedInEvent>(card.element, 'portal-login-signed-in');
    expect(account.displayName).to.equal('Adaeze Okafor');
    await card.sees('the signed-in client', () => card.findButton('Sign out'));
    expect(inputs.map(({ value }) => value)).to.deep.equal(['', '']);
    expect(form.isConnected).to.equal(false);
    expect(card.element.children).to.have.length(0);
    expect(document.documentElement.outerHTML).to.not.contain(credentials.password);
  });

  it('signs out, says so, and tells the page', async () => {
    const card = await placeSignedIn();
    setTimeout(() => card.button('Sign out').click());
    await oneEvent(card.element, 'portal-login-signed-out');
    await card.seesHeading('Sign in');
    await card.hears('You are signed out.');
    expect(document.activeElement).to.equal(card.input('Email'));
    expect(card.input('Email')).to.have.value('');
    await expect(card.element).to.be.accessible();
  });

  it('stays signed in, and says why, where signing out fails', async () => {
    const card = await placeSignedIn();
    card.stub.overrides['identity.signOut'] = new PortalError('unreachable');
    card.button('Sign out').click();
    await card.sees('the notice', () => card.notice.includes('cannot be reached'));
    expect(card.findButton('Sign out')).to.exist;
    delete card.stub.overrides['identity.signOut'];
    card.button('Try again').click();
    await card.seesHeading('Sign in');
  });

  it('says so where it cannot find out who is signed in now, and asks again', async () => {
    const card = await placeSignedIn();
    card.stub.overrides['identity.getSession'] = new PortalError('unreachable');
    card.tellOfOtherTab({ type: 'session-changed' });
    await card.sees('the notice', () => card.notice.includes('cannot be reached'));
    delete card.stub.overrides['identity.getSession'];
    card.button('Try again').click();
    await card.sees('the signed-in client', () => card.findButton('Sign out'));
  });

  it('says so where the session ended elsewhere, and leaves the focus alone', async () => {
    const card = await placeSignedIn();
    const elsewhere = await fixture<HTMLButtonElement>(html`<button>Elsewhere</button>`);
    elsewhere.focus();
    card.stub.overrides['identity.getSession'] = new PortalError('signed-out');
    await card.client.checkSession();
    await card.seesHeading('Sign in');
    await card.hears('You have been signed out.');
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('makes no news of asking again who is signed in, and none of the same client', async () => {
    const card = await placeSignedIn();
    const news: string[] = [];
    card.element.addEventListener('portal-login-signed-in', ({ type }) => news.push(type));
    card.element.addEventListener('portal-login-signed-out', ({ type }) => news.push(type));
    const answer = Promise.withResolvers<typeof sessions.usual>();
    card.stub.overrides['identity.getSession'] = () => answer.promise;
    card.tellOfOtherTab({ type: 'session-changed' });
    await card.sees('the skeleton', () => !card.findButton('Sign out'));
    answer.resolve(sessions.usual);
    await card.sees('the signed-in client', () => card.findButton('Sign out'));
    expect(news).to.deep.equal([]);
    card.tellOfOtherTab({ type: 'session-ended' });
    await card.seesHeading('Sign in');
    await card.hears('You have been signed out.');
    expect(news).to.deep.equal(['portal-login-signed-out']);
  });

  it('drops the question of a backend that another has replaced', async () => {
    const card = await placeForm();
    card.fillCredentials();
    card.button('Sign in').click();
    await card.seesHeading('Choose an account');
    card.element.client = createPortalClient(stubAdapter({ session: null }));
    await card.seesHeading('Sign in');
    expect(card.input('Email').value).to.equal(credentials.email);
  });

  it('says that the service cannot be reached where it cannot know who is signed in', async () => {
    const card = await place({
      session: sessions.usual,
      overrides: { 'identity.getSession': new PortalError('unreachable') },
    });
    await card.sees('the notice', () => card.notice.includes('cannot be reached'));
    await expect(card.element).to.be.accessible();
    delete card.stub.overrides['identity.getSession'];
    card.button('Try again').click();
    await card.sees('the signed-in client', () => card.findButton('Sign out'));
    expect(card.notice).to.equal('');
  });

  it('[X-02] says that something went wrong where the answer to who is signed in is none', async () => {
    const card = await place({
      session: sessions.usual,
      overrides: { 'identity.getSession': () => ({ account: null }) as never },
    });
    await card.sees('the notice', () => card.notice.includes('went wrong'));
    expect(card.notice).not.to.include('reached');
    await expect(card.element).to.be.accessible();
  });

  it('[X-02] shows who is signed in, and how to sign out, where the firm cannot be read', async () => {
    const card = await place({
      session: sessions.usual,
      overrides: { 'firm.get': () => 42 as never },
    });
    await card.sees('the signed-in client', () => card.findButton('Sign out'));
    await untilTold();
    expect(card.findButton('Sign out')).to.exist;
    expect(card.notice).to.equal('');
  });
});

describe('the client of portal-login', () => {
  it('is missed with a quiet notice, and one line for the developer', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...line) => warned.push(...line);
    const element = await fixture<PortalLogin>(html`<portal-login></portal-login>`);
    await fixture(html`<portal-login></portal-login>`);
    await waitUntil(() => element.shadowRoot!.querySelector('.notice'));
    await untilTold();
    console.warn = warn;
    expect(words(element.shadowRoot!.querySelector('.notice'))).to.contain('not available at the moment');
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('portal-login has no client').and.to.contain('portal-provider');
    await expect(element).to.be.accessible();
  });

  it('is missed at the provider that has none to give', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...line) => warned.push(...line);
    const provider = await fixture(html`<portal-provider><portal-login></portal-login></portal-provider>`);
    const element = provider.querySelector('portal-login')!;
    await waitUntil(() => element.shadowRoot!.querySelector('.notice'));
    await untilTold();
    console.warn = warn;
    expect(warned).to.deep.equal(['portal-provider has no client. Give it api="…".']);
  });

  it('is missed likewise where what is given is none', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...line) => warned.push(...line);
    const element = await fixture<PortalLogin>(html`<portal-login .client=${{}}></portal-login>`);
    await waitUntil(() => element.shadowRoot!.querySelector('.notice'));
    await untilTold();
    console.warn = warn;
    expect(words(element.shadowRoot!.querySelector('.notice'))).to.contain('not available at the moment');
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('portal-login: its client').and.to.contain('createPortalClient');
  });

  it('can be the page’s default', async () => {
    const { client } = await place();
    configurePortal({ client });
    const element = await fixture<PortalLogin>(html`<portal-login></portal-login>`);
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 50));
    configurePortal({});
    expect(element.querySelector('input')).to.exist;
  });
});
