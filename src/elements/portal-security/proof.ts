import type { Output } from '../../contract/operation.ts';
import type { proveAgain } from '../../contract/identity/security.ts';

/** The least time for which a proof counts here, in milliseconds, lest a clock that is wrong ask again and again. */
const least = 60_000;

/** That whoever is signed in has just proved to be who they are. It is kept in memory alone. */
export class Proof {
  #ticket: string | undefined;
  #until = 0;

  /** What a change has to bear; undefined where a fresh proof is needed first. */
  get ticket(): string | undefined {
    return Date.now() < this.#until ? this.#ticket : undefined;
  }

  take({ ticket, expiresAt }: Output<typeof proveAgain>): void {
    this.#ticket = ticket;
    this.#until = Math.max(Date.parse(expiresAt), Date.now() + least);
  }

  forget(): void {
    this.#ticket = undefined;
  }
}
