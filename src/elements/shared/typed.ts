import type { ReactiveElement } from 'lit';
import type { Connection } from './connect.ts';

/** Something that was typed, and under which idempotency key it was sent without an answer, if it was. */
export interface TypedText {
  readonly text: string;
  readonly key?: string;
}

interface Kept {
  readonly account: string;
  readonly texts: Record<string, TypedText | undefined>;
}

/** The account while it is not known who is signed in. */
const nobody = '';

/**
 * What was typed in an element and is not with the backend yet, by the name of its field. It outlives a reload in the
 * session storage of its tab, apart for each backend and account; where the browser refuses that, the element alone has it.
 */
export class Typed {
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  /** What is kept, and for which account. */
  #kept: Kept | undefined;

  constructor(host: ReactiveElement, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
  }

  /** What was typed last; nothing where that was sent. */
  get(name: string): TypedText {
    return this.#texts[name] ?? { text: '' };
  }

  /** Keeps what is typed. Nothing typed is forgotten. */
  keep(name: string, typed: TypedText): void {
    this.#texts[name] = typed.text ? typed : undefined;
    this.#store();
    this.#host.requestUpdate();
  }

  /** Keeps nothing, for instance since somebody else is signed in. */
  forget(): void {
    this.#kept = undefined;
    try {
      sessionStorage.removeItem(this.#member);
    } catch {
      // There is nothing.
    }
  }

  get #texts(): Kept['texts'] {
    const { session } = this.#connection;
    const account = session.status === 'signed-in' ? session.account.id : nobody;
    if (this.#kept?.account !== account) {
      // Until it is known who is signed in, that is nobody, and what is in the storage waits. What they typed meanwhile is theirs.
      const meanwhile = this.#kept?.account === nobody ? this.#kept.texts : {};
      this.#kept = { account, texts: { ...this.#read(account), ...meanwhile } };
      if (Object.keys(meanwhile).length) this.#store();
    }
    return this.#kept.texts;
  }

  #store(): void {
    if (this.#kept?.account === nobody) return;
    try {
      sessionStorage.setItem(this.#member, JSON.stringify(this.#kept));
    } catch {
      // The element has it.
    }
  }

  #read(account: string): Kept['texts'] {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.#member) ?? '') as Partial<Kept> | null;
      return (kept?.account === account ? kept.texts : undefined) ?? {};
    } catch {
      return {};
    }
  }

  get #member(): string {
    return `portico:${this.#connection.source?.address ?? ''}:${this.#host.localName}`;
  }
}
