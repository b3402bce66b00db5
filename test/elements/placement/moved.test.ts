import { expect, fixture, html } from '@open-wc/testing';
import { credentials, steps } from '../../../src/testing/fixtures/identity.ts';
import { never } from '../../../src/testing/stub/answers.ts';
import { Firm, inputOf, press, sees, settled, textOf } from './firm.ts';
import { countListeners } from './listeners.ts';
import { waitUntil } from '../wait.ts';

/** Two places on a page, and the elements of a firm in the first. */
async function place(firm: Firm, ...tags: ('portal-login' | 'portal-quotes')[]) {
  history.replaceState(null, '');
  const page = await fixture(html`<div></div>`);
  const provider = firm.provide(...tags);
  page.append(provider);
  const [first, second] = [...provider.children] as [HTMLElement, HTMLElement];
  return { page, provider, first, second };
}

async function sendCredentials(login: Element): Promise<void> {
  await waitUntil(() => login.querySelector('input'), 'the form');
  inputOf(login, 'email').value = credentials.email;
  inputOf(login, 'password').value = credentials.password;
  press(login, 'Sign in');
}

async function signIn(login: Element): Promise<void> {
  await sendCredentials(login);
  await sees(login, 'Okafor household');
}

/** As every page can move an element, and as newer browsers can. */
const ways: Readonly<Record<string, (to: Element, element: Element) => void>> = {
  append: (to, element) => to.append(element),
  moveBefore: (to, element) =>
    (to as Element & { moveBefore(node: Node, before: null): void }).moveBefore(element, null),
};

describe('an element that is moved', () => {
  for (const [way, move] of Object.entries(ways)) {
    it(`[X-01] by ${way}: keeps what was typed, asks for nothing again, and signs in`, async () => {
      const firm = new Firm('Fox', { session: null });
      const { page, provider, first: login } = await place(firm, 'portal-login');
      await sees(login, 'Email me a code');
      inputOf(login, 'email').value = 'half@typed';
      const asked = firm.adapter.calls.length;
      const elsewhere = document.createElement('section');
      provider.append(elsewhere);
      move(elsewhere, login);
      page.append(provider);
      await settled(login);
      expect(inputOf(login, 'email').value).to.equal('half@typed');
      expect(firm.adapter.calls.length).to.equal(asked);
      await signIn(login);
    });

    it(`[X-01] by ${way} from one firm to another: nothing of the first remains, nor is asked for`, async () => {
      const [fox, owl] = [new Firm('Fox'), new Firm('Owl', { session: null })];
      const { page, first: login, second: quotes } = await place(fox, 'portal-login', 'portal-quotes');
      await sees(login, 'Adaeze Okafor');
      await sees(quotes, 'Work by Fox');
      press(quotes, 'Work by Fox');
      await sees(quotes, 'Terms');
      press(quotes, 'Accept');
      await sees(quotes, 'Accept quote');
      const asked = fox.adapter.calls.length;

      const other = owl.provide();
      page.append(other);
      const told: string[] = [];
      page.addEventListener('portal-login-signed-out', ({ type }) => told.push(type));
      move(other, login);
      move(other, quotes);
      await sees(login, 'Email me a code');
      await sees(quotes, 'sign in');
      for (const rest of ['Adaeze', 'Okafor', 'Fox', 'Q-1042', 'Accept', 'signed out'])
        expect(textOf(login) + textOf(quotes)).to.not.contain(rest);
      expect(told).to.deep.equal([]);

      await signIn(login);
      login.shadowRoot!.querySelector<HTMLElement>('li button')!.click();
      await sees(quotes, 'Work by Owl');
      expect(fox.adapter.calls.length).to.equal(asked);
    });
  }

  it('[X-01] by moveBefore: keeps the focus', async () => {
    const { provider, first: login } = await place(new Firm('Fox', { session: null }), 'portal-login');
    await waitUntil(() => login.querySelector('input'), 'the form');
    inputOf(login, 'password').focus();
    const section = document.createElement('section');
    provider.append(section);
    ways.moveBefore!(section, login);
    await settled(login);
    expect(document.activeElement).to.equal(inputOf(login, 'password'));
  });

  it('[X-01] while a firm checks a password: another firm’s card does not go on with its answer', async () => {
    const answer = Promise.withResolvers<typeof steps.chooseAccount>();
    const checking = { 'identity.signInWithPassword': () => answer.promise };
    const [fox, owl] = [
      new Firm('Fox', { session: null, overrides: checking }),
      new Firm('Owl', { session: null }),
    ];
    const { page, first: login } = await place(fox, 'portal-login');
    await sendCredentials(login);
    await waitUntil(() => fox.running.includes('identity.signInWithPassword'));
    const other = owl.provide();
    page.append(other);
    other.append(login);
    await settled(login);
    answer.resolve(steps.chooseAccount);
    await waitUntil(() => !login.shadowRoot!.querySelector('[aria-busy=true]'), 'it is done');
    expect(textOf(login)).to.contain('Email me a code').and.not.contain('household');
  });

  it('[X-01] into a shadow root: takes an Enter there, and goes on', async () => {
    const { provider, first: login } = await place(new Firm('Fox', { session: null }), 'portal-login');
    await sees(login, 'Email me a code');
    const host = document.createElement('div');
    provider.append(host);
    host.attachShadow({ mode: 'open' }).append(login);
    await settled(login);
    const email = inputOf(login, 'email');
    expect(email.labels).to.have.length(1);
    await signIn(login);
  });
});

describe('an element that is removed', () => {
  it('[X-01] and put back, many times: asks once, and leaves no listener', async () => {
    const firm = new Firm('Fox');
    using listeners = countListeners();
    const { page, first: login, second: quotes } = await place(firm, 'portal-login', 'portal-quotes');
    await sees(login, 'Adaeze Okafor');
    await sees(quotes, 'Work by Fox');
    const provider = page.firstElementChild!;
    const before = listeners.count();
    for (let round = 0; round < 5; round++) {
      provider.remove();
      page.append(provider);
      login.remove();
      quotes.remove();
      provider.append(login, quotes);
      await settled(login);
    }
    await sees(quotes, 'Work by Fox');
    expect(listeners.count()).to.deep.equal(before);
    for (const name of ['firm.get', 'identity.getSession', 'quotes.list'])
      expect(firm.calls(name), name).to.equal(1);
    provider.remove();
    expect(listeners.of(window, document)).to.deep.equal([]);
  });

  it('[X-01] lets go of what it was reading', async () => {
    const firm = new Firm('Fox', { overrides: { 'quotes.list': never } });
    const { first: login, second: quotes } = await place(firm, 'portal-login', 'portal-quotes');
    await sees(login, 'Adaeze Okafor');
    await waitUntil(() => firm.running.includes('quotes.list'));
    const relent = hasten();
    quotes.remove();
    await waitUntil(() => firm.running.length === 0, `still running: ${firm.running.join()}`, {
      timeout: shortWait,
    });
    relent();
  });
});

/** The longest wait that {@link hasten} leaves as it is, in milliseconds. */
const shortWait = 2000;

/** From now on longer waits that are begun last an instant. Returns how to end that. */
function hasten(): () => void {
  const original = window.setTimeout;
  window.setTimeout = ((run: () => void, after = 0) =>
    original(run, after > shortWait ? 0 : after)) as typeof setTimeout;
  return () => void (window.setTimeout = original);
}
