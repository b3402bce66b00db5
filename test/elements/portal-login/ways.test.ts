import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { credentials, sessions } from '../../../src/testing/fixtures/identity.ts';
import type { StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { type Card, place, placeForm, words } from './support.ts';
import { untilTold } from '../wait.ts';

const everyWay: StubOptions['overrides'] = { 'firm.get': firms.everyWay };
const choice = 'Choose an account';

async function placeWays(overrides: StubOptions['overrides'] = {}): Promise<Card> {
  const card = await placeForm({ overrides: { ...everyWay, ...overrides } });
  await card.sees('all ways in', () => card.findButton('Email me a link'));
  return card;
}

/** Opens the page by what a mail or a provider added to its address. */
async function openBy(added: string, overrides: StubOptions['overrides'] = {}): Promise<Card> {
  history.replaceState({ kept: true }, '', `${location.pathname}${added}`);
  return place({ overrides: { ...everyWay, ...overrides } });
}

describe('the further ways in of portal-login', () => {
  it('[HL-24] are those that the firm offers', async () => {
    const few = await placeForm();
    await few.sees('help', () => few.findButton('Need help?'));
    const some = ['Email me a link', 'Continue with Southerly ID', 'Create an account'];
    expect(some.filter((name) => few.findButton(name))).to.deep.equal([]);
    const card = await placeWays();
    expect(some.filter((name) => card.findButton(name))).to.deep.equal(some);
    await expect(card.element).to.be.accessible();
  });
});

describe('a link that signs in', () => {
  it('[HL-24] is sent to the address that was typed, after which it says where to look', async () => {
    const card = await placeWays();
    card.button('Email me a link').click();
    expect(card.wrong('Email')).to.equal('Enter your email address.');
    card.fill('Email', credentials.email);
    card.button('Email me a link').click();
    await card.seesHeading('Check your email');
    expect(words(card.root)).to.contain(credentials.email).and.to.contain('spam or junk');
    expect(card.stub.calls.at(-1)).to.deep.include({
      name: 'identity.requestLink',
      input: { email: credentials.email },
    });
    await expect(card.element).to.be.accessible();
  });

  it('[HL-24] is off the address at once, says whom it signs in, and does so when the button is pressed', async () => {
    const card = await openBy('#portal-link=a-token');
    expect(location.href).not.to.contain('a-token');
    await card.sees('whom', () => words(card.root).includes(`signs you in as ${credentials.email}`));
    expect(card.calls('identity.signInWithLink')).to.equal(0);
    await expect(card.element).to.be.accessible();
    card.button('Sign in').click();
    card.button('Sign in').click();
    await card.seesHeading(choice);
    expect(card.calls('identity.signInWithLink')).to.equal(1);
  });

  it('goes straight in where there is one account', async () => {
    const signedIn = () => ({ step: 'signed-in' as const, session: sessions.usual });
    const card = await openBy('#portal-link=a-token', { 'identity.signInWithLink': signedIn });
    await card.sees('the button', () => card.findButton('Sign in'));
    let told = 0;
    card.element.addEventListener('portal-login-signed-in', () => (told += 1));
    card.button('Sign in').click();
    await card.sees('who it is', () => card.findButton('Sign out'));
    expect(told).to.equal(1);
  });

  it('asks of somebody else what is to be asked, where one is signed in already', async () => {
    history.replaceState(null, '', `${location.pathname}#portal-link=a-token`);
    const card = await place({ session: sessions.company, overrides: everyWay });
    await card.sees('the button', () => card.findButton('Sign in'));
    card.button('Sign in').click();
    await card.seesHeading(choice);
    expect(card.calls('identity.signOut')).to.equal(1);
  });

  for (const [token, heading] of [
    ['token-expired', 'This link has expired'],
    ['token-used', 'This link has been used'],
    ['token-replaced', 'There is a newer link'],
  ] as const) {
    it(`says so where it opens nothing: ${heading}`, async () => {
      const card = await openBy(`#portal-link=${token}`);
      await card.seesHeading(heading);
      await expect(card.element).to.be.accessible();
      card.button('Back to signing in').click();
      await card.seesHeading('Sign in');
      expect(document.activeElement).to.equal(card.input('Email'));
    });
  }

  it('says so where the firm sends none any more', async () => {
    const closed = new PortalError('not-permitted');
    const card = await openBy('#portal-link=a-token', { 'identity.openLink': closed });
    await card.hears('Links that sign in are not offered here.');
  });
});

describe('the firm’s own provider', () => {
  const kept = 'portal:provider';
  const returning = '#code=a-code&iss=https%3A%2F%2Fprovider.example&state=portal-state';
  beforeEach(() => sessionStorage.setItem(kept, 'portal-state'));
  afterEach(() => {
    sessionStorage.removeItem(kept);
    history.replaceState(null, '', location.pathname);
  });

  it('[X-05] is left for with what the backend gave, and the page is as it was for whoever goes back', async () => {
    sessionStorage.removeItem(kept);
    const url = `${location.origin}${location.pathname}${location.search}#at-the-provider`;
    const begin = () => ({ url, state: 'portal-other' });
    const card = await placeWays({ 'identity.beginWithProvider': begin });
    card.button('Continue with Southerly ID').click();
    await card.sees('the address', () => location.hash === '#at-the-provider');
    expect(sessionStorage.getItem(kept)).to.equal('portal-other');
    expect(card.button('Continue with Southerly ID')).to.have.attribute('aria-busy', 'true');
    window.dispatchEvent(new Event('pageshow'));
    await card.sees('an idle button', () => !card.root.querySelector('[aria-busy=true]'));
  });

  it('says so where the provider does not answer', async () => {
    const silent = new PortalError('unavailable');
    const card = await placeWays({ 'identity.beginWithProvider': silent });
    card.button('Continue with Southerly ID').click();
    await card.hears('The sign-in service does not answer at the moment.');
  });

  for (const added of [returning, `?estate=2&${returning.slice(1)}`]) {
    it(`[X-05] signs in with what it sent along in the ${added.startsWith('#') ? 'fragment' : 'query'}`, async () => {
      const card = await openBy(added);
      expect(location.href).not.to.match(/a-code|portal-state|iss=/);
      if (added.startsWith('?')) expect(location.search, 'what is the page’s own').to.equal('?estate=2');
      await card.seesHeading(choice);
      expect(card.stub.calls.find(({ name }) => name === 'identity.signInWithProvider')!.input).to.deep.equal(
        {
          state: 'portal-state',
          code: 'a-code',
          iss: 'https://provider.example',
        },
      );
      expect(sessionStorage.getItem(kept) === null).to.equal(true);
    });
  }

  it('tells the page of who is signed in', async () => {
    let answer: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => (answer = resolve));
    const card = await openBy(returning, {
      'identity.signInWithProvider': async () => {
        await wait;
        return { step: 'signed-in' as const, session: sessions.usual };
      },
    });
    let told = 0;
    card.element.addEventListener('portal-login-signed-in', () => (told += 1));
    await card.seesHeading('Signing you in');
    await expect(card.element).to.be.accessible();
    answer();
    await card.sees('who it is', () => card.findButton('Sign out'));
    expect(told).to.equal(1);
  });

  it('takes nothing that another window began', async () => {
    sessionStorage.setItem(kept, 'portal-other');
    const card = await openBy(returning);
    await card.hears('That sign-in did not begin in this window.');
    expect(card.calls('identity.signInWithProvider')).to.equal(0);
  });

  it('leaves what another sign-in of the page brought back to that', async () => {
    const card = await openBy('#code=a-code&state=of-the-page');
    await card.seesHeading('Sign in');
    expect(location.hash).to.equal('#code=a-code&state=of-the-page');
  });

  const ends = [
    ['#error=access_denied&state=portal-state', undefined, 'You are not signed in yet.'],
    ['#error=server_error&state=portal-state', undefined, 'The sign-in service did not let you in.'],
    [returning, 'wrong-credentials', 'did not confirm an email address that is known here'],
    [returning, 'access-ended', 'That email address has no access here.'],
    [returning, 'ticket-expired', 'That took too long, or was tried twice.'],
    [returning, 'not-permitted', 'This way of signing in is not offered here any more.'],
    [returning, 'unavailable', 'The sign-in service does not answer at the moment.'],
  ] as const;
  for (const [added, code, said] of ends) {
    it(`ends honestly: ${said}`, async () => {
      const refused = code && new PortalError(code);
      const card = await openBy(added, refused && { 'identity.signInWithProvider': refused });
      await card.hears(said);
      await card.seesHeading('Sign in');
      expect(sessionStorage.getItem(kept) === null).to.equal(true);
    });
  }

  it('can be tried again where the network failed', async () => {
    const card = await openBy(returning, { 'identity.signInWithProvider': new PortalError('unreachable') });
    await card.sees('a button', () => card.findButton('Try again'));
    delete (card.stub.overrides as Record<string, unknown>)['identity.signInWithProvider'];
    card.button('Try again').click();
    await card.seesHeading(choice);
  });
});

describe('after-sign-in', () => {
  afterEach(() => history.replaceState(null, '', location.pathname));

  it('[PL-19] leads to another page once somebody has signed in here, and not who was signed in before', async () => {
    history.replaceState(null, '', location.pathname + location.search);
    const card = await placeForm();
    card.element.afterSignIn = '#inside';
    card.fillCredentials();
    card.button('Sign in').click();
    await card.seesHeading(choice);
    expect(location.hash).to.equal('');
    card.root.querySelector<HTMLButtonElement>('.accounts button')!.click();
    await card.sees('the other page', () => location.hash === '#inside');
    history.replaceState(null, '', location.pathname + location.search);
    const again = await place({ session: sessions.usual });
    again.element.setAttribute('after-sign-in', '#inside');
    await again.sees('who it is', () => again.findButton('Sign out'));
    expect(location.hash).to.equal('');
  });

  for (const wrong of ['javascript:document.title="run"', 'http://[', 'data:text/html,other']) {
    it(`stays where it is, and tells the developer, where it leads to no page: ${wrong}`, async () => {
      const { warn } = console;
      const warned: unknown[] = [];
      console.warn = (...line) => warned.push(...line);
      const { title } = document;
      const card = await placeForm();
      card.element.afterSignIn = wrong;
      await card.element.updateComplete;
      await untilTold();
      expect(warned).to.have.length(1);
      card.fillCredentials();
      card.button('Sign in').click();
      await card.seesHeading(choice);
      card.root.querySelector<HTMLButtonElement>('.accounts button')!.click();
      await card.sees('who it is', () => card.findButton('Sign out'));
      await untilTold();
      console.warn = warn;
      expect(warned).to.have.length(1);
      expect(warned.join()).to.contain(`portal-login: after-sign-in="${wrong}"`);
      expect(document.title).to.equal(title);
    });
  }
});
