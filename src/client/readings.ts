import { concernOf, type Operation } from '../contract/operation.ts';
import { CachedReading, type Reading } from './reading.ts';

/** How long an answer stays after its last subscriber left, so that going back and forth reads once. In milliseconds. */
const kept = 5000;

interface Entry {
  operation: Operation;
  reading: CachedReading<unknown>;
  expiry?: ReturnType<typeof setTimeout> | undefined;
}

/** The readings of one client, one for each operation and input. */
export class Readings {
  readonly #entries = new Map<string, Entry>();

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
    const known = this.#entries.get(key);
    if (known) return known.reading as CachedReading<T>;
    const reading = new CachedReading<T>({
      load,
      used: () => this.#keep(key, entry),
      unused: () => this.#freeLater(key, entry),
    });
    const entry: Entry = { operation, reading };
    this.#entries.set(key, entry);
    this.#freeLater(key, entry);
    void reading.reload();
    return reading;
  }

  /** Reads a concern again where it is shown, and frees the rest of it. */
  refresh(concern: string): void {
    this.#renew(({ operation }) => concernOf(operation) === concern, false);
  }

  /** Forgets all that was read under a session, and reads again what is shown. What anyone may read stays. */
  forgetSession(): void {
    this.#renew(({ operation }) => operation.needs.role !== 'anyone', true);
  }

  #renew(concerned: (entry: Entry) => boolean, forget: boolean): void {
    for (const [key, entry] of [...this.#entries]) {
      if (!concerned(entry)) continue;
      if (forget || !entry.reading.inUse) entry.reading.forget();
      if (entry.reading.inUse) void entry.reading.reload();
      else this.#free(key, entry);
    }
  }

  #keep(key: string, entry: Entry): void {
    clearTimeout(entry.expiry);
    entry.expiry = undefined;
    if (this.#entries.get(key) === entry) return;
    // Somebody held on to it after it was freed.
    this.#entries.set(key, entry);
    void entry.reading.reload();
  }

  #freeLater(key: string, entry: Entry): void {
    clearTimeout(entry.expiry);
    entry.expiry = setTimeout(() => {
      entry.reading.forget();
      this.#free(key, entry);
    }, kept);
    (entry.expiry as { unref?: () => void }).unref?.();
  }

  #free(key: string, entry: Entry): void {
    clearTimeout(entry.expiry);
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }
}

/** The same text for equal inputs, whatever the order of their members. */
function canonical(input: unknown): string {
  return JSON.stringify(input, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
