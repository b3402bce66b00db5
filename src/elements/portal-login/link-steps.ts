import type { PortalClient } from '../../client/client.ts';
import { type LinkEnd, openReset, resetPassword } from '../../contract/identity/links.ts';
import { HelpStep } from './help-step.ts';
import { helpWords } from './help-step.strings.ts';
import { setUp } from './invitation-steps.ts';
import type { Link } from './link.ts';
import type { Login, Refusal } from './login.ts';
import { MessageStep } from './message-step.ts';
import { NewPasswordStep } from './new-password-step.ts';

/** Asks what lies beyond the form. Nothing that a link of a mail bears is used up until the client has answered. */
export async function openAt(login: Login, client: PortalClient, { kind, token }: Link): Promise<void> {
  switch (kind) {
    case 'help':
      login.go(new HelpStep(login));
      return;
    case 'signup': {
      const { SignUpStep } = await import('./sign-up-step.ts');
      login.go(new SignUpStep(login));
      return;
    }
    case 'link': {
      const { askToSignIn } = await import('./magic-link.ts');
      await askToSignIn(login, client, token);
      return;
    }
    case 'provider': {
      const { comeBack } = await import('./provider.ts');
      await comeBack(login, client, token);
      return;
    }
    case 'reset':
      await orEnded(login, () => chooseNewPassword(login, client, token));
      return;
    case 'invitation':
      await setUp(login, client, token);
      return;
    default:
      sayEnded(login, 'unknown');
  }
}

async function chooseNewPassword(login: Login, client: PortalClient, token: string): Promise<void> {
  const { email, personal } = await client.invoke(openReset, { token });
  const text = (key: 'choose-title' | 'choose') => login.of(helpWords).text(key);
  const step = new NewPasswordStep(login, {
    email,
    personal,
    heading: () => text('choose-title'),
    lead: () => login.of(helpWords).text('choose-lead', { email }),
    action: () => text('choose'),
    choose: (by, password) =>
      orEnded(login, async () => {
        await by.invoke(resetPassword, { token, password });
        sayChanged(login, by);
      }),
  });
  login.go(step);
}

function sayChanged(login: Login, client: PortalClient): void {
  const text = (key: 'changed-title' | 'changed-lead' | 'go-on') => login.of(helpWords).text(key);
  login.fields.remove('new-password');
  login.go(
    new MessageStep(login, {
      heading: () => text('changed-title'),
      lead: () => text('changed-lead'),
      main: { words: () => text('go-on'), act: () => login.restart('password') },
    }),
  );
  // Whoever was signed in here may have been the same.
  if (client.session.status === 'signed-in') client.checkSession().catch(() => undefined);
}

/** Does something, and says so where the link works no more. */
async function orEnded(login: Login, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { code, facts } = error as Refusal;
    if (code !== 'link-ended') throw error;
    sayEnded(login, facts?.end as LinkEnd);
  }
}

function sayEnded(login: Login, end: LinkEnd): void {
  const words = () => login.of(helpWords);
  login.fields.remove('new-password');
  login.go(
    new MessageStep(login, {
      heading: () => words().text('ended-title', { end }),
      lead: () => words().text('ended-lead', { end }),
      main: { words: () => words().text('new-link'), act: () => login.go(new HelpStep(login)) },
      other: { words: () => words().text('back'), act: () => login.restart('email') },
    }),
  );
}
