import { html, nothing } from 'lit';
import type { Firm } from '../../contract/firm.ts';
import type { Login } from './login.ts';
import { moreWords } from './more-ways.strings.ts';
import { button } from '../shared/form/parts.ts';

/** Ways in that only some firms offer, below those that all have. */
export interface MoreWays {
  /** Each a way to sign in. */
  readonly buttons: () => unknown;
  /** For whoever cannot sign in yet. */
  readonly links: () => unknown;
}

/** Signing in with the firm's own provider, or by a link of a mail; and signing up. */
export function moreWays(login: Login, { provider, policies }: Firm): MoreWays {
  const words = () => login.of(moreWords);
  const way = (name: string, label: string, act: () => void, look = '') =>
    button({ name, busy: login.busy, words: label, look, act });
  const byLink = async () => (await import('./magic-link.ts')).sendLink;
  const byProvider = async () => (await import('./provider.ts')).leaveForProvider;
  return {
    buttons: () =>
      html`${
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
