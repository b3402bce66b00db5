import { Listeners } from '../../client/listeners.ts';

/** What tabs tell each other. */
export type News = 'session-changed' | 'session-ended';

/** How long others can see that a tab did something, in milliseconds: longer than any call is under way. */
const marked = 60_000;

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
    const locks = this.#locks;
    if (locks) await locks.request(this.#lock, work);
    else await work();
  }

  /**
   * Leaves a mark of now, which the others see at once. It is the name of a lock: messages and storage reach another tab
   * some time later, mostly after that has begun its own work.
   */
  async mark(): Promise<void> {
    const locks = this.#locks;
    if (!locks) return;
    await new Promise<void>((left) => {
      void locks.request(`${this.#lock} ${Date.now()}`, { mode: 'shared' }, async () => {
        left();
        await new Promise((resolve) => setTimeout(resolve, marked));
      });
    });
  }

  /** Whether a tab has left a mark after a moment, which is of `Date.now()`, as tabs share that. */
  async isMarkedSince(moment: number): Promise<boolean> {
    const { held = [] } = (await this.#locks?.query()) ?? {};
    return held.some(({ name = '' }) => {
      const [lock, time] = name.split(' ');
      return lock === this.#lock && Number(time) > moment;
    });
  }

  get #lock(): string {
    return `portico-refresh:${this.#name}`;
  }

  get #locks(): LockManager | undefined {
    return this.#channel && (navigator as { locks?: LockManager }).locks;
  }
}
