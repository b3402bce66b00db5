import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { credentials, sessions } from '../../../src/testing/fixtures/identity.ts';
import { waitUntil } from '../wait.ts';
import { leave, opened, screen, type Screen } from './screen.ts';

async function signIn(shown: Screen): Promise<void> {
  await waitUntil(() => shown.asksToSignIn, 'no form');
  const fill = (selector: string, text: string) => {
    const field = shown.element.querySelector<HTMLInputElement>(`portal-login > input[${selector}]`)!;
    field.focus();
    field.value = text;
  };
  fill('autocomplete~=username', credentials.email);
  fill('autocomplete=current-password', credentials.password);
  shown.element.querySelector<HTMLFormElement>('portal-login > form')!.requestSubmit();
  const account = () => shown.login?.shadowRoot?.querySelector<HTMLElement>('.accounts button');
  await waitUntil(account, 'no accounts to choose from');
  account()?.click();
}

describe('signing in by a client-portal', () => {
  afterEach(leave);

  it('has its inputs where password managers look for them', async () => {
    const shown = await screen({ session: null });
    await waitUntil(() => shown.asksToSignIn, 'no form');
    expect(document.querySelector('input[autocomplete~=username]')).to.be.instanceOf(HTMLInputElement);
    expect(shown.login?.parentElement).to.equal(shown.element);
    expect(shown.pages).to.deep.equal([]);
  });

  it('leads to the page that the address names, with the focus on its heading', async () => {
    const shown = await screen({ session: null, at: '#/quotes' });
    await signIn(shown);
    await shown.open('portal-quotes');
    expect(shown.asksToSignIn).to.equal(false);
    await waitUntil(() => shown.heading === 'Quotes', `the focus is at ${shown.heading}`);
  });

  it('leads back to the page on which the session ended', async () => {
    const shown = await opened('portal-quotes', {
      at: '#/quotes',
      overrides: {
        'quotes.get': () => {
          throw new PortalError('signed-out');
        },
      },
    });
    const open = () => shown.page?.shadowRoot?.querySelector<HTMLElement>('.open');
    await waitUntil(open, 'the list');
    open()?.click();
    await waitUntil(() => shown.asksToSignIn, 'no form');
    expect(shown.page).to.equal(null);
    expect(location.hash).to.equal('#/quotes');
    await signIn(shown);
    await shown.open('portal-quotes');
  });

  it('is asked for again after signing out, at the portal’s beginning, with the cursor in the form', async () => {
    const own = document.title;
    const shown = await opened('portal-quotes', { at: '#/quotes' });
    const button = shown.button('Sign out')!;
    button.focus();
    button.click();
    await waitUntil(() => shown.asksToSignIn, 'no form');
    await shown.see('You are signed out.');
    expect(shown.page).to.equal(null);
    expect(location.hash).to.equal('');
    expect(document.title).to.equal(own);
    await waitUntil(
      () => document.activeElement === shown.element.querySelector('input[autocomplete~=username]'),
      'the cursor is elsewhere',
    );
  });

  it('says where signing out failed, and keeps the page', async () => {
    const shown = await opened('portal-tasks', {
      overrides: { 'identity.signOut': new PortalError('unreachable') },
    });
    await shown.press('Sign out');
    await shown.see('The service cannot be reached.');
    expect(shown.page?.localName).to.equal('portal-tasks');
  });

  it('takes up the link of a mail, whoever is signed in, and then shows the page', async () => {
    const shown = await screen({ session: sessions.usual, at: '#portal-invitation=token' });
    await waitUntil(
      () => shown.login?.assignedSlot && shown.login.shadowRoot?.querySelector('.question'),
      'the link is not taken up',
    );
    expect(location.hash).to.equal('');
    expect(shown.page).to.equal(null);
    await shown.element.updateComplete;
    shown.element.show('quotes');
    await shown.open('portal-quotes');
  });
});
