import { html, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Entry, Question, TicketClient } from '../../client/ticket-client.ts';
import { signInWithTicket } from '../../contract/identity/tickets.ts';
import type { Problem } from '../shared/error-words.ts';
import { button } from '../shared/form/parts.ts';
import { AccountStep } from './account-step.ts';
import { FactorStep } from './factor-step.ts';
import { explain, type Offer, secondsUntil } from './flow.ts';
import type { Login, Said, Step } from './login.ts';
import { loginWords } from './portal-login.strings.ts';
import { setUpToSignIn } from './set-up-step.ts';
import { ticketWords } from './ticket-step.strings.ts';

/** What is used of the client of a page that vouches for who is signed in. */
export type VouchedClient = PortalClient & Pick<TicketClient, 'entry' | 'signInAgain'>;

/** How long nothing is said about asking for a ticket, in milliseconds: mostly it is there before anybody could read that. */
const quiet = 1000;

/** Signing in where the page vouches for who is signed in to it: nothing is typed, so there is no form. */
export async function byTicket(login: Login, client: VouchedClient): Promise<Offer> {
  const step = new TicketStep(login, client);
  let shown: Entry | undefined;
  const guide: Offer['guide'] = (used) => {
    const { entry } = client;
    if (used !== client || (entry && entry === shown)) return;
    if (!entry) {
      shown = login.step = undefined;
      return;
    }
    const { state } = entry;
    if (state === 'asking' && (login.step === step || secondsUntil(login, entry.since + quiet) > 0)) return;
    shown = entry;
    login.fields.remove();
    const next = state === 'question' ? questionOf(login, entry.answer, startAgain) : step;
    login.go(next, !login.busy);
    if (state === 'failed') login.tell(why(login, entry.error));
  };
  const startAgain = (said?: Said) => {
    client.signInAgain().then(
      () => said && login.tell(said),
      () => undefined,
    );
  };
  return { byPassword: await client.supports(signInWithTicket), byCode: false, help: false, guide };
}

function questionOf(login: Login, answer: Question, startAgain: (said?: Said) => void): Step {
  if (answer.step === 'choose-account') return new AccountStep(login, answer, startAgain);
  return answer.step === 'second-factor'
    ? new FactorStep(login, answer, startAgain)
    : setUpToSignIn(login, answer, startAgain);
}

/** What is said below the heading, where it needs more words. */
const leads: Partial<Record<Entry['state'], 'known' | 'nobody-how' | 'another-how'>> = {
  asking: 'known',
  nobody: 'nobody-how',
  another: 'another-how',
};

/** Says what is going on, and offers to ask for another ticket. */
class TicketStep implements Step {
  readonly fields = {};
  readonly #login: Login;
  readonly #client: VouchedClient;

  constructor(login: Login, client: VouchedClient) {
    this.#login = login;
    this.#client = client;
  }

  get #state(): Exclude<Entry['state'], 'question'> {
    const state = this.#client.entry?.state ?? 'asking';
    return state === 'question' ? 'asking' : state;
  }

  heading(): string {
    return this.#login.of(ticketWords).text(this.#state);
  }

  style(): void {
    // The form's own looks are all that it has.
  }

  focus(root: ParentNode): void {
    root.querySelector<HTMLElement>('.again')?.focus();
  }

  submit(): void {
    // There is no input here to press Enter in.
  }

  render(): TemplateResult {
    const { text } = this.#login.of(ticketWords);
    const state = this.#state;
    const lead = leads[state];
    return html`${lead ? html`<p class="lead">${text(lead)}</p>` : nothing}
    ${state === 'another' ? this.#reload() : this.#again(state)}`;
  }

  #again(state: Entry['state']): TemplateResult {
    const { busy } = this.#login;
    const own = state === 'asking' ? state : state === 'left' ? 'again' : undefined;
    return button({
      name: 'again',
      busy: state === 'asking' ? 'again' : busy,
      look: 'primary again',
      words: own ? this.#login.of(ticketWords).text(own) : this.#login.of(loginWords).text('try-again'),
      act: () =>
        this.#login.run('again', async () => {
          // What became of it shows by itself.
          await this.#client.signInAgain().catch(() => undefined);
        }),
    });
  }

  #reload(): TemplateResult {
    const { text } = this.#login.of(ticketWords);
    return button({ look: 'primary again', words: text('reload'), act: () => location.reload() });
  }
}

/** What is said about a ticket that could not be had, or did not work. */
function why(login: Login, error: Problem): Said {
  const said = (key: 'no-ticket' | 'ticket-expired'): Said => ({
    kind: 'error',
    words: () => login.of(ticketWords).text(key),
  });
  if (error.code === 'ticket-expired') return said('ticket-expired');
  if (/^(timeout|unavailable|bad-response|internal)$/.test(error.code)) return said('no-ticket');
  return { ...explain(login, error), retry: false };
}
