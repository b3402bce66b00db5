import type { PortalClient } from '../../client/client.ts';
import { acceptInvitation, checkPasscode, openInvitation } from '../../contract/identity/invitations.ts';
import type { Input, Output } from '../../contract/operation.ts';
import { invitationWords } from './invitation-steps.strings.ts';
import type { Login, Refusal } from './login.ts';
import { MessageStep } from './message-step.ts';
import { NewPasswordStep } from './new-password-step.ts';

type Factor = NonNullable<Output<typeof acceptInvitation>['factor']>;

/** Asks what an invitation takes to set the account up. Nothing is used up until the client has pressed the button. */
export async function setUp(login: Login, client: PortalClient, token: string): Promise<void> {
  await orEnded(login, async () => {
    const invited = await client.invoke(openInvitation, { token });
    if (!invited.needsPasscode) {
      askToAccept(login, { token, ...invited });
      return;
    }
    const { PasscodeStep } = await import('./passcode-step.ts');
    login.go(
      new PasscodeStep(login, {
        name: invited.displayName,
        prove: (by, passcode) =>
          orEnded(login, async () => {
            await by.invoke(checkPasscode, { token, passcode });
            login.fields.remove('code');
            askToAccept(login, { token, passcode, ...invited });
          }),
      }),
    );
  });
}

interface Invited
  extends Output<typeof openInvitation>, Pick<Input<typeof acceptInvitation>, 'token' | 'passcode'> {
  /** Whether another password was chosen for the address while this client chose one. */
  readonly isLate?: boolean;
}

/** Asks for a password where the address has none, and accepts the invitation. */
function askToAccept(login: Login, invited: Invited): void {
  const { token, passcode, email, displayName, needsPassword, personal, isLate } = invited;
  const words = () => login.of(invitationWords);
  const heading = () => words().text('title', { name: displayName });
  const accept = (by: PortalClient, password: string | null) =>
    orEnded(login, async () => {
      const accepted = await unlessLate(() =>
        by.invoke(acceptInvitation, { token, password, ...(passcode !== undefined && { passcode }) }),
      );
      login.fields.remove('new-password');
      if (!accepted) askToAccept(login, { ...invited, needsPassword: false, isLate: true });
      else if (accepted.factor) await offerFactor(login, accepted.factor, email);
      else sayReady(login, email);
    });
  login.go(
    needsPassword
      ? new NewPasswordStep(login, {
          ...{ email, personal, heading },
          lead: () => words().text('lead', { email }),
          action: () => words().text('set-up'),
          choose: accept,
        })
      : new MessageStep(login, {
          heading,
          lead: () => words().text(isLate ? 'late-lead' : 'known-lead', { email }),
          main: {
            words: () => words().text('accept'),
            act: () => login.run('main', (_, by) => accept(by, null)),
          },
        }),
  );
}

/** Offers to set a second factor up at once, which can wait. */
async function offerFactor(login: Login, factor: Factor, email: string): Promise<void> {
  const { SetUpStep } = await import('./set-up-step.ts');
  const { ticket, factors, isRequired } = factor;
  login.go(
    new SetUpStep(login, {
      ...{ ticket, factors, ...(isRequired && { when: 'invited' }) },
      goOn: async () => sayReady(login, email),
      leave: () => sayReady(login, email),
    }),
  );
}

/** It signs nobody in: whoever set the account up shows that they know the password. */
function sayReady(login: Login, email: string): void {
  const words = () => login.of(invitationWords);
  login.go(
    new MessageStep(login, {
      heading: () => words().text('done-title'),
      lead: () => words().text('done-lead', { email }),
      main: { words: () => words().text('go-on'), act: () => login.restart('password') },
    }),
  );
}

/** What was answered; undefined where the address got another password meanwhile. */
async function unlessLate<T>(accept: () => Promise<T>): Promise<T | undefined> {
  try {
    return await accept();
  } catch (error) {
    if ((error as Refusal).code === 'changed-meanwhile') return undefined;
    throw error;
  }
}

/** Does something, and says so where the invitation opens nothing any more. */
async function orEnded(login: Login, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { code, facts } = error as Refusal;
    if (code === 'access-ended') sayEnded(login, 'removed');
    else if (code === 'link-ended') sayEnded(login, String(facts?.end));
    else throw error;
  }
}

function sayEnded(login: Login, end: string): void {
  const words = () => login.of(invitationWords);
  login.fields.remove('new-password', 'code');
  login.go(
    new MessageStep(login, {
      heading: () => words().text('ended-title', { end }),
      lead: () => words().text('ended-lead', { end }),
      main: { words: () => words().text('back'), act: () => login.restart('email') },
    }),
  );
}
