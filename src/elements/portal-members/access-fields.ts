import { html, nothing, type TemplateResult } from 'lit';
import { type Page, pages, type Permissions } from '../../contract/permissions.ts';
import { notice } from '../shared/notice.ts';
import type { Words } from '../shared/strings.ts';
import { accessStrings, type Right } from './access.strings.ts';

/** What somebody may do, whether they are told and greeted where the backend knows of that, and until when. */
export interface Access {
  readonly permissions: Permissions;
  readonly notify?: boolean | undefined;
  readonly welcome?: boolean | undefined;
  readonly expiresOn: string | null;
}

/** What was changed of it; the rest stays as it is, whoever changes that meanwhile. */
export interface AccessChange {
  readonly pages?: Partial<Record<Page, boolean>>;
  readonly write?: boolean;
  readonly delete?: boolean;
  readonly notify?: boolean;
  readonly welcome?: boolean;
  readonly expiresOn?: string | null;
}

/** Some access with a change to it, as it would be sent. */
export function changed(access: Access, change: AccessChange): Access {
  const { permissions, notify, welcome, expiresOn } = access;
  return {
    permissions: {
      pages: pages.filter((page) => change.pages?.[page] ?? permissions.pages.includes(page)),
      write: change.write ?? permissions.write,
      delete: change.delete ?? permissions.delete,
    },
    ...(notify === undefined ? {} : { notify: change.notify ?? notify }),
    ...(welcome === undefined ? {} : { welcome: change.welcome ?? welcome }),
    expiresOn: change.expiresOn === undefined ? expiresOn : change.expiresOn,
  };
}

export interface AccessFieldsOptions {
  readonly words: Words<(typeof accessStrings)['entries']>;
  readonly access: Access;
  /** Today in the firm's time zone. */
  readonly today: string;
  /** A date was begun and not finished. */
  readonly unfinished: boolean;
  readonly busy: boolean;
  readonly onChange: (change: AccessChange) => void;
}

/** Ticks for each page that there is and for one's own information, and the last day. */
export function accessFields(options: AccessFieldsOptions): TemplateResult {
  const { words, access, today, unfinished, busy, onChange } = options;
  const { text } = words;
  const { permissions, notify, welcome, expiresOn } = access;
  const wrong = unfinished ? text('unfinished') : expiresOn && expiresOn < today ? text('past') : '';
  const tick = (
    label: string,
    hint: string,
    checked: boolean,
    change: (on: boolean) => AccessChange,
  ): TemplateResult =>
    html`<label class="tick">
      <input
        type="checkbox"
        .checked=${checked}
        ?disabled=${busy}
        @change=${(event: Event) => onChange(change((event.target as HTMLInputElement).checked))}
      />
      <span>${label} ${hint ? html`<small>${hint}</small>` : nothing}</span>
    </label>`;
  return html`<fieldset>
      <legend>${text('pages')}</legend>
      ${pages.map((page) =>
        tick(text(page), '', permissions.pages.includes(page), (on) => ({ pages: { [page]: on } })),
      )}
      ${permissions.pages.includes('unknown') ? notice('warn', text('more-pages')) : nothing}
    </fieldset>
    <fieldset>
      <legend>${text('own')}</legend>
      ${tick(text('write'), text('write-hint'), permissions.write, (write) => ({ write }))}
      ${tick(text('delete'), text('delete-hint'), permissions.delete, (on) => ({ delete: on }))}
    </fieldset>
    ${
      notify === undefined && welcome === undefined
        ? nothing
        : html`<fieldset>
            <legend>${text('told')}</legend>
            ${notify === undefined ? nothing : tick(text('notify'), text('notify-hint'), notify, (on) => ({ notify: on }))}
            ${welcome === undefined ? nothing : tick(text('welcome'), text('welcome-hint'), welcome, (on) => ({ welcome: on }))}
          </fieldset>`
    }
    <div class="field">
      <label for="last-day">${text('last-day')}</label>
      <input
        id="last-day"
        class="input"
        type="date"
        max="9999-12-31"
        .value=${expiresOn ?? ''}
        ?disabled=${busy}
        aria-describedby="last-day-hint last-day-wrong"
        @change=${(event: Event) => {
          const { value, validity } = event.target as HTMLInputElement;
          if (!validity.badInput) onChange({ expiresOn: value || null });
        }}
      />
      <small id="last-day-hint">${text('last-day-hint')}</small>
      <p id="last-day-wrong" class="wrong">${wrong}</p>
    </div>`;
}

export interface PreviewOptions {
  readonly words: AccessFieldsOptions['words'];
  readonly access: Access;
  /** Whose; empty where that is not known yet. */
  readonly name: string;
  /** The operations that the backend supports; undefined: all. */
  readonly operations: readonly string[] | undefined;
  readonly day: (day: string) => string;
}

/** What some access comes to: each page that is ticked, with what the contract lets a client do there. */
export function accessPreview({ words, access, name, operations, day }: PreviewOptions): TemplateResult {
  const { text } = words;
  const { permissions, notify, welcome, expiresOn } = access;
  const rightsOf = (page: Page) =>
    (Object.keys(accessStrings.entries) as Right[]).filter(
      (key) => key.startsWith(`${page}.`) && operations?.includes(key) !== false,
    );
  const ticked = pages.filter((page) => permissions.pages.includes(page));
  const own = permissions.write
    ? permissions.delete
      ? 'deletes-own'
      : 'writes-own'
    : permissions.delete
      ? 'only-deletes-own'
      : 'reads-own';
  return html`<section class="preview" aria-labelledby="preview">
    <h3 id="preview">${name ? text('preview', { name }) : text('somebody')}</h3>
    ${
      ticked.length
        ? html`<ul>
            ${ticked.map(
              (page) =>
                html`<li>
                  <b>${text(page)}</b>
                  <ul>
                    ${rightsOf(page).map((right) => html`<li>${text(right)}</li>`)}
                  </ul>
                </li>`,
            )}
          </ul>`
        : html`<p>${text('nothing')}</p>`
    }
    <p class="soft">
      ${text(own)} ${notify && ticked.includes('quotes') ? text('is-told') : nothing}
      ${welcome ? text('is-greeted') : nothing}
      ${expiresOn ? text('end', { day: day(expiresOn) }) : text('no-end')}
    </p>
  </section>`;
}
