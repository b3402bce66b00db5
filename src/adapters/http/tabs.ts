import { Listeners } from '../../client/listeners.ts';

/** What tabs tell each other. */
export type News = 'session-changed' | 'session-ended' | 'refreshed';

/**
 * The other tabs that show the same portal and share its session cookie. Outside of a page there are none, and where a
 * browser lacks a means, each tab acts for itself: that costs a request more and harms nothing.
 */
export class Tabs {
  readonly #name: string;
  readonly #listeners = new Listeners<[News]>();
  readonly #channel: BroadcastChannel | undefined;

  constructor(api: string) {
    this.#name = api;
    if (!(globalThis as { document?: Document }).document) return;
    this.#channel = new BroadcastChannel(`portico:${api}`);
    this.#channel.onmessage = ({ data }) => this.#listeners.tell(data as News);
    // Back from the browser's cache of pages, where no news reaches.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#listeners.tell('session-changed');
    });
  }

  tell(news: News): void {
    this.#channel?.postMessage(news);
  }

  subscribe(listener: (news: News) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Does the work while no other tab does its own. */
  async alone(work: () => Promise<void>): Promise<void> {
    const locks = this.#channel && (navigator as { locks?: LockManager }).locks;
    if (locks) await locks.request(`portico-refresh:${this.#name}`, work);
    else await work();
  }
}
