import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createPortalClient } from '../../../src/client/client.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import type { PortalLogin } from '../../../src/elements/portal-login/portal-login.ts';
import { ClientProvider, type ClientSource } from '../../../src/elements/shared/context.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { credentials, steps } from '../../../src/testing/fixtures/identity.ts';
import { never } from '../../../src/testing/stub/answers.ts';
import { stubAdapter } from '../../../src/testing/stub/stub-adapter.ts';
import { Card, place, placeForm } from './support.ts';

describe('the form of portal-login', () => {
  it('has real inputs in the page itself, where password managers look', async () => {
    const { element } = await placeForm();
    const username = document.querySelector<HTMLInputElement>('input[autocomplete~=username]')!;
    const password = document.querySelector<HTMLInputElement>('input[autocomplete=current-password]')!;
    expect(username.parentElement).to.equal(element);
    expect(username.type).to.equal('email');
    expect(password.type).to.equal('password');
    expect(username.form).to.equal(password.form);
    expect(username.labels![0]).to.have.text('Email');
    expect(password.labels![0]).to.have.text('Password');
  });

  it('passes axe', async () => {
    const { element } = await placeForm();
    await expect(element).to.be.accessible();
  });

  it('[HL-15] signs in by keyboard alone, says so, and moves the focus along', async () => {
    const card = await placeForm();
    card.element.focus();
    await sendKeys({ type: credentials.email });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: credentials.password });
    await sendKeys({ press: 'Enter' });
    await card.seesHeading('Choose an account');
    await card.hears('Choose an account');
    await sendKeys({ press: 'Enter' });
    await card.sees('the signed-in client', () => card.findButton('Sign out'));
    await card.hears('Signed in as Adaeze Okafor');
    expect(card.root.activeElement).to.equal(card.root.querySelector('h2'));
  });

  it('takes what a password manager fills in', async () => {
    const card = await placeForm();
    card.fillCredentials();
    card.input('Password').form!.requestSubmit();
    await card.seesHeading('Choose an account');
  });

  it('takes over inputs that were there before it, with what was filled into them', async () => {
    const client = createPortalClient(stubAdapter({ session: null }));
    const element = await fixture<PortalLogin>(
      html`<portal-login .client=${client}>
        <input slot="email" value=${credentials.email} /><input slot="password" type="password" />
      </portal-login>`,
    );
    const card = new Card(element, stubAdapter(), client);
    await card.seesHeading('Sign in');
    expect(element.querySelectorAll('input')).to.have.length(2);
    expect(card.input('Email')).to.have.value(credentials.email);
    expect(card.input('Email').autocomplete).to.equal('username');
  });

  it('says beside the email that it is missing, or not whole', async () => {
    const card = await placeForm();
    card.button('Sign in').click();
    expect(card.wrong('Email')).to.equal('Enter your email address.');
    expect(document.activeElement).to.equal(card.input('Email'));
    card.fill('Email', 'someone');
    expect(card.wrong('Email')).to.equal('');
    card.button('Email me a code').click();
    expect(card.wrong('Email')).to.contain('whole email address');
    expect(card.input('Email').ariaInvalid).to.equal('true');
    expect(card.stub.calls.filter(({ name }) => name.startsWith('identity.sign'))).to.be.empty;
    await expect(card.element).to.be.accessible();
  });

  it('says beside the password that it is missing', async () => {
    const card = await placeForm();
    card.fill('Email', credentials.email);
    card.button('Sign in').click();
    expect(card.wrong('Password')).to.equal('Enter your password.');
    expect(document.activeElement).to.equal(card.input('Password'));
  });

  it('says beside the password that both do not match, and keeps it selected there', async () => {
    const card = await placeForm();
    card.fillCredentials('wrong');
    card.button('Sign in').click();
    await card.hears('That email and password do not match.');
    const input = card.input('Password');
    expect(card.wrong('Password')).to.equal('That email and password do not match.');
    expect(document.activeElement).to.equal(input);
    expect(input).to.have.value('wrong');
    expect(input.selectionEnd! - input.selectionStart!).to.equal(5);
    await expect(card.element).to.be.accessible();
  });

  it('sends once, however often it is pressed', async () => {
    const card = await placeForm({ overrides: { 'identity.signInWithPassword': never } });
    card.fillCredentials();
    const button = card.button('Sign in');
    button.click();
    button.click();
    card.input('Email').form!.requestSubmit();
    card.button('Email me a code').click();
    await card.sees('the busy button', () => button.ariaBusy === 'true');
    await card.sees('a call', () => card.calls('identity.signInWithPassword') > 0);
    expect(card.calls('identity.signInWithPassword')).to.equal(1);
    expect(card.calls('identity.requestCode')).to.equal(0);
    await card.hears('One moment');
    await expect(card.element).to.be.accessible();
  });

  it('loses nothing when the service cannot be reached, and tries again', async () => {
    const card = await placeForm();
    card.stub.overrides['identity.signInWithPassword'] = new PortalError('unreachable');
    card.fillCredentials();
    card.button('Sign in').click();
    await card.hears('The service cannot be reached.');
    expect(card.input('Password')).to.have.value(credentials.password);
    await expect(card.element).to.be.accessible();
    delete card.stub.overrides['identity.signInWithPassword'];
    card.button('Try again').click();
    await card.seesHeading('Choose an account');
  });

  it('says how long to wait after too many attempts', async () => {
    const refusal = new PortalError('too-many-attempts', { retryAfterSeconds: 300 });
    const card = await placeForm({ overrides: { 'identity.signInWithPassword': refusal } });
    card.fillCredentials();
    card.button('Sign in').click();
    await card.hears('You can try again in 5 minutes.');
    expect(card.notice).to.contain('in 5 minutes');
  });

  it('names another way, and no time, where no waiting helps', async () => {
    const refusal = new PortalError('too-many-attempts');
    const card = await placeForm({ overrides: { 'identity.signInWithPassword': refusal } });
    card.fillCredentials();
    card.button('Sign in').click();
    await card.hears('You can try again another way.');
    expect(card.notice).not.to.contain('second');
  });

  it('says that access has ended', async () => {
    const card = await placeForm({
      overrides: { 'identity.signInWithPassword': new PortalError('access-ended') },
    });
    card.fillCredentials();
    card.button('Sign in').click();
    await card.hears('Your access has ended.');
    expect(card.findButton('Try again')).to.equal(undefined);
  });

  it('waits for a client that is still being loaded when the button is pressed', async () => {
    const stub = stubAdapter({ session: null });
    const client = createPortalClient(stub);
    const { promise, resolve } = Promise.withResolvers<typeof client>();
    const around = document.createElement('div');
    const source: ClientSource = { address: 'late', client: undefined, hinted: false, load: () => promise };
    new ClientProvider(around).give(source);
    const element = await fixture<PortalLogin>(html`<portal-login></portal-login>`, { parentNode: around });
    const card = new Card(element, stub, client);
    await card.seesHeading('Sign in');
    card.fillCredentials();
    card.button('Sign in').click();
    await card.sees('the busy button', () => card.button('Sign in').ariaBusy === 'true');
    resolve(client);
    await card.seesHeading('Choose an account');
  });

  it('[HL-16] offers no code where the firm does not want them', async () => {
    const card = await placeForm({ overrides: { 'firm.get': firms.withoutCodes } });
    await card.sees('no code', () => !card.findButton('Email me a code'));
    expect(card.findButton('Sign in')).to.exist;
  });

  it('says that signing in is not available where the backend does not know it', async () => {
    const operations: string[] = ['firm.get'];
    const card = await place({ overrides: { 'firm.get': { ...firms.usual, operations } } });
    await card.sees('the notice', () => card.notice.includes('not available here'));
    expect(card.findInput('Email')).to.equal(undefined);
    await expect(card.element).to.be.accessible();
  });

  it('shows the password on demand, and hides it when it is sent or the page is left', async () => {
    const card = await placeForm({ overrides: { 'identity.signInWithPassword': never } });
    card.fillCredentials();
    const shown = () => card.input('Password').type === 'text';
    card.button('Show password').click();
    expect(shown()).to.equal(true);
    await card.element.updateComplete;
    card.button('Hide password').click();
    expect(shown()).to.equal(false);
    await card.element.updateComplete;
    card.button('Show password').click();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(shown()).to.equal(false);
    await card.element.updateComplete;
    card.button('Show password').click();
    card.button('Sign in').click();
    expect(shown()).to.equal(false);
  });

  it('brings back inputs that the page takes away, with what was typed', async () => {
    const card = await placeForm();
    card.fillCredentials();
    card.element.replaceChildren();
    await card.sees('the inputs', () => card.findInput('Password'));
    expect(card.input('Email')).to.have.value(credentials.email);
    card.button('Sign in').click();
    await card.seesHeading('Choose an account');
  });

  it('keeps what was typed when it is moved', async () => {
    const card = await placeForm();
    card.fillCredentials();
    const place = document.createElement('section');
    card.element.after(place);
    place.append(card.element);
    await card.seesHeading('Sign in');
    card.button('Sign in').click();
    await card.seesHeading('Choose an account');
    place.remove();
  });

  it('serves several on a page, each with its own inputs', async () => {
    const [first, second] = [await placeForm(), await placeForm()];
    first.fill('Email', 'first@demo.example');
    expect(second.input('Email')).to.have.value('');
    expect(first.input('Email').id).to.not.equal(second.input('Email').id);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('looks the same whatever the page does to inputs', async () => {
    const card = await placeForm();
    const looks = () => {
      const { width, height, color, padding, fontSize, borderRadius } = getComputedStyle(card.input('Email'));
      return { width, height, color, padding, fontSize, borderRadius };
    };
    const before = looks();
    const page = new CSSStyleSheet();
    page.replaceSync(
      `portal-login input { all: unset !important; width: 50px; color: lime !important; padding: 40px !important }
       input#${card.input('Email').id} { font: 30px cursive !important; border-radius: 0 !important; display: none !important }`,
    );
    document.adoptedStyleSheets.push(page);
    expect(looks()).to.deep.equal(before);
    document.adoptedStyleSheets.pop();
  });

  it('says that a step is not known where a newer backend asks for one', async () => {
    const step = { ...steps.code, step: 'second-factor' } as never;
    const card = await placeForm({ overrides: { 'identity.signInWithPassword': step } });
    card.fillCredentials();
    card.button('Sign in').click();
    await card.sees('a notice', () => card.notice);
    expect(card.heading).to.equal('Sign in');
  });
});
