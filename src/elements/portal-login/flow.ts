import { html, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { type Session, signInWithPassword, type SignInStep } from '../../contract/identity.ts';
import { asProblem } from '../shared/connect.ts';
import { button } from '../shared/form/parts.ts';
import { webAddress } from '../shared/source.ts';
import { untilThen } from '../shared/time.ts';
import { flowWords } from './flow.strings.ts';
import type { Link } from './link.ts';
import type { Login, LoginElement, Refusal, Said } from './login.ts';
import type { MoreWays } from './more-ways.ts';
import { PortalLoginSignedInEvent, PortalLoginSignedOutEvent } from './portal-login.events.ts';
import { loginWords } from './portal-login.strings.ts';
import type { VouchedClient } from './ticket-step.ts';

/** What of signing in the backend knows and the firm allows. */
export interface Offer {
  readonly byPassword: boolean;
  readonly byCode: boolean;
  /** Whether a new password can be chosen by a link. */
  readonly help: boolean;
  /** What only some firms offer. */
  readonly more?: MoreWays | undefined;
  /** Asks another question than the form's, where there is one; called before each render, with the client in use. */
  readonly guide?: (client: PortalClient | undefined) => void;
}

export async function offer(client: PortalClient, login: Login): Promise<Offer> {
  if (client.vouched) {
    const { byTicket } = await import('./ticket-step.ts');
    return byTicket(login, client as VouchedClient);
  }
  const [byPassword, byCode, firm] = await Promise.all([
    client.supports(signInWithPassword),
    // By its name, as it is loaded when it is reached.
    client.supports({ name: 'identity.requestCode', kind: 'json' }),
    client
      .firm()
      .result()
      // Should the policy be otherwise, the call will say so.
      .catch(() => undefined),
  ]);
  return {
    byPassword,
    byCode: byCode && firm?.policies.signInByCode !== false,
    help: !!firm?.operations.includes('identity.requestReset'),
    more:
      firm && (firm.policies.signUp || firm.policies.magicLinks || firm.policies.passkeys || firm.provider)
        ? (await import('./more-ways.ts')).moreWays(login, firm)
        : undefined,
  };
}

export async function byPassword(login: Login, client: PortalClient): Promise<void> {
  const { fields } = login;
  const input = { email: fields.value('email'), password: fields.value('password') };
  try {
    await proceed(login, await client.invoke(signInWithPassword, input));
  } catch (error) {
    if (asProblem(error).code === 'wrong-credentials') {
      login.correct('password', login.of(flowWords).text('wrong-credentials'));
    } else refuseEmail(login, error);
  }
}

/** Sends a code to the address in the form, and asks for it. */
export async function byCode(login: Login, client: PortalClient): Promise<void> {
  await (await import('./code-step.ts')).askForCode(login, client);
}

/** Asks what lies beyond the form: help, signing up, or what a link of a mail leads to. */
export async function openAt(login: Login, client: PortalClient, link: Link): Promise<void> {
  await (await import('./link-steps.ts')).openAt(login, client, link);
}

/** Says beside the address that it is none; rejects with any other error. */
export function refuseEmail(login: Login, error: unknown): void {
  if (asProblem(error).code !== 'invalid-input') throw error;
  login.correct('email', login.of(loginWords).text('email-wrong'));
}

/**
 * Goes where the backend says. Being signed in shows by itself, as the client tells of its session.
 *
 * @param startAgain - Begins anew, with something to say where that was not asked for. Default: at the form.
 */
export async function proceed(
  login: Login,
  answer: SignInStep,
  startAgain = (said?: Said) => login.restart(said ? 'password' : 'email', said),
): Promise<void> {
  if (answer.step === 'signed-in') return;
  // Each question is a module of its own: whoever chooses an account loads nothing of second factors.
  const step =
    answer.step === 'choose-account'
      ? new (await import('./account-step.ts')).AccountStep(login, answer, startAgain)
      : await (await import('./factor-step.ts')).factorStep(login, answer, startAgain);
  login.fields.remove('password', 'code', 'recovery');
  login.go(step);
}

/** What is said about a failure that is not one field's. */
export function explain(login: Login, { code, retryAfterSeconds }: Refusal): Said {
  switch (code) {
    case 'unreachable':
    case 'timeout':
      return login.unreachable();
    case 'too-many-attempts':
    case 'access-ended':
    case 'not-supported':
    case 'origin-refused': {
      // No time comes where no waiting helps.
      const until = retryAfterSeconds && Date.now() + retryAfterSeconds * 1000;
      const word = code === 'origin-refused' ? 'not-supported' : code;
      return {
        kind: 'warn',
        words: () => {
          const { text, language } = login.of(flowWords);
          if (!until) return text(word);
          const seconds = secondsUntil(login, until);
          return seconds ? text('wait', { when: untilThen(seconds, language) }) : '';
        },
      };
    }
    default:
      return { kind: 'error', words: () => login.of(flowWords).text('failed'), retry: true };
  }
}

/** Whole seconds until a moment (milliseconds since 1970), rendering again at each; 0 once it is past. */
export function secondsUntil(login: Login, moment: number): number {
  const left = moment - Date.now();
  if (left <= 0) return 0;
  login.renderIn(left % 1000 || 1000);
  return Math.ceil(left / 1000);
}

/** Tells of somebody who has just signed in: the client aloud, the page by an event; and goes where the page wants them. */
export function welcome(login: Login, host: LoginElement, account: Session['account']): void {
  login.announce(login.of(flowWords).text('signed-in-as', { name: account.displayName }));
  const signedIn = new PortalLoginSignedInEvent(account);
  host.dispatchEvent(signedIn);
  const address = host.afterSignIn && webAddress(host.afterSignIn);
  if (address) location.assign(address);
}

/** Tells that nobody is signed in any more: the client signed out here, or the session ended by itself or elsewhere. */
export function farewell(login: Login, host: LoginElement): void {
  const word = login.busy === 'sign-out' ? 'signed-out' : 'ended';
  login.tell({ kind: 'info', words: () => login.of(flowWords).text(word) });
  const signedOut = new PortalLoginSignedOutEvent();
  host.dispatchEvent(signedOut);
}

/** Who is signed in, and how to end that. */
export function signedIn(
  login: Login,
  { displayName, clientName, email, welcome: isGreeted }: Session['account'],
): TemplateResult {
  const { text } = login.of(flowWords);
  // First letters of the first and the last name, as the person writes them.
  const initials = displayName.trim().replace(/^(.)(?:.*\s(.)|).*/su, '$1$2');
  return html`<div class="who">
    <span class="monogram" aria-hidden="true">${initials}</span>
    <div class="names">
      <h2 tabindex="-1" part="heading">
        ${
          isGreeted
            ? text('welcome', { name: displayName })
            : html`<span class="visually-hidden">${text('signed-in')}: </span>${displayName}`
        }
      </h2>
      <p>${clientName === displayName ? email : clientName}</p>
    </div>
    ${button({
      name: 'sign-out',
      busy: login.busy,
      words: text('sign-out'),
      act: () => login.run('sign-out', (_, client) => client.signOut()),
    })}
  </div>`;
}
