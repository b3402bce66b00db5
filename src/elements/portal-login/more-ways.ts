import { html, nothing } from 'lit';
import type { Firm } from '../../contract/firm.ts';
import type { Login } from './login.ts';
import { moreWords } from './more-ways.strings.ts';
import { button } from '../shared/form/parts.ts';
import { knowsPasskeys } from '../shared/passkey-support.ts';

/** Ways in that only some firms offer, below those that all have. */
export interface MoreWays {
  /** Each a way to sign in. */
  readonly buttons: () => unknown;
  /** For whoever cannot sign in yet. */
  readonly links: () => unknown;
}

/** Signing in with a passkey, by a link of a mail, or with the firm's own provider; and signing up. */
export function moreWays(login: Login, { provider, policies }: Firm): MoreWays {
  const words = () => login.of(moreWords);
  const way = (name: string, label: string, act: () => void, look = '') =>
    button({ name, busy: login.busy, words: label, look, act });
  const byLink = async () => (await import('./magic-link.ts')).sendLink;
  const byPasskey = async () => (await import('./passkey.ts')).byPasskey;
  const byProvider = async () => (await import('./provider.ts')).leaveForProvider;
  return {
    buttons: () =>
      html`${
        policies.passkeys && knowsPasskeys()
          ? way('passkey', words().text('passkey'), () => {
              login.run('passkey', async (_, client) => (await byPasskey())(login, client));
            })
          : nothing
      }${
        policies.magicLinks
          ? way('email-link', words().text('email-link'), () => {
              if (login.busy || !login.isEmailGood()) return;
              login.run('email-link', async (_, client) => (await byLink())(login, client));
            })
          : nothing
      }${
        provider
          ? way('provider', words().text('provider', { name: provider.name }), () => {
              login.run('provider', async (_, client) => (await byProvider())(login, client));
            })
          : nothing
      }`,
    links: () =>
      policies.signUp
        ? way('signup', words().text('signup'), () => login.open({ kind: 'signup', token: '' }), 'quiet')
        : nothing,
  };
}
