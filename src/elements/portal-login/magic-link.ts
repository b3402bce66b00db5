import type { PortalClient } from '../../client/client.ts';
import { openLink, requestLink, signInWithLink } from '../../contract/identity/magic-link.ts';
import { proceed, refuseEmail } from './flow.ts';
import { helpWords } from './help-step.strings.ts';
import { LinkSentStep } from './link-sent-step.ts';
import type { Login, Refusal } from './login.ts';
import { magicLinkWords } from './magic-link.strings.ts';
import { MessageStep } from './message-step.ts';

/** Has a link sent that signs in, to the address in the form. */
export async function sendLink(login: Login, client: PortalClient): Promise<void> {
  const email = login.fields.value('email');
  const send = (by: PortalClient) => by.invoke(requestLink, { email });
  try {
    const { resendAfterSeconds } = await send(client);
    login.go(new LinkSentStep(login, { email, words: 'link-sent', resendAfterSeconds, send }));
  } catch (error) {
    if ((error as Refusal).code === 'not-permitted') sayClosed(login);
    else refuseEmail(login, error);
  }
}

/** Asks whoever opened a link whether to sign in as whom it was sent to. Until then nothing is used up. */
export async function askToSignIn(login: Login, client: PortalClient, token: string): Promise<void> {
  await orEnded(login, async () => {
    const { email } = await client.invoke(openLink, { token });
    const words = () => login.of(magicLinkWords);
    login.go(
      new MessageStep(login, {
        heading: () => words().text('title'),
        lead: () => words().text('lead', { email }),
        main: {
          name: 'go-on',
          words: () => words().text('go-on'),
          act: () => login.run('go-on', (_, by) => orEnded(login, () => signIn(login, by, token))),
        },
        other: { words: () => words().text('other-way'), act: () => login.restart('email') },
      }),
    );
  });
}

async function signIn(login: Login, client: PortalClient, token: string): Promise<void> {
  const answer = await client.invoke(signInWithLink, { token });
  if (answer.step === 'signed-in') {
    login.restart('email');
    return;
  }
  // The next question is asked of whom the link is for, not of who was signed in here.
  if (client.session.status === 'signed-in') await client.signOut();
  await proceed(login, answer);
}

/** Does something, and says so where the link works no more. */
async function orEnded(login: Login, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { code, facts } = error as Refusal;
    if (code === 'link-ended') sayEnded(login, String(facts?.end));
    else if (code === 'not-permitted') sayClosed(login);
    else throw error;
  }
}

function sayEnded(login: Login, end: string): void {
  login.go(
    new MessageStep(login, {
      heading: () => login.of(helpWords).text('ended-title', { end }),
      lead: () => login.of(magicLinkWords).text('ended-lead', { end }),
      main: { words: () => login.of(helpWords).text('back'), act: () => login.restart('email') },
    }),
  );
}

function sayClosed(login: Login): void {
  login.restart('password', { kind: 'warn', words: () => login.of(magicLinkWords).text('closed') });
}
