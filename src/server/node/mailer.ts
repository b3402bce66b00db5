import { createTransport, type NodemailerError } from 'nodemailer';
import { DeliveryError } from '../outbox/mailing.ts';
import type { Mailer } from '../ports.ts';

export interface MailerOptions {
  /** The mail server, such as `smtps://user:password@mail.example:465` (`PORTICO_SMTP_URL`). */
  readonly url: string;
  /** The address that mails come from; each firm's name stands before it. */
  readonly from: string;
}

const second = 1000;

/**
 * Delivers mails through an SMTP server. Its waits, one for each of at most
 * a dozen steps, add up to less than the time that a worker holds a mail.
 */
export function createMailer({ url, from }: MailerOptions): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 20 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);

  return {
    async deliver({ id, fromName, to, subject, text, html }) {
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          from: { name: fromName, address: from },
          to: { name: '', address: to },
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (cause) {
        throw refusal(cause as NodemailerError);
      }
    },
  };
}

/**
 * A 5xx answer to the mail itself is final (RFC 5321, 4.2.1). One to the greeting or the login speaks of the
 * configuration, which its operator can put right, so the mail waits.
 */
function refusal(cause: NodemailerError): DeliveryError {
  const aboutMail = cause.code === 'EENVELOPE' || cause.code === 'EMESSAGE';
  const permanent = aboutMail && (cause.responseCode ?? 0) >= 500;
  return new DeliveryError(cause.message, { permanent, cause });
}
