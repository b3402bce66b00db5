import type { Letter } from './letter.ts';

/** One mail on its way to a mail server. */
export interface Mailing extends Letter {
  /** Stays the same however often delivery is tried, so that a mail server that got it twice can tell. */
  readonly id: string;
  /** The firm in whose name it goes out. */
  readonly fromName: string;
  readonly to: string;
}

/** A mail that could not be delivered. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** The mail server refuses this mail for good; trying again is of no use. */
  readonly permanent: boolean;

  constructor(message: string, options: { readonly permanent: boolean; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.permanent = options.permanent;
  }
}
