import { PortalError } from '../../../contract/errors.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { OpenContext } from '../../http/context.ts';
import { mobileNumber } from '../../mobile.ts';
import type { Ports } from '../../ports.ts';

interface Written {
  /** As it was typed. */
  readonly number: string;
  /** Where it stands in the operation's input. */
  readonly field: string;
  readonly by: Operation;
}

/** Rejects with `not-permitted` where no text messages are sent: nobody is to wait for one. */
export function guardTexts({ outbox }: Pick<Ports, 'outbox'>, by: string): void {
  if (outbox.reaches('sms')) return;
  throw new PortalError('not-permitted', {
    message: `${by}: no text messages are sent; set PORTICO_SMS_URL`,
    facts: { lacks: 'texts' },
  });
}

/**
 * A number that text messages get to, in E.164. Rejects with `not-permitted` where none is sent, since whoever waited for
 * one would be locked out, and with `invalid-input` where the number is no mobile one.
 */
export function textable(
  { firm, ports }: Pick<OpenContext, 'firm' | 'ports'>,
  { number, field, by: { name } }: Written,
): string {
  guardTexts(ports, name);
  const found = mobileNumber(number, firm.locale);
  if (found !== undefined) return found;
  const message = 'must be a mobile number, with the country code where it is of another';
  throw new PortalError('invalid-input', {
    message: `${name}: ${field} is no mobile number`,
    issues: [{ path: [field], message }],
  });
}
