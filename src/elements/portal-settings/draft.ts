import type { ReactiveControllerHost } from 'lit';
import { type KeyOf, Sending } from '../shared/sending.ts';
import type { Strings } from '../shared/strings.ts';
import { editorsStrings } from './editors.strings.ts';

/** What is typed in a form and not saved, and as what the form was read when that began. */
export class Draft<T extends object> {
  readonly sending: Sending;
  /** Whether saving was tried: from then on what is wrong is said. */
  wasTried = false;
  /** Somebody else saved first. */
  isLate = false;
  #values: Partial<T> | undefined;
  #revision = '';

  constructor(host: ReactiveControllerHost) {
    this.sending = new Sending(host);
  }

  get isUnsaved(): boolean {
    return this.#values !== undefined;
  }

  /** What is there, with what was typed over it. */
  over(read: T): T {
    return { ...read, ...this.#values };
  }

  /** Takes what was typed; what is again as it was read is no change. */
  edit(read: T, revision: string, change: Partial<T>): void {
    if (!this.#values) this.#revision = revision;
    const all = Object.entries({ ...this.#values, ...change });
    const changed = all.filter(([name, value]) => value !== read[name as keyof T]);
    this.#values = changed.length > 0 ? (Object.fromEntries(changed) as Partial<T>) : undefined;
    if (!this.#values) this.drop();
  }

  /** Sends what was typed. Resolves with undefined where it failed, or where there is nothing to send. */
  async save<R>(
    revision: string,
    send: (values: Partial<T>, revision: string, keyOf: KeyOf) => Promise<R>,
  ): Promise<R | undefined> {
    const values = this.#values;
    if (!values || this.sending.busy) return undefined;
    // Whoever was told that they are late has seen what is there by now.
    if (this.isLate) this.#revision = revision;
    const base = this.#revision;
    const saved = await this.sending.send('save', [base, values], (keyOf) => send(values, base, keyOf));
    if (saved) this.drop();
    else this.isLate = this.code === 'changed-meanwhile';
    return saved;
  }

  /** Why the last try was refused. */
  get code(): string | undefined {
    const { failure } = this.sending;
    return typeof failure === 'object' ? failure.code : undefined;
  }

  words(strings: Pick<Strings, 'of'>): string | undefined {
    const { text } = strings.of(editorsStrings);
    if (this.code === 'changed-meanwhile') return text('conflict');
    return this.code === 'invalid-input' ? text('not-right') : this.sending.words(strings);
  }

  drop(): void {
    this.#values = undefined;
    this.wasTried = this.isLate = false;
    this.sending.forget();
  }
}
