import { concernOf, type Operation } from '../contract/operation.ts';
import { CachedReading, type Reading } from './reading.ts';

/** How long an answer stays after its last subscriber left, so that going back and forth reads once. In milliseconds. */
const kept = 5000;

interface Entry {
  key: string;
  operation: Operation;
  reading: CachedReading<unknown>;
  expiry?: ReturnType<typeof setTimeout>;
}

/** The readings of one client, one for each operation and input. */
export class Readings {
  /** All that hold anything. Whoever held on to one that was freed can have it back, beside a later one of its key. */
  readonly #live = new Set<Entry>();

  /**
   * The reading of an operation and input, made where there is none.
   *
   * @param shape - Tells apart different ways to read the same operation and input.
   */
  get<T>(
    operation: Operation,
    input: unknown,
    load: (signal: AbortSignal) => Promise<T>,
    shape = '',
  ): Reading<T> {
    const key = `${operation.name} ${shape} ${canonical(input)}`;
    for (const entry of this.#live) if (entry.key === key) return entry.reading as CachedReading<T>;
    const reading = new CachedReading<T>({
      load: (signal) => {
        this.#hold(entry);
        return load(signal);
      },
      used: () => {
        clearTimeout(entry.expiry);
        if (!this.#live.has(entry)) void reading.reload();
      },
      unused: () => this.#freeLater(entry),
    });
    const entry: Entry = { key, operation, reading };
    void reading.reload();
    return reading;
  }

  /** Reads a concern again where it is shown, and frees the rest of it. */
  refresh(concern: string): void {
    for (const entry of [...this.#live]) {
      if (concernOf(entry.operation) !== concern) continue;
      if (entry.reading.inUse) void entry.reading.reload();
      else this.#free(entry);
    }
  }

  /** Forgets all that was read under a session, and reads again what is shown. What anyone may read stays. */
  forgetSession(): void {
    for (const entry of [...this.#live]) {
      if (entry.operation.needs.role === 'anyone') continue;
      this.#free(entry);
      if (entry.reading.inUse) void entry.reading.reload();
    }
  }

  #hold(entry: Entry): void {
    this.#live.add(entry);
    if (!entry.reading.inUse) this.#freeLater(entry);
  }

  #freeLater(entry: Entry): void {
    clearTimeout(entry.expiry);
    entry.expiry = setTimeout(() => this.#free(entry), kept);
    (entry.expiry as { unref?: () => void }).unref?.();
  }

  #free(entry: Entry): void {
    clearTimeout(entry.expiry);
    this.#live.delete(entry);
    entry.reading.forget();
  }
}

/** The same text for equal inputs, whatever the order of their members. */
function canonical(input: unknown): string {
  return JSON.stringify(input, function (this: Record<string, unknown>, name: string) {
    // Whatever toJSON makes of it: scripts of the page may have given one to every object, which made them all equal.
    const value = this[name];
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });
}
