import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { createPortalClient } from '../../../src/client/client.ts';
import { listQuotes } from '../../../src/contract/quotes.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import type { AccountSwitcher } from '../../../src/elements/account-switcher/account-switcher.ts';
import '../../../src/elements/account-switcher/account-switcher.define.ts';
import { accounts, sessions, steps } from '../../../src/testing/fixtures/identity.ts';
import { stubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';
import { Screen } from '../screen.ts';
import { waitUntil } from '../wait.ts';

const { household, company } = accounts;

async function place(options: StubOptions = {}): Promise<Screen<AccountSwitcher>> {
  const adapter = stubAdapter(options);
  const client = createPortalClient(adapter);
  const element = await fixture<AccountSwitcher>(
    html`<account-switcher .client=${client}></account-switcher>`,
  );
  return new Screen(element, adapter, client);
}

async function open(options: StubOptions = {}): Promise<Screen<AccountSwitcher>> {
  const screen = await place(options);
  await waitUntil(() => screen.button(/^Switch account/), 'a button', { timeout: 4000 });
  screen.button(/^Switch account/)!.click();
  await screen.see('In use now');
  return screen;
}

describe('account-switcher', () => {
  it('shows nothing to whoever is signed out', async () => {
    const screen = await place({ session: null });
    await screen.client.checkSession();
    await screen.element.updateComplete;
    expect(screen.text).to.equal('');
    expect(screen.element.getBoundingClientRect().height).to.equal(0);
  });

  it('names the account of whoever has one, without a button', async () => {
    const one = { accounts: [household] };
    const screen = await place({ overrides: { 'identity.listAccounts': one } });
    await screen.see(household.clientName);
    await screen.client.read(listQuotes, {}).result();
    await screen.element.updateComplete;
    expect(screen.all('button').length).to.equal(0);
    await expect(screen.element).to.be.accessible();
  });

  it('[HL-19] tells the accounts apart, the one in use marked', async () => {
    const screen = await open({
      overrides: { 'identity.listAccounts': { accounts: steps.chooseAmongMany.accounts } },
    });
    expect(screen.all('li').length).to.equal(4);
    expect(screen.all('[aria-current=true]').length).to.equal(1);
    expect(screen.focused?.ariaCurrent).to.equal('true');
    expect(screen.text).to.contain('Adviser').and.to.contain('Last used').and.to.contain('Not used yet');
    await expect(screen.element).to.be.accessible();
  });

  it('[HL-20] switches with one press, tells the page, and keeps nothing of the first account', async () => {
    const screen = await open();
    const quotes = screen.client.read(listQuotes, {});
    await quotes.result();
    let told: string | undefined;
    screen.element.addEventListener(
      'account-switcher-switched',
      ({ account }) => (told = account.clientName),
    );
    const other = screen.button(new RegExp(company.clientName))!;
    other.click();
    other.click();
    await waitUntil(() => told === company.clientName, 'told of the switch', { timeout: 4000 });
    expect(screen.adapter.calls.filter(({ name }) => name === 'identity.switchAccount').length).to.equal(1);
    expect(quotes.value === undefined, 'what was read is forgotten').to.equal(true);
    await waitUntil(
      () => screen.button(new RegExp(`^Switch account: ${company.clientName}`)),
      'the new name',
    );
    expect(screen.all('.panel:popover-open').length).to.equal(0);
    expect(screen.focused?.classList.contains('current')).to.equal(true);
    const said = `You are now using the account ${company.clientName}.`;
    await waitUntil(() => screen.spoken === said, 'said aloud', { timeout: 4000 });
    expect(screen.text).not.to.contain(household.clientName);
  });

  it('[HL-18] knows of several also where another on the page has read them before', async () => {
    const screen = await place();
    await screen.see(/Switch account/);
    const second = document.createElement('account-switcher');
    second.client = screen.element.client;
    screen.element.after(second);
    await second.updateComplete;
    expect(second.shadowRoot!.textContent).to.contain('Switch account');
  });

  it('is used by the keyboard alone: arrows, Enter, Escape', async () => {
    const screen = await open();
    await sendKeys({ press: 'ArrowDown' });
    expect(screen.focused?.textContent).to.contain(company.clientName);
    await sendKeys({ press: 'ArrowDown' });
    expect(screen.focused?.ariaCurrent).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await screen.element.updateComplete;
    expect(screen.all('.panel:popover-open').length).to.equal(0);
    expect(screen.focused?.classList.contains('current')).to.equal(true);
  });

  it('closes when somebody presses elsewhere', async () => {
    const screen = await open();
    await sendMouse({ type: 'click', position: [innerWidth - 2, innerHeight - 2] });
    await screen.element.updateComplete;
    expect(screen.all('.panel:popover-open').length).to.equal(0);
  });

  for (const [code, said] of [
    ['not-found', 'That account is not yours to use any more.'],
    ['unavailable', /later|moment|again/i],
  ] as const) {
    it(`says so where it does not work, and the first account stays in use: ${code}`, async () => {
      const screen = await open({ overrides: { 'identity.switchAccount': new PortalError(code) } });
      screen.button(new RegExp(company.clientName))!.click();
      await screen.see(said);
      expect(screen.button(/^Switch account/)!.textContent).to.contain(household.clientName);
      expect(screen.all('[aria-busy=true]').length).to.equal(0);
      await expect(screen.element).to.be.accessible();
    });
  }

  it('fits 320 pixels with the longest of names', async () => {
    const long = { ...company, clientName: sessions.longName.account.clientName };
    const screen = await open({
      session: sessions.longName,
      overrides: {
        'identity.listAccounts': { accounts: [{ ...household, id: sessions.longName.account.id }, long] },
      },
    });
    screen.element.parentElement!.style.inlineSize = '320px';
    await screen.element.updateComplete;
    expect(screen.element.getBoundingClientRect().width).to.be.at.most(320);
  });
});
