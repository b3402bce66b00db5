import { listedQuotes } from './listed-quotes.ts';
import type { PortalPage, SignInByCode, SignInByPassword } from './portal-page.ts';

interface Name {
  name?: string | RegExp;
  exact?: boolean;
}

/** As much of Playwright's `Page`, `FrameLocator` and `Locator` as is used here: a place with one portal in it. */
export interface PlaywrightPlace {
  getByLabel(text: string, options: { exact: boolean }): PlaywrightLocator;
  getByRole(role: string, options?: Name): PlaywrightLocator;
  getByText(text: RegExp): PlaywrightLocator;
  locator(selector: string): PlaywrightLocator;
}

export interface PlaywrightLocator extends PlaywrightPlace {
  click(): Promise<void>;
  fill(text: string): Promise<void>;
  waitFor(options?: { state: 'detached' }): Promise<void>;
  count(): Promise<number>;
  evaluate<T>(read: (element: Element) => T): Promise<T>;
  first(): PlaywrightLocator;
  or(other: PlaywrightLocator): PlaywrightLocator;
}

/**
 * A portal in Playwright. Steps last at most as long as the page's own timeout.
 *
 * ```ts
 * const portal = portalOn(page);
 * await portal.signIn({ email, password, account: 'Okafor household' });
 * ```
 *
 * @param place - The page, or the frame or the part of it that the portal is in.
 */
export function portalOn(place: PlaywrightPlace): PortalPage {
  return new PlaywrightPortal(place);
}

class PlaywrightPortal implements PortalPage {
  readonly #place: PlaywrightPlace;

  constructor(place: PlaywrightPlace) {
    this.#place = place;
  }

  async signIn({ email, password, account }: SignInByPassword): Promise<void> {
    await this.#field('Email').fill(email);
    await this.#field('Password').fill(password);
    await this.#press('Sign in');
    await this.#enter(account);
  }

  async signInByCode({ email, code, account }: SignInByCode): Promise<void> {
    await this.#field('Email').fill(email);
    await this.#press('Email me a code');
    await this.#field('Code').waitFor();
    await this.#field('Code').fill(await code());
    await this.#press('Sign in');
    await this.#enter(account);
  }

  async chooseAccount(account: string): Promise<void> {
    await this.#choice.waitFor();
    await this.#place.getByRole('group').getByRole('button', { name: account }).first().click();
    await this.#signOutButton.waitFor();
  }

  async signOut(): Promise<void> {
    await this.#signOutButton.click();
    await this.#field('Email').waitFor();
  }

  async quotes(): ReturnType<PortalPage['quotes']> {
    await this.settled();
    return this.#list.evaluate(listedQuotes);
  }

  async openQuote(title: string): Promise<void> {
    await this.#list.getByRole('button', { name: title, exact: true }).click();
    await this.#opened.getByRole('heading', { name: title, exact: true }).waitFor();
    await this.#opened.getByRole('table', { name: 'Quote', exact: true }).waitFor();
    await this.settled();
  }

  async closeQuote(): Promise<void> {
    await this.#press('All quotes');
    await this.#list.waitFor();
  }

  async accept(): Promise<void> {
    await this.#opened.getByRole('button', { name: 'Accept', exact: true }).click();
    await this.#question.getByRole('button', { name: 'Accept', exact: true }).click();
    await this.#opened.getByText(/^Accepted by /).waitFor();
  }

  async decline(reason: string): Promise<void> {
    await this.#opened.getByRole('button', { name: 'Decline', exact: true }).click();
    await this.#question.getByLabel('Why do you decline?', { exact: true }).fill(reason);
    await this.#question.getByRole('button', { name: 'Decline', exact: true }).click();
    await this.#opened.getByText(/^Declined by /).waitFor();
  }

  async settled(): Promise<void> {
    const waited = this.#place.locator(
      ['portal-provider', 'portal-login', 'portal-quotes']
        .flatMap((tag) => [`${tag}:not(:defined)`, `${tag} [aria-busy=true]`])
        .join(', '),
    );
    while ((await waited.count()) > 0) await waited.first().waitFor({ state: 'detached' });
  }

  get #choice(): PlaywrightLocator {
    return this.#place.getByRole('heading', { name: 'Choose an account' });
  }

  get #signOutButton(): PlaywrightLocator {
    return this.#place.getByRole('button', { name: 'Sign out', exact: true });
  }

  get #list(): PlaywrightLocator {
    return this.#place.getByRole('table', { name: 'Quotes', exact: true });
  }

  get #opened(): PlaywrightLocator {
    return this.#place.getByRole('article');
  }

  get #question(): PlaywrightLocator {
    return this.#place.getByRole('dialog');
  }

  async #enter(account: string | undefined): Promise<void> {
    await this.#choice.or(this.#signOutButton).first().waitFor();
    if (account !== undefined && (await this.#choice.count()) > 0) await this.chooseAccount(account);
  }

  #field(label: string): PlaywrightLocator {
    return this.#place.getByLabel(label, { exact: true });
  }

  async #press(name: string): Promise<void> {
    await this.#place.getByRole('button', { name, exact: true }).click();
  }
}
