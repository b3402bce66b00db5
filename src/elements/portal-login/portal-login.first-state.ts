import { html, nothing, type TemplateResult } from 'lit';
import type { Child, FirstState, KnownOptions } from '../shared/first-state/first-state.ts';
import { button, field } from '../shared/form/parts.ts';
import { write } from '../shared/strings.ts';
import { loginWords } from './portal-login.strings.ts';
import { PortalLogin } from './portal-login.ts';

const idle = () => undefined;
const everything = { byCode: true, help: true };

/**
 * Until the backend was asked: the form with everything in it, or the skeleton of who is signed in.
 *
 * Templates and attributes are those of the element letter for letter, indentation included, as Lit tells templates apart
 * by that; a test holds them to it. They are not shared, as sharing would cost each page that has no use for it.
 */
class LoginFirst implements FirstState {
  readonly styles = PortalLogin.styles;

  render({ lang, signedIn }: KnownOptions): TemplateResult {
    if (!signedIn) return this.#question(lang);
    return html`<div class="card">${nothing} ${skeleton}</div>`;
  }

  #question(lang: string): TemplateResult {
    return html`<div class="card question" role="group" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1" part="heading">${write(loginWords, 'title', lang)}</h2>
      ${nothing} ${this.#form(lang)}
    </div>`;
  }

  #form(lang: string, offer = everything): TemplateResult {
    const text = (key: keyof typeof loginWords.entries) => write(loginWords, key, lang);
    const help = { look: 'quiet', words: text('help'), act: idle };
    return html`${field('email')} ${field('password', this.#reveal(lang))}
      ${button({ look: 'primary', words: text('sign-in'), act: idle })}
      ${
        offer.byCode
          ? html`<p class="or">${text('forgotten')}</p>
              ${button({ words: text('email-code'), act: idle })}`
          : nothing
      }
      ${nothing}
      <div class="ways">${offer.help ? button(help) : nothing} ${nothing}</div>`;
  }

  #reveal(lang: string): TemplateResult {
    return html`<button type="button" class="reveal" @click=${idle}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M2.5 12q9.5-13 19 0-9.5 13-19 0Z" />
        <circle cx="12" cy="12" r="3" />
        ${nothing}
      </svg>
      <span class="visually-hidden">${write(loginWords, 'show', lang)}</span>
    </button>`;
  }

  children({ lang, signedIn }: KnownOptions, number: number): readonly Child[] {
    if (signedIn) return [];
    const form = `portal-login-${number}`;
    const common = { required: '', autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false' };
    const kinds = {
      email: {
        type: 'email',
        autocomplete: 'username',
        enterkeyhint: 'next',
        dir: 'ltr',
      },
      password: { type: 'password', autocomplete: 'current-password', enterkeyhint: 'go' },
    };
    return [
      // Without a button in it, Enter does nothing as long as nobody would take what it sends.
      ['form', { slot: 'form', id: form, method: 'post', novalidate: '' }],
      ...Object.entries(kinds).flatMap(([name, kind]): Child[] => {
        const id = `${form}-${name}`;
        return [
          ['label', { slot: `${name}-label`, for: id }, write(loginWords, name, lang)],
          ['input', { ...kind, slot: name, id, name, form, ...common }],
          ['p', { slot: `${name}-error`, id: `${id}-error` }],
        ];
      }),
    ];
  }
}

/** Of the size of who is signed in. */
const skeleton = html`<div class="who" aria-busy="true">
  <span class="monogram"></span>
  <div class="names"><i></i><i></i></div>
</div>`;

export const loginFirst: FirstState = new LoginFirst();
