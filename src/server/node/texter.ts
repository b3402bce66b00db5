import * as z from 'zod/mini';
import type { SmsConfig } from '../config.ts';
import { DeliveryError } from '../outbox/mailing.ts';
import type { Texter } from '../ports.ts';

/** How long a gateway may take to answer, in milliseconds. Portico's choice. */
export const gatewayPatience = 15_000;

export interface TexterOptions extends SmsConfig {
  /** In milliseconds. Default: {@link gatewayPatience}. */
  readonly patience?: number;
}

/** Of a gateway's answer what counts: why it does not take a message. */
const refusal = z.object({ reason: z.string() });

/** Answers to a message itself, which come again however often it is sent. The others speak of the gateway or its login. */
const final: ReadonlySet<number> = new Set([400, 404, 410, 413, 422]);

/** Delivers text messages through an SMS gateway over HTTP; the README says what it is sent. */
export function createTexter({ url, secret, patience = gatewayPatience }: TexterOptions): Texter {
  return {
    async deliver({ id, fromName, to, text }) {
      let answer: Response;
      try {
        answer = await fetch(url, {
          method: 'POST',
          // The secret and the number are for this address alone.
          redirect: 'error',
          headers: {
            Authorization: `Bearer ${secret}`,
            'Content-Type': 'application/json',
            Accept: 'application/json',
            'Idempotency-Key': id,
          },
          body: JSON.stringify({ id, from: fromName, to, text }),
          signal: AbortSignal.timeout(patience),
        });
      } catch (cause) {
        const isLate = cause instanceof Error && cause.name === 'TimeoutError';
        const message = isLate ? 'the gateway did not answer in time' : 'the gateway cannot be reached';
        throw new DeliveryError(message, { permanent: false, cause });
      }
      const { status } = answer;
      const reason = await reasonIn(answer);
      if (answer.ok) return;
      throw new DeliveryError(`the gateway answered ${status}${reason}`, { permanent: final.has(status) });
    },
  };
}

/** Why, in the gateway's words: a line of them, for staff to read. */
async function reasonIn(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => undefined);
  const told = refusal.safeParse(body);
  return told.success ? `: ${told.data.reason.replace(/\s+/g, ' ').slice(0, 200)}` : '';
}
