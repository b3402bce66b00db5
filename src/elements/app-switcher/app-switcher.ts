import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { type App, listApps } from '../../contract/apps.ts';
import type { Output } from '../../contract/operation.ts';
import { buttons } from '../shared/buttons.ts';
import { Connection } from '../shared/connect.ts';
import { Menu } from '../shared/menu.ts';
import { menuStyles } from '../shared/menu.styles.ts';
import { Read } from '../shared/read.ts';
import { Strings } from '../shared/strings.ts';
import { tokens } from '../shared/tokens.ts';
import { typeAhead } from '../shared/type-ahead.ts';
import { appWords } from './app-switcher.strings.ts';
import { appStyles } from './app-switcher.styles.ts';
import { appHere } from './here.ts';

/** A read that fails in silence: what it would have shown is beside the page's purpose. */
class QuietRead<T> extends Read<T> {
  override hostUpdated(): void {
    // There is nothing to say.
  }
}

/**
 * @summary The apps that whoever is signed in reaches, at the top right of the page: another one is a press away.
 * @tag app-switcher
 *
 * ```html
 * <app-switcher api="/api/v1/academy"></app-switcher>
 * ```
 *
 * Nothing is shown while nobody is signed in, nor to whoever reaches one app or none.
 *
 * @csspart button - The button that opens the list.
 * @csspart panel - The list of apps.
 * @cssstate shown - There are several apps, or their room is kept while they are read.
 * @cssproperty [--portal-brand] - The brand's colour, from which all others follow. Default: the firm's own.
 * @cssproperty [--portal-surface] - What the list is made of.
 * @cssproperty [--portal-radius=8px] - How round corners are.
 * @cssproperty [--portal-space=1em] - The unit of all distances.
 */
export class AppSwitcher extends LitElement {
  static override styles = [tokens, buttons, menuStyles, appStyles];

  static override properties = { client: { attribute: false }, api: {} };

  /** Where apps come from. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/academy`, where no provider gives one. */
  declare api?: string | undefined;

  readonly #internals = this.attachInternals();
  readonly #strings = new Strings(this, appWords);
  readonly #connection = new Connection(this);
  readonly #menu = new Menu(this, () => void this.#apps.reload(), typeAhead());
  readonly #apps: Read<Output<typeof listApps>> = new QuietRead(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listApps,
    read: (client) =>
      this.#connection.session.status === 'signed-in' ? client.read(listApps, {}) : undefined,
  });

  /** As late as this, what was read is at hand: in `willUpdate` it is that of the last update. */
  protected override update(changed: PropertyValues): void {
    const { value, state } = this.#apps;
    const several = value && value.apps.length > 1;
    if (several !== undefined || state === 'signed-out') this.#keep(several);
    if (several ?? (state === 'loading' && this.#isKept)) this.#internals.states.add('shown');
    else this.#internals.states.delete('shown');
    super.update(changed);
  }

  override render(): unknown {
    if (!this.#internals.states.has('shown')) return nothing;
    const { value } = this.#apps;
    const { text } = this.#strings;
    return html`<div>
      <button
        type="button"
        class="apps ${value ? '' : 'awaited'}"
        part="button"
        popovertarget="panel"
        aria-expanded=${this.#menu.isOpen}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">${dots}</svg><span>${text('apps')}</span>
      </button>
      ${this.#menu.render(() => this.#list(value?.apps ?? []))}
    </div>`;
  }

  #list(apps: readonly App[]): TemplateResult {
    const here = appHere(apps, location);
    return html`<ul aria-label=${this.#strings.text('apps')}>
      ${apps.map((app) => html`<li>${this.#app(app, app === here)}</li>`)}
    </ul>`;
  }

  /** One that is nowhere yet can be come upon, and leads nowhere. */
  #app({ name, icon, address, upcoming }: App, isHere: boolean): TemplateResult {
    const shown = html`<i aria-hidden="true"
        ><span>${Array.from(name)[0]?.toUpperCase()}</span>${
          icon === null
            ? nothing
            : html`<img src=${icon} alt="" referrerpolicy="no-referrer" @error=${hide} />`
        }</i
      ><bdi>${name}</bdi>${upcoming ? html`<small>${this.#strings.text('upcoming')}</small>` : nothing}`;
    const isNowhere = address === null;
    return html`<a
      href=${address ?? nothing}
      role=${isNowhere ? 'link' : nothing}
      tabindex=${isNowhere ? 0 : nothing}
      aria-disabled=${isNowhere || nothing}
      aria-current=${isHere || nothing}
      >${shown}</a
    >`;
  }

  /** Whether the tab keeps that there were several apps, so that their button's room is there before them. */
  get #isKept(): boolean {
    try {
      return sessionStorage.getItem(this.#member) !== null;
    } catch {
      return false;
    }
  }

  #keep(several: boolean | undefined): void {
    try {
      if (several) sessionStorage.setItem(this.#member, '1');
      else sessionStorage.removeItem(this.#member);
    } catch {
      // The room comes with the button.
    }
  }

  get #member(): string {
    return `portico:${this.#connection.source?.address ?? ''}:app-switcher`;
  }
}

const dots = [0, 6, 12].flatMap((x) => [0, 6, 12].map((y) => svg`<path d="M${x} ${y}h4v4h-4z" />`));

/** Without its image, an app has its first letter. */
function hide({ target }: Event): void {
  (target as HTMLElement).hidden = true;
}
