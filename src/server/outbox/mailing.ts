import type { Letter } from './letter.ts';

/** A way to reach somebody: by e-mail, or by text message to a mobile phone. */
export type Channel = 'mail' | 'sms';

/** One text message on its way to an SMS gateway. */
export interface TextMessage {
  /** Stays the same however often delivery is tried, so that a receiver that got it twice can tell. */
  readonly id: string;
  /** The firm in whose name it goes out. */
  readonly fromName: string;
  /** For a text message, a mobile number in E.164, such as `+64211234567`. */
  readonly to: string;
  readonly text: string;
}

/** One mail on its way to a mail server. */
export interface Mailing extends TextMessage, Letter {}

/** A message that could not be delivered. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** The receiver refuses this message for good; trying again is of no use. */
  readonly permanent: boolean;

  constructor(message: string, options: { readonly permanent: boolean; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.permanent = options.permanent;
  }
}
