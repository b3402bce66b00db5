import { html, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { CodeSent } from '../../contract/identity/code.ts';
import {
  confirmSignUp,
  finishSignUp,
  requestSignUp,
  resendSignUpCode,
} from '../../contract/identity/sign-up.ts';
import type { Output } from '../../contract/operation.ts';
import { button, field } from '../shared/form/parts.ts';
import { CodeStep } from './code-step.ts';
import { proceed } from './flow.ts';
import type { Login, Refusal, Step } from './login.ts';
import { MessageStep } from './message-step.ts';
import { NewPasswordStep } from './new-password-step.ts';
import { loginWords } from './portal-login.strings.ts';
import { signUpWords } from './sign-up-step.strings.ts';

/** Asks who signs up. */
export class SignUpStep implements Step {
  readonly #login: Login;

  constructor(login: Login) {
    this.#login = login;
  }

  get fields() {
    return { name: this.#words.text('name'), email: this.#login.of(loginWords).text('email') };
  }

  get #words() {
    return this.#login.of(signUpWords);
  }

  heading(): string {
    return this.#words.text('title');
  }

  style(): void {
    // The form's own looks are all that it has.
  }

  focus(): void {
    const { fields } = this.#login;
    fields.input('name')?.setAttribute('autocapitalize', 'words');
    fields.focus('name');
  }

  submit(): void {
    const { fields } = this.#login;
    if (!fields.value('name').trim()) this.#login.correct('name', this.#words.text('name-missing'));
    else if (this.#login.isEmailGood()) this.#login.go(choosePassword(this.#login, this));
  }

  render(): TemplateResult {
    const { text } = this.#words;
    const { busy, fields } = this.#login;
    const go = { busy, look: 'primary', words: text('continue'), act: () => fields.submit() };
    const back = { look: 'quiet', words: text('back'), act: () => this.#login.restart('email') };
    return html`<p class="lead">${text('lead')}</p>
      ${field('name')} ${field('email')} ${button(go)}
      <div class="ways">${button(back)}</div>`;
  }
}

function choosePassword(login: Login, before: SignUpStep): Step {
  const words = () => login.of(signUpWords);
  const name = login.fields.value('name').trim();
  const email = login.fields.value('email').trim();
  return new NewPasswordStep(login, {
    email,
    personal: [email, name],
    heading: () => words().text('password-title'),
    lead: () => words().text('password-lead'),
    action: () => words().text('create'),
    choose: async (client, password) => {
      try {
        const sent = await client.invoke(requestSignUp, { name, email, password });
        login.fields.remove('new-password');
        login.go(confirm(login, email, sent));
      } catch (error) {
        const { code, issues = [] } = error as Refusal;
        // What the backend finds wrong with name or address is told where these are asked for.
        const [wrong] = issues
          .map(({ path }) => path[0])
          .filter((each) => each === 'name' || each === 'email');
        if (code === 'invalid-input' && wrong) {
          login.go(before);
          login.correct(
            wrong,
            wrong === 'name' ? words().text('name-missing') : login.of(loginWords).text('email-wrong'),
          );
        } else if (code === 'not-permitted') sayClosed(login);
        else throw error;
      }
    },
  });
}

function confirm(login: Login, email: string, sent: CodeSent): Step {
  return new CodeStep(login, {
    email,
    sent,
    words: 'sent-surely',
    action: () => login.of(signUpWords).text('confirm'),
    resend: (client, ticket) => client.invoke(resendSignUpCode, { ticket }),
    prove: async (client, input) => goOn(login, email, await client.invoke(confirmSignUp, input)),
  });
}

/** Goes where the backend says: finished, or a choice where there is access already. */
async function goOn(
  login: Login,
  email: string,
  answer: Output<typeof confirmSignUp> | Output<typeof finishSignUp>,
): Promise<void> {
  const words = () => login.of(signUpWords);
  if (answer.step === 'signed-up') {
    login.fields.remove('code', 'name');
    login.go(
      new MessageStep(login, {
        heading: () => words().text('done-title'),
        lead: () => words().text('done-lead', { email }),
        main: { words: () => words().text('sign-in'), act: () => login.restart('password') },
      }),
    );
  } else if (answer.step === 'access-there') {
    const { ticket, another } = answer;
    const choose = (choice: 'existing' | 'another') => () =>
      login.run(choice, (_, client) => finish(login, client, { email, ticket, choice }));
    login.fields.remove('code', 'name');
    login.go(
      new MessageStep(login, {
        heading: () => words().text('there-title'),
        lead: () => words().text(another ? 'there-choice' : 'there-lead', { email }),
        main: { name: 'existing', words: () => words().text('existing'), act: choose('existing') },
        ...(another && {
          other: { name: 'another', words: () => words().text('another'), act: choose('another') },
        }),
      }),
    );
  } else await proceed(login, answer);
}

async function finish(
  login: Login,
  client: PortalClient,
  {
    email,
    ...choice
  }: { readonly email: string; readonly ticket: string; readonly choice: 'existing' | 'another' },
): Promise<void> {
  try {
    await goOn(login, email, await client.invoke(finishSignUp, choice));
  } catch (error) {
    const { code } = error as Refusal;
    if (code === 'ticket-expired') {
      login.restart('email', { kind: 'info', words: () => login.of(signUpWords).text('late') });
    } else if (code === 'not-permitted') sayClosed(login);
    else throw error;
  }
}

function sayClosed(login: Login): void {
  login.restart('email', { kind: 'warn', words: () => login.of(signUpWords).text('closed') });
}
