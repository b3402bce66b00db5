import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { createPortalClient } from '../../../src/client/client.ts';
import type { App } from '../../../src/contract/apps.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import { listQuotes } from '../../../src/contract/quotes.ts';
import type { AppSwitcher } from '../../../src/elements/app-switcher/app-switcher.ts';
import '../../../src/elements/app-switcher/app-switcher.define.ts';
import { fr } from '../../../src/elements/app-switcher/translations/fr.ts';
import { addTranslations } from '../../../src/elements/shared/translations.ts';
import { apps } from '../../../src/testing/fixtures/apps.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { accounts, sessions, steps } from '../../../src/testing/fixtures/identity.ts';
import { switchAccount } from '../../../src/contract/identity/accounts.ts';
import { never } from '../../../src/testing/stub/answers.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { Screen } from '../screen.ts';
import { waitUntil } from '../wait.ts';

const kept = 'portico:stub::app-switcher';

async function place(options: StubOptions = {}): Promise<Screen<AppSwitcher>> {
  const adapter = stubAdapter(options);
  const client = createPortalClient(adapter);
  const element = await fixture<AppSwitcher>(html`<app-switcher .client=${client}></app-switcher>`);
  return new Screen(element, adapter, client);
}

/** Waits until all that comes has come, by a call that comes after it. */
async function settled(screen: Screen<AppSwitcher>): Promise<void> {
  await waitUntil(() => screen.client.session.status !== 'unknown', 'who is signed in');
  await screen.client
    .read(listQuotes, {})
    .result()
    .catch(() => undefined);
  await screen.element.updateComplete;
}

const opener = (screen: Screen<AppSwitcher>) => screen.button('Apps');
const isOpen = (screen: Screen<AppSwitcher>) => screen.all('.panel:popover-open').length === 1;
const names = (screen: Screen<AppSwitcher>) => screen.all('li bdi').map(({ textContent }) => textContent);
const height = ({ element }: Screen<AppSwitcher>) => element.getBoundingClientRect().height;

async function open(options: StubOptions = {}): Promise<Screen<AppSwitcher>> {
  const screen = await place(options);
  await waitUntil(() => screen.all('button:not(.awaited)').length, 'a button');
  opener(screen)!.click();
  await waitUntil(() => screen.focused?.localName === 'a', 'the focus in the list');
  return screen;
}

const inPage = (name: string): App => ({ ...apps.courses, id: name, name, address: location.href });

describe('app-switcher', () => {
  beforeEach(() => sessionStorage.removeItem(kept));
  afterEach(() => sessionStorage.removeItem(kept));

  it('shows nothing to whoever is signed out', async () => {
    const screen = await place({ session: null });
    await screen.client.checkSession();
    await screen.element.updateComplete;
    expect(screen.text).to.equal('');
    expect(height(screen)).to.equal(0);
    expect(screen.calls('apps.list').length).to.equal(0);
  });

  it('puts the focus into a list that was opened before it was read, once it is there', async () => {
    sessionStorage.setItem(kept, '1');
    const { promise, resolve } = Promise.withResolvers<{ apps: App[] }>();
    const screen = await place({ overrides: { 'apps.list': () => promise } });
    await waitUntil(() => opener(screen), 'the room of the button');
    opener(screen)!.click();
    await waitUntil(() => isOpen(screen), 'an open panel');
    resolve({ apps: [apps.community, apps.courses] });
    await waitUntil(() => screen.focused?.localName === 'a', 'the focus in the list');
  });

  for (const [what, some] of [
    ['none', []],
    ['one', [apps.courses]],
  ] as const) {
    it(`[HL-26] shows nothing to whoever reaches ${what}`, async () => {
      const screen = await place({ apps: some });
      await settled(screen);
      expect(screen.calls('apps.list').length).to.equal(1);
      expect(screen.text).to.equal('');
      expect(height(screen)).to.equal(0);
    });
  }

  it('[HL-26] drops down every app that the account reaches, with icon, name and what is upcoming', async () => {
    const icon = `${location.origin}/no-such-image.png`;
    const screen = await open({ apps: [{ ...apps.courses, icon }, apps.community, apps.upcoming] });
    expect(names(screen)).to.deep.equal(['Courses', 'Community', 'Referrals']);
    const [first, second, third] = screen.all('li');
    expect(third!.textContent).to.contain('Upcoming');
    expect(second!.textContent).not.to.contain('Upcoming');
    expect(second!.querySelector('i')!.textContent).to.contain('C');
    const image = first!.querySelector('img')!;
    expect(image.src).to.equal(icon);
    await waitUntil(() => image.hidden, 'a letter in place of the image that is not there');
    expect(opener(screen)!.ariaExpanded).to.equal('true');
    await expect(screen.element).to.be.accessible();
  });

  it('[HL-27] leads to each app by one press', async () => {
    const screen = await open();
    const [link] = screen.all<HTMLAnchorElement>('li a');
    expect(link!.href).to.equal(apps.community.address);
    let followed: string | undefined;
    const stay = (event: Event) => {
      event.preventDefault();
      followed = (event.composedPath()[0] as Element).closest('a')?.href;
    };
    screen.element.addEventListener('click', stay, { once: true });
    const { x, y, width, height: tall } = link!.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(x + width / 2), Math.round(y + tall / 2)],
    });
    expect(followed).to.equal(apps.community.address);
  });

  it('has an app that is nowhere yet lead nowhere, and come upon all the same', async () => {
    const screen = await open({ apps: [apps.courses, apps.nowhere] });
    const link = screen.all<HTMLAnchorElement>('li a')[1]!;
    expect([link.href, link.role, link.ariaDisabled]).to.deep.equal(['', 'link', 'true']);
    await sendKeys({ press: 'ArrowDown' });
    expect(screen.focused).to.equal(link);
    await expect(screen.element).to.be.accessible();
  });

  it('marks the app that the page is in, and begins there', async () => {
    const screen = await open({ apps: [apps.courses, inPage('This one'), apps.energy] });
    expect(screen.all('[aria-current=true] bdi').map(({ textContent }) => textContent)).to.deep.equal([
      'This one',
    ]);
    expect(screen.focused?.ariaCurrent).to.equal('true');
    await expect(screen.element).to.be.accessible();
  });

  it('[X-04] is used by the keyboard alone: arrows, Home, End, beginnings of names, Escape', async () => {
    const screen = await open({ apps: [apps.community, apps.courses, apps.energy, apps.upcoming] });
    const press = async (key: string) => {
      await sendKeys({ press: key });
      return screen.focused?.querySelector('bdi')?.textContent;
    };
    expect(await press('ArrowDown')).to.equal('Courses');
    expect(await press('End')).to.equal('Referrals');
    expect(await press('ArrowDown')).to.equal('Community');
    expect(await press('ArrowUp')).to.equal('Referrals');
    expect(await press('Home')).to.equal('Community');
    for (const letter of 'energy ') expect(await press(letter)).to.equal('Energy monitor');
    expect(await press('x')).to.equal('Energy monitor', 'nothing begins so');
    await press('Escape');
    await waitUntil(() => !isOpen(screen), 'closed');
    expect(screen.focused).to.equal(opener(screen));
    expect(opener(screen)!.ariaExpanded).to.equal('false');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => isOpen(screen), 'open again');
  });

  it('closes when somebody presses elsewhere, or tabs on', async () => {
    const screen = await open();
    await setViewport({ width: 800, height: 600 });
    await sendMouse({ type: 'click', position: [790, 590] });
    await waitUntil(() => !isOpen(screen), 'closed by the press');
    const after = document.createElement('button');
    screen.element.after(after);
    opener(screen)!.click();
    await waitUntil(() => screen.focused?.localName === 'a', 'the focus in the list');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => !isOpen(screen), 'closed by the tabulator');
    expect(document.activeElement).to.equal(after);
    after.remove();
  });

  it('asks again each time it opens, so that what was taken away is gone', async () => {
    let left: readonly App[] = [apps.community, apps.courses, apps.energy];
    const screen = await open({ overrides: { 'apps.list': () => ({ apps: [...left] }) } });
    await sendKeys({ press: 'Escape' });
    left = [apps.community, apps.energy];
    opener(screen)!.click();
    await waitUntil(() => names(screen).length === 2, 'two apps');
    expect(names(screen)).to.deep.equal(['Community', 'Energy monitor']);
    left = [apps.community];
    opener(screen)!.click();
    opener(screen)!.click();
    await waitUntil(() => screen.text === '', 'nothing for one app');
  });

  for (const code of ['unavailable', 'unreachable', 'internal'] as const) {
    it(`[X-13] fails in silence: ${code}`, async () => {
      const screen = await place({ overrides: { 'apps.list': new PortalError(code) } });
      await settled(screen);
      await waitUntil(() => screen.calls('apps.list').length, 'asked');
      expect(screen.text).to.equal('');
      expect(screen.spoken).to.equal('');
      expect(height(screen)).to.equal(0);
    });
  }

  it('[X-13] is there once the network is back', async () => {
    let isBack = false;
    const screen = await place({
      overrides: {
        'apps.list': () => {
          if (!isBack) throw new PortalError('unreachable');
          return { apps: [apps.community, apps.courses] };
        },
      },
    });
    await waitUntil(() => screen.calls('apps.list').length, 'asked');
    await settled(screen);
    expect(height(screen)).to.equal(0);
    isBack = true;
    dispatchEvent(new Event('online'));
    await waitUntil(() => opener(screen), 'a button');
  });

  it('shows nothing where the backend knows no apps', async () => {
    const screen = await place({ overrides: { 'firm.get': firms.withoutApps } });
    await settled(screen);
    expect(screen.text).to.equal('');
  });

  it('shows nothing of an answer that leads where browsers run it', async () => {
    const evil = { ...apps.courses, id: 'evil', address: 'javascript:alert(1)' };
    const screen = await place({ apps: [apps.community, apps.courses, evil] });
    await settled(screen);
    expect(screen.text).to.equal('');
  });

  it('[HL-20] forgets the apps of the account before', async () => {
    let switched = false;
    const screen = await open({
      overrides: {
        'identity.listAccounts': { accounts: steps.chooseAccount.accounts },
        'apps.list': () => ({
          apps: switched ? [apps.energy, apps.upcoming] : [apps.community, apps.courses],
        }),
      },
    });
    expect(screen.text).to.contain('Community');
    await sendKeys({ press: 'Escape' });
    switched = true;
    await screen.client.invoke(switchAccount, { accountId: accounts.company.id });
    await screen.element.updateComplete;
    expect(screen.text).not.to.contain('Community');
    await waitUntil(() => screen.all('button:not(.awaited)').length, 'a button');
    opener(screen)!.click();
    await waitUntil(() => names(screen).includes('Referrals'), 'the apps of the other account');
  });

  it('[X-13] holds the room of its button in the same tab, so that nothing moves', async () => {
    const first = await place();
    await waitUntil(() => opener(first), 'a button');
    const { width, height: tall } = first.element.getBoundingClientRect();
    first.element.remove();
    const screen = await place({ overrides: { 'apps.list': never } });
    await waitUntil(() => screen.calls('apps.list').length, 'asked');
    const awaited = screen.element.getBoundingClientRect();
    expect([awaited.width, awaited.height]).to.deep.equal([width, tall]);
    expect(getComputedStyle(screen.all('button')[0]!).visibility).to.equal('hidden');
  });

  it('leaves nothing in the tab once somebody has signed out', async () => {
    const screen = await place();
    await waitUntil(() => opener(screen), 'a button');
    expect(sessionStorage.getItem(kept)).to.equal('1');
    const out = await place({ session: null });
    await out.client.checkSession();
    await waitUntil(() => sessionStorage.getItem(kept) === null, 'nothing kept');
  });

  it('[X-04] fits 320 pixels with the longest of names, in both directions', async () => {
    await setViewport({ width: 320, height: 600 });
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const screen = await open({ session: sessions.longName, apps: [apps.awkward, apps.courses] });
      const { left, right } = screen.all('.panel')[0]!.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(320);
      expect(screen.all('.panel')[0]!.scrollWidth).to.be.at.most(screen.all('.panel')[0]!.clientWidth);
      expect(screen.element.getBoundingClientRect().width).to.be.at.least(44);
      expect(screen.all('b').length).to.equal(0, 'markup is none');
      await expect(screen.element).to.be.accessible();
      screen.element.remove();
    }
    document.documentElement.dir = '';
    await setViewport({ width: 800, height: 600 });
  });

  it('[X-04] has a name that is read aloud alone on a phone, and takes no room beside it', async () => {
    addTranslations('fr', fr);
    await setViewport({ width: 320, height: 600 });
    document.documentElement.lang = 'fr';
    const screen = await place();
    screen.element.style.marginInlineStart = 'auto';
    await waitUntil(() => screen.button('Applications'), 'a button with a long name');
    expect(screen.all('.apps span')[0]!.getBoundingClientRect().right).to.be.at.most(320);
    document.documentElement.lang = 'en';
    await setViewport({ width: 800, height: 600 });
  });

  it('[X-04] is not printed', async () => {
    const screen = await open();
    await emulateMedia({ media: 'print' });
    expect(height(screen)).to.equal(0);
    await emulateMedia({ media: 'screen' });
  });
});
