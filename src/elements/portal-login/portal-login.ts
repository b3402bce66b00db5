import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { Announcer } from '../shared/announce.ts';
import { buttons } from '../shared/buttons.ts';
import { Connection } from '../shared/connect.ts';
import { fieldStyles } from '../shared/form/fields.styles.ts';
import { Fields } from '../shared/form/fields.ts';
import { button, field } from '../shared/form/parts.ts';
import { Reveal } from '../shared/form/reveal.ts';
import { notice, noticeStyles } from '../shared/notice.ts';
import { webAddress } from '../shared/source.ts';
import { Strings } from '../shared/strings.ts';
import { tellDeveloper } from '../shared/tell-developer.ts';
import { tokens } from '../shared/tokens.ts';
import { loginWords } from './portal-login.strings.ts';
import { styles } from './portal-login.styles.ts';
import { SignIn } from './sign-in.ts';

export type * from './portal-login.events.ts';

/**
 * @summary Signs a client in, by password or by a code sent by e-mail, and out again.
 * @tag portal-login
 *
 * The inputs are children of the element in the page's own DOM, so that password managers find and fill them.
 *
 * @event {PortalLoginSignedInEvent} portal-login-signed-in - Somebody signed in; who, is in `event.account`.
 * @event {PortalLoginSignedOutEvent} portal-login-signed-out - Nobody is signed in any more.
 * @csspart heading - The line on top: what is asked, or who is signed in.
 * @csspart notice - Something to know, above the question.
 * @cssproperty [--portal-brand] - The brand's colour, from which all others follow. Default: the firm's own.
 * @cssproperty [--portal-surface] - What the card is made of.
 * @cssproperty [--portal-radius=8px] - How round corners are.
 * @cssproperty [--portal-space=1em] - The unit of all distances.
 */
export class PortalLogin extends LitElement {
  static override properties = {
    client: { attribute: false },
    api: {},
    afterSignIn: { attribute: 'after-sign-in' },
  };
  static override styles = [tokens, buttons, noticeStyles, fieldStyles, styles];

  /** What signs in. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/service`, where no provider gives one. */
  declare api?: string | undefined;

  /** The page to go to once somebody has signed in here. Unset, this page stays. */
  declare afterSignIn?: string | undefined;

  readonly #strings = new Strings(this, loginWords);
  readonly #fields = new Fields(this, () => this.#submit());
  readonly #reveal = new Reveal(this, { fields: this.#fields, strings: this.#strings });
  readonly #signIn = new SignIn(this, {
    connection: new Connection(this),
    strings: this.#strings,
    announcer: new Announcer(this),
    fields: this.#fields,
    reveal: this.#reveal,
  });

  /** Puts the cursor where the next key belongs. */
  override focus(): void {
    this.#signIn.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { afterSignIn } = this;
    if (changed.has('afterSignIn') && afterSignIn && !webAddress(afterSignIn))
      tellDeveloper('noPage', afterSignIn);
  }

  override render(): TemplateResult {
    const { view, step } = this.#signIn;
    if (view === 'form') return this.#question(this.#strings.text('title'), this.#form());
    if (view === 'step' && step) return this.#question(step.heading(), step.render());
    return html`<div class="card">
      ${this.#said()} ${view === 'loading' ? skeleton : this.#signIn.renderSignedIn()}
    </div>`;
  }

  #question(heading: string, content: unknown): TemplateResult {
    return html`<div class="card question" role="group" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1" part="heading">${heading}</h2>
      ${this.#said()} ${content}
    </div>`;
  }

  #said(): unknown {
    const { said } = this.#signIn;
    const words = said?.words();
    if (!said || !words) return nothing;
    const again = { words: this.#strings.text('try-again'), act: () => this.#signIn.retry() };
    return notice(said.kind, words, said.retry ? button(again) : nothing);
  }

  #form(): TemplateResult {
    const { text } = this.#strings;
    const { busy, offer } = this.#signIn;
    const signIn = { name: 'password', look: 'primary', act: () => this.#fields.submit() };
    const act = () => this.#signIn.open({ kind: 'help', token: '' });
    const help = { name: 'help', look: 'quiet', busy, words: text('help'), act };
    const byCode = { name: 'code', act: () => this.#signIn.byCode() };
    return html`${field('email')} ${field('password', this.#reveal.render('password'))}
      ${button({ ...signIn, busy, words: text('sign-in') })}
      ${
        offer.byCode
          ? html`<p class="or">${text('forgotten')}</p>
              ${button({ ...byCode, busy, words: text('email-code') })}`
          : nothing
      }
      ${offer.more?.buttons()}
      <div class="ways">${offer.help ? button(help) : nothing} ${offer.more?.links()}</div>`;
  }

  #submit(): void {
    this.#reveal.hide();
    this.#signIn.submit();
  }
}

/** Of the size of who is signed in. */
const skeleton = html`<div class="who" aria-busy="true">
  <span class="monogram"></span>
  <div class="names"><i></i><i></i></div>
</div>`;
