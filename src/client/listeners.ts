export type Listener<E extends unknown[] = []> = (...event: E) => void;

/** Who wants to hear of something. One that throws keeps no other from hearing; its error is reported as uncaught. */
export class Listeners<E extends unknown[] = []> {
  // Each subscription is an entry of its own, so that one function may listen twice.
  readonly #entries = new Set<{ hear: Listener<E> }>();

  get size(): number {
    return this.#entries.size;
  }

  /** Returns how to stop listening. */
  add(hear: Listener<E>): () => void {
    const entry = { hear };
    this.#entries.add(entry);
    return () => void this.#entries.delete(entry);
  }

  tell(...event: E): void {
    for (const { hear } of [...this.#entries]) {
      try {
        hear(...event);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
