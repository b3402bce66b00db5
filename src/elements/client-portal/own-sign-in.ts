import type { LitElement, ReactiveController, ReactiveElement } from 'lit';
import type { Inside } from './inside.ts';

/**
 * The portal's own `portal-login`. It is there even while somebody is signed in: it takes up what a link of a mail leads to,
 * and knows how a session ended.
 */
export class OwnSignIn implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #inside: Inside;
  readonly #watcher = new MutationObserver(() => this.#host.requestUpdate());
  /** Whether the page was opened by a link of a mail, which may ask even somebody who is signed in. */
  #isLinked = false;

  constructor(host: ReactiveElement, inside: Inside) {
    this.#host = host;
    this.#inside = inside;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#look);
    // Before it takes the link off the address.
    this.#look();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#look);
  }

  /** Has it, once its code is there; another one, where it is to know nothing of who was signed in. */
  async prepare(isAnew = false): Promise<void> {
    if (isAnew) this.#inside.put('sign-in');
    if (this.#login()) return;
    try {
      await import('../portal-login/portal-login.define.ts');
    } catch {
      return; // The next update tries again.
    }
    if (this.#login() || !this.#host.isConnected) return;
    this.#inside.put('sign-in', 'portal-login');
    const { shadowRoot } = this.#login() ?? {};
    if (shadowRoot) this.#watcher.observe(shadowRoot, { childList: true, subtree: true });
    this.#host.requestUpdate();
  }

  /** Whether it has something to ask even of somebody who is signed in. */
  get isAsking(): boolean {
    if (!this.#isLinked) return false;
    const { shadowRoot } = this.#login() ?? {};
    // Until it has looked into the link it shows a skeleton.
    return (
      !shadowRoot?.childElementCount || !!shadowRoot.querySelector('.question, .notice, [aria-busy=true]')
    );
  }

  /** Has somebody go on who does not want to answer. */
  leave(): void {
    this.#isLinked = false;
  }

  async focus(): Promise<void> {
    await (this.#login() as LitElement | undefined)?.updateComplete;
    this.#login()?.focus();
  }

  #login(): HTMLElement | undefined {
    return this.#inside.get('sign-in');
  }

  readonly #look = (): void => {
    this.#isLinked = /^#portal-\w+=/.test(location.hash) || /[#?&]state=portal-/.test(location.href);
    this.#host.requestUpdate();
  };
}
