import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { Account } from '../shared/account.ts';
import { Announcer } from '../shared/announce.ts';
import { type Brand, recallBrand, rememberBrand, showBrand } from '../shared/brand.ts';
import { buttons } from '../shared/buttons.ts';
import { asProblem, Connection } from '../shared/connect.ts';
import { ClientProvider, type ClientSource } from '../shared/context.ts';
import { type Problem, sentenceFor } from '../shared/error-words.ts';
import { notice, noticeStyles } from '../shared/notice.ts';
import { readWords } from '../shared/read.strings.ts';
import { skeletonStyles } from '../shared/skeleton.ts';
import { Strings } from '../shared/strings.ts';
import { tokens } from '../shared/tokens.ts';
import { Address } from './address.ts';
import { accountLine, firmLine } from './bar.ts';
import { ClientPortalOpenedEvent } from './client-portal.events.ts';
import { portalStrings } from './client-portal.strings.ts';
import { styles } from './client-portal.styles.ts';
import { Freshness } from './freshness.ts';
import { Inside } from './inside.ts';
import { pageClicked } from './links.ts';
import { More } from './more.ts';
import { navigation } from './navigation.ts';
import { OwnSignIn } from './own-sign-in.ts';
import { isPortalPage, type PortalPage, portalPages } from './pages.ts';
import { bones, navigationBones, screen } from './screens.ts';

export type * from './client-portal.events.ts';

/** What is shown below the bar. */
type View =
  | 'missing'
  | 'failed'
  | 'loading'
  | 'sign-in'
  | 'none'
  | 'not-found'
  | 'not-included'
  /** The code of the page did not come. */
  | 'not-loaded'
  | 'page';

/**
 * @summary A whole portal in one tag: signing in, the pages that the account includes, and the way between them.
 * @tag client-portal
 *
 * ```html
 * <client-portal api="/api/v1/service"></client-portal>
 * ```
 *
 * What it is made of are its children in the page's own DOM, so that password managers find the inputs and style sheets the
 * parts: `portal-login`, and the element of the page that is open. It gives them its client.
 *
 * The open page is in the fragment of the address, as `#/tasks`, or below a path: see `base`. The document's title tells of
 * it too. Of several portals on a page the first has address and title; the others keep to themselves where they are.
 *
 * Clients who are signed in to your own website: put it into a `portal-provider` with `ticket`.
 *
 * @event {ClientPortalOpenedEvent} client-portal-opened - Another page is shown; which, is in `event.page`.
 * @slot brand - Stands in for the firm's logo and name in the bar.
 * @csspart bar - The line on top: firm, account, the way out.
 * @csspart navigation - The pages to go to: at the side; at the foot where there is little room.
 * @csspart page - What the page stands in.
 * @csspart notice - Something to know, such as that the service cannot be reached.
 * @cssproperty [--portal-brand] - The brand's colour, from which all others follow. Default: the firm's own.
 * @cssproperty [--portal-surface] - What the portal stands on.
 * @cssproperty [--portal-radius=8px] - How round corners are.
 * @cssproperty [--portal-space=1em] - The unit of all distances.
 */
export class ClientPortal extends LitElement {
  static override properties = { client: { attribute: false }, api: {}, base: {} };
  static override styles = [tokens, buttons, noticeStyles, skeletonStyles, styles];

  /** Where it all comes from. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/service`, where no provider gives one. */
  declare api?: string | undefined;

  /**
   * The path below which each page has an address of its own, such as `/portal/` for `/portal/tasks`: your server has to
   * answer each with the page that holds this element. Unset, the page is in the fragment, as `#/tasks`.
   */
  declare base?: string | undefined;

  #view: View = 'loading';
  /** The page that is open, or is being opened. */
  #page: PortalPage | undefined;
  /** Resolves once it is there, or did not come. */
  #opening: Promise<void> | undefined;
  #notLoaded: PortalPage | undefined;
  #isSigningOut = false;
  /** Why somebody could not be signed out. */
  #problem: Problem | undefined;
  /** Whether somebody was, here and just now. */
  #hasSignedOut = false;
  /** Whose pages are shown: tells whether somebody comes, goes, or switched. */
  #whose: string | undefined;
  #given: ClientSource | undefined;
  #brand: Brand | undefined;

  readonly #strings = new Strings(this, portalStrings);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #provider = new ClientProvider(this);
  readonly #address = new Address(this, () => this.#moved());
  readonly #inside = new Inside(this);
  readonly #signIn = new OwnSignIn(this, this.#inside);
  readonly #account = new Account(this, this.#connection, () => undefined);
  readonly #more = new More(this);
  readonly #freshness = new Freshness(this, this.#connection);

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
    addEventListener('online', this.#backOnline);
  }

  override disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
    removeEventListener('online', this.#backOnline);
    super.disconnectedCallback();
  }

  /** Opens a page, as if somebody had picked it. */
  show(page: PortalPage): void {
    this.#address.go(page);
  }

  /** As late as this, what there is to know is at hand: in `willUpdate` it is that of the last update. */
  protected override update(changed: PropertyValues): void {
    const { source } = this.#connection;
    if (source !== this.#given) this.#provider.give((this.#given = source));
    const { firm } = this.#account;
    this.#brand = firm?.branding ?? recallBrand(source?.address);
    showBrand(this, this.#brand);
    if (firm && source) rememberBrand(source.address, firm.branding);
    this.#enter();
    this.#view = this.#findView();
    this.#fill();
    super.update(changed);
    this.#address.entitle(this.#title);
  }

  override render(): TemplateResult {
    const { text } = this.#strings;
    const { firm, signedIn } = this.#account;
    const isInside = signedIn && this.#view !== 'sign-in';
    return html`<div class="portal">
      <div class="frame ${this.#view}">
        ${
          isInside
            ? html`<button type="button" class="skip" @click=${() => this.#focusPage()}>
                ${text('skip')}
              </button>`
            : nothing
        }
        <div class="bar" part="bar">
          <slot name="brand">${firmLine(this.#brand, firm, this.#view !== 'missing')}</slot>
          ${isInside ? accountLine(text('sign-out'), this.#isSigningOut, () => void this.#signOut()) : nothing}
        </div>
        ${isInside ? this.#navigation() : this.#view === 'loading' ? navigationBones : nothing}
        <div class="page" part="page" tabindex="-1">
          ${this.#problem ? notice('error', sentenceFor(this.#problem, this.#strings)) : nothing}
          ${this.#content()}
        </div>
      </div>
    </div>`;
  }

  #navigation(): TemplateResult {
    return navigation({
      strings: this.#strings,
      address: this.#address,
      pages: this.#pages,
      current: this.#page,
      isOpen: this.#more.isOpen,
      onToggle: () => this.#more.be(!this.#more.isOpen),
    });
  }

  #content(): unknown {
    const { text } = this.#strings;
    const words = this.#strings.of(readWords);
    switch (this.#view) {
      case 'sign-in':
        return html`${this.#hasSignedOut ? notice('info', text('signed-out')) : nothing}
          <slot name="sign-in"></slot>`;
      case 'page':
        return html`<slot name="page">${bones()}</slot>`;
      case 'loading':
        return html`<div aria-busy="true">
          <p class="visually-hidden">${words.text('loading')}</p>
          ${bones()}
        </div>`;
      case 'missing':
        return notice('warn', words.text('missing'));
      case 'failed':
      case 'not-loaded': {
        const sorry = navigator.onLine ? sentenceFor(this.#failure, this.#strings) : words.text('offline');
        return screen(
          text('failed'),
          sorry,
          html`<button type="button" @click=${this.#retry}>${words.text('try-again')}</button>`,
        );
      }
      case 'not-included':
        return screen(text('not-included'), words.text('not-permitted'), this.#wayOn());
      case 'not-found':
        return screen(text('not-found'), text('not-found-hint'), this.#wayOn());
      case 'none':
        return screen(text('none'), text('none-hint'));
    }
  }

  /** Leads to the first page from where there is none. */
  #wayOn(): unknown {
    const [page] = this.#pages;
    if (!page) return nothing;
    const { text } = this.#strings;
    return html`<a class="button" href=${this.#address.of(page)} data-portal-page=${page}
      >${text('go-to', { page: text(page) })}</a
    >`;
  }

  /** The pages that the account includes and the backend has. */
  get #pages(): PortalPage[] {
    const { permissions } = this.#account.signedIn ?? {};
    const included: readonly string[] = permissions?.pages ?? [];
    return (Object.keys(portalPages) as PortalPage[]).filter((page) => {
      const { reads, everybodys } = portalPages[page];
      return (everybodys ?? included.includes(page)) && this.#account.offers(reads);
    });
  }

  get #failure(): Problem {
    const { problem } = this.#connection;
    return problem && problem !== 'missing' ? problem : { code: 'unreachable' };
  }

  /** What stands in front of the document's title. */
  get #title(): string | undefined {
    const { text } = this.#strings;
    if (this.#page) return text(this.#page);
    return this.#view === 'not-included' || this.#view === 'not-found' ? text(this.#view) : undefined;
  }

  #findView(): View {
    const { session, problem } = this.#connection;
    this.#page = undefined;
    if (problem === 'missing') return problem;
    if (session.status === 'unknown') return problem ? 'failed' : 'loading';
    if (session.status === 'signed-out' || this.#signIn.isAsking) return 'sign-in';
    // Which pages there are depends on what the backend has.
    if (this.#account.isFirmLoading) return 'loading';
    const pages = this.#pages;
    const { here } = this.#address;
    const page = here ? pages.find((each) => each === here) : this.#first(pages);
    if (!page) return here ? (isPortalPage(here) ? 'not-included' : 'not-found') : 'none';
    this.#page = page;
    return page === this.#notLoaded ? 'not-loaded' : 'page';
  }

  /** What is shown to whoever comes: a page of the account's own, not one that everybody has. */
  #first(pages: readonly PortalPage[]): PortalPage | undefined {
    return pages.find((page) => !portalPages[page].everybodys);
  }

  /** Somebody came, went, or is another. */
  #enter(): void {
    const { session } = this.#connection;
    if (session.status === 'unknown') return;
    const whose = this.#account.signedIn?.id;
    if (whose === this.#whose) return;
    const before = this.#whose;
    this.#whose = whose;
    this.#problem = undefined;
    this.#more.isOpen = this.#hasSignedOut = false;
    this.#freshness.note();
    if (whose) {
      import('../account-switcher/account-switcher.define.ts').catch(() => undefined);
      import('../app-switcher/app-switcher.define.ts').catch(() => undefined);
      // Whoever switched did not ask for a page that the other account lacks.
      const { here } = this.#address;
      if (before && here && !this.#pages.some((page) => page === here)) this.#address.reset();
    }
    // Where the focus was is not there any more: the form, or a page.
    if (this.matches(':focus-within')) void this.#arrive();
  }

  /** Has the children that belong to the view. */
  #fill(): void {
    const page = this.#page;
    const tag = page && `portal-${page}`;
    if (this.#inside.get('page')?.localName !== tag) {
      const isLeft = this.#inside.get('page')?.matches(':focus-within');
      this.#inside.put('page');
      // Withdrawn while somebody was at it.
      if (isLeft) void this.#arrive();
    }
    if (page && page !== this.#notLoaded && !this.#inside.get('page')) this.#opening = this.#open(page);
    if (this.#connection.source) void this.#signIn.prepare();
  }

  async #open(page: PortalPage): Promise<void> {
    try {
      await portalPages[page].load();
    } catch {
      if (page === this.#page) this.#notLoaded = page;
      this.requestUpdate();
      return;
    }
    if (page !== this.#page || this.#inside.get('page')) return;
    this.#inside.put('page', `portal-${page}`);
    const opened = new ClientPortalOpenedEvent(page);
    this.dispatchEvent(opened);
  }

  /** Somebody went to another page. */
  #moved(): void {
    this.#more.isOpen = false;
    this.#notLoaded = this.#problem = undefined;
    this.#signIn.leave();
    this.#freshness.renew();
    void this.#arrive();
  }

  async #arrive(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    await this.#opening;
    await this.updateComplete;
    await this.#focusPage();
  }

  /** Puts the focus on the heading of what is shown. */
  async #focusPage(): Promise<void> {
    if (this.#view === 'sign-in') {
      await this.#signIn.focus();
      return;
    }
    const page = this.#inside.get('page');
    await (page as Partial<LitElement> | undefined)?.updateComplete;
    const shown = page?.shadowRoot ?? this.renderRoot;
    const heading =
      shown.querySelector<HTMLElement>('h2') ?? this.renderRoot.querySelector<HTMLElement>('.page');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }

  async #signOut(): Promise<void> {
    if (this.#isSigningOut) return;
    this.#isSigningOut = true;
    this.#problem = undefined;
    this.requestUpdate();
    try {
      await (await this.#connection.load()).signOut();
      await this.updateComplete;
      this.#hasSignedOut = true;
      this.#announcer.say(this.#strings.text('signed-out'));
      // Whoever comes next begins at the beginning, with a sign-in that knows of nobody.
      this.#address.reset();
      await this.#signIn.prepare(true);
      await this.#focusPage();
    } catch (error) {
      this.#problem = asProblem(error);
      this.#announcer.say(sentenceFor(this.#problem, this.#strings));
    }
    this.#isSigningOut = false;
    this.requestUpdate();
  }

  readonly #retry = (): void => {
    this.#notLoaded = undefined;
    if (this.#connection.problem) this.#connection.retry();
    this.requestUpdate();
  };

  readonly #backOnline = (): void => {
    if (this.#view === 'failed' || this.#view === 'not-loaded') this.#retry();
  };

  /** Links to pages of the portal stay inside, from wherever in it. */
  readonly #onClick = (event: MouseEvent): void => {
    const page = pageClicked(event, this.#account.firm);
    if (!page || !isPortalPage(page)) return;
    event.preventDefault();
    // The page that is open already is gone to, too: the focus goes to its heading.
    if (page === this.#page && this.#view === 'page') void this.#arrive();
    if (page !== this.#address.here) this.#address.go(page);
  };
}
