import type { ReactiveController, ReactiveElement } from 'lit';

/** Those on the page, in the order in which they came. The first has the page's address and title, the others none. */
const all: Address[] = [];

/**
 * Which page of the portal is open, as the address of the host page says: in its fragment, as `#/tasks`, or below a path
 * that the host gives. Fragments of other kinds are the host's own, or bear a link of a mail, and change nothing.
 *
 * Of several portals on a page the first has the address; the others keep to themselves where they are.
 */
export class Address implements ReactiveController {
  /** What follows the portal's own address; empty at its beginning. */
  here = '';
  readonly #host: ReactiveElement & { readonly base?: string | undefined };
  readonly #onMove: () => void;
  /** The document's title as the host wrote it, and as it was changed here. */
  #title: readonly [own: string, shown: string] | undefined;

  /** @param onMove - Called when somebody went to another place, be it by Back and Forward. */
  constructor(host: ReactiveElement & { readonly base?: string | undefined }, onMove: () => void) {
    this.#host = host;
    this.#onMove = onMove;
    host.addController(this);
  }

  /** Where a page is, for links. */
  of(page: string): string {
    const { base } = this;
    const { pathname, search } = location;
    return base ? base + page + search : `${pathname}${search}#/${page}`;
  }

  /** Goes to a page. */
  go(page: string): void {
    if (this.#isOwner) {
      if (this.base) history.pushState(null, '', this.of(page));
      // Unlike a pushed entry it is one that routers of the host page know of.
      else location.hash = `/${page}`;
    }
    this.#be(page);
  }

  /** Shows the portal's beginning in this very entry. */
  reset(): void {
    if (this.#isOwner && this.here) {
      const { pathname, search } = location;
      history.replaceState(history.state, '', (this.base || pathname) + search);
    }
    this.here = '';
    this.#host.requestUpdate();
  }

  /** Puts what is shown in front of the document's title; without a name the title is the host's again. */
  entitle(name?: string): void {
    if (!this.#isOwner) return;
    const [own, shown] = this.#title ?? [];
    // The host may have changed it meanwhile.
    const rest = own !== undefined && document.title === shown ? own : document.title;
    const title = name ? `${name} · ${rest}` : rest;
    if (document.title !== title) document.title = title;
    this.#title = name ? [rest, title] : undefined;
  }

  /** The path below which each page has its own, with a slash at its end; empty where the fragment tells pages apart. */
  get base(): string {
    const { base } = this.#host;
    return base ? new URL(base, document.baseURI).pathname.replace(/\/*$/, '/') : '';
  }

  hostConnected(): void {
    all.push(this);
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
    this.here = this.#read();
  }

  hostDisconnected(): void {
    this.entitle();
    all.splice(all.indexOf(this), 1);
    removeEventListener('popstate', this.#follow);
    removeEventListener('hashchange', this.#follow);
  }

  get #isOwner(): boolean {
    return all[0] === this;
  }

  #read(): string {
    const { base } = this;
    const { hash, pathname } = location;
    if (!this.#isOwner) return this.here;
    if (base) return `${pathname}/`.startsWith(base) ? pathname.slice(base.length).replace(/\/$/, '') : '';
    if (!hash) return '';
    return hash.startsWith('#/') ? hash.slice(2) : this.here;
  }

  #be(here: string): void {
    if (here === this.here) return;
    this.here = here;
    this.#host.requestUpdate();
    this.#onMove();
  }

  readonly #follow = () => this.#be(this.#read());
}
