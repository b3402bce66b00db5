import { html, LitElement, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { recallBrand, rememberBrand, showBrand } from '../shared/brand.ts';
import { loadSoon, sourceFrom } from '../shared/connect.ts';
import { ClientProvider, type ClientSource } from '../shared/context.ts';
import type { PortalOptions } from '../shared/page-default.ts';
import { tellOfAttributes } from '../shared/tell-developer.ts';
import { styles } from './portal-provider.styles.ts';

/**
 * @summary Gives the elements inside it one client, one session, and the firm's brand.
 * @tag portal-provider
 *
 * It has no box of its own and leaves the page's language and direction as they are.
 *
 * Inside it the firm's own brand is known as `--portal-firm-brand`, a colour, and `--portal-firm-logo`, an image. Where the
 * page sets `--portal-brand`, that one counts.
 *
 * @slot - Any part of the page, with portal elements anywhere in it.
 */
export class PortalProvider extends LitElement {
  static override properties = {
    client: { attribute: false },
    api: {},
    ticket: { attribute: false },
    email: {},
  };
  static override styles = styles;

  /** The address of the firm's API, such as `/api/v1/service`. Providers of one address share their client. */
  declare api?: string | undefined;

  /** A client that was made by the page; it goes before `api`. */
  declare client?: PortalClient | undefined;

  /**
   * For clients who are signed in to your own website: gets a ticket from your server, or null where nobody is. Goes with
   * `api`.
   */
  declare ticket?: PortalOptions['ticket'];

  /** With `ticket`: the address of whom the page is for, so that nobody else's session is shown. */
  declare email?: string | undefined;

  readonly #provider = new ClientProvider(this);
  #source: ClientSource | undefined;

  protected override willUpdate(): void {
    tellOfAttributes(this);
    const source = sourceFrom(this, this.localName);
    if (source === this.#source) return;
    this.#source = source;
    this.#provider.give(source);
    showBrand(this, recallBrand(source?.address));
    if (source) void this.#askFirm(source);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  async #askFirm(source: ClientSource): Promise<void> {
    try {
      const client = await loadSoon(source);
      const { branding } = await client.firm().result();
      if (source !== this.#source) return;
      showBrand(this, branding);
      rememberBrand(source.address, branding);
    } catch {
      // Without the firm's own brand the page's, or a neutral one, stands.
    }
  }
}
