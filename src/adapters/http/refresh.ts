import type { Tabs } from './tabs.ts';

/** Refreshes the session once for all calls, in all tabs, that found it stale. */
export class Refresh {
  /** Whether a refresh by one tab serves the others too, as a cookie does. Else they refresh in turn. */
  shared = true;
  readonly #tabs: Tabs;
  readonly #send: () => Promise<unknown>;
  /** When this tab last got a fresh credential. */
  #freshSince = 0;
  #running: Promise<void> | undefined;

  /** @param send - Exchanges the credential. */
  constructor(tabs: Tabs, send: () => Promise<unknown>) {
    this.#tabs = tabs;
    this.#send = send;
  }

  /** Resolves once there is a credential fresher than the one that a call took along when it was sent. */
  after(sentAt: number): Promise<void> {
    this.#running ??= this.#tabs
      .alone(async () => {
        if (this.#freshSince > sentAt) return;
        if (this.shared && (await this.#tabs.isMarkedSince(sentAt))) return;
        await this.#send();
        this.#freshSince = Date.now();
        if (this.shared) await this.#tabs.mark();
      })
      .finally(() => (this.#running = undefined));
    return this.#running;
  }
}
