import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { CallOptions } from '../../client/adapter.ts';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import {
  type Client,
  type Contact,
  type ContactEntry,
  createClient,
  getClient,
  listClients,
} from '../../contract/clients.ts';
import { createMember } from '../../contract/members.ts';
import type { Output } from '../../contract/operation.ts';
import { notice } from '../shared/notice.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { Sending } from '../shared/sending.ts';
import { sendingWords } from '../shared/sending.strings.ts';
import { textField } from '../shared/form/text-field.ts';
import { skeleton } from '../shared/skeleton.ts';
import { accessStrings } from './access.strings.ts';
import { accessFields, accessPreview, changed } from './access-fields.ts';
import { type AddressChoice, addressFields, addressOf } from './address-fields.ts';
import type { Desk } from './desk.ts';
import { newStrings } from './new-member.strings.ts';
import { PortalMembersChangedEvent } from './portal-members.events.ts';
import { passcodeFields, passcodeNumberOf } from './passcode-fields.ts';
import { passcodeStrings } from './passcode-fields.strings.ts';
import { questionStrings } from './question.strings.ts';
import { type Draft, emptyDraft, type Field } from './new-member-draft.ts';
import { failureWords } from './sentences.ts';
import { writeContact } from './write-contact.ts';

/** How many clients are offered at once. */
const offered = 8;

type Found = Output<typeof listClients>;

/** The form that gives somebody access: for which client, to whom, under which address, and what they may do. */
export class NewMember {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #sending: Sending;
  #draft = emptyDraft;
  #wrong: ReadonlySet<Field> = new Set();
  #client: Reading<Client> | undefined;
  #unfollow: (() => void) | undefined;
  /** What was searched last, and the clients that fit; those before it stay while they are on their way. */
  #searched: Reading<Found> | undefined;
  #stopSearch: (() => void) | undefined;
  #found: Found | undefined;

  constructor(host: LitElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    this.#sending = new Sending(host);
  }

  /** The clients to choose from, before anything is searched. */
  read(client: PortalClient): Reading<Found> {
    return client.read(listClients, { limit: offered });
  }

  /** Keeps nothing of what was filled in. */
  leave(): void {
    this.#unfollow?.();
    this.#stopSearch?.();
    this.#client = this.#unfollow = this.#searched = this.#stopSearch = this.#found = undefined;
    this.#draft = emptyDraft;
    this.#wrong = new Set();
    this.#sending.forget();
  }

  /** @param first - What {@link read} read. */
  render(first: Found): TemplateResult {
    const { text } = this.#words;
    const { access, clientId, contactId } = this.#draft;
    const { today, day } = this.#desk.words();
    const words = this.#desk.strings.of(accessStrings);
    const busy = !!this.#sending.busy;
    const said = failureWords(this.#sending, this.#desk.strings);
    const firm = this.#desk.connection.client?.firm().value;
    const rest = () => [
      html`<h3>${text('access')}</h3>
        <div class="columns">
          <div class="fields">
            ${accessFields({
              ...{ words, access, today, busy, unfinished: this.#wrong.has('last-day') },
              onChange: (change) => this.#set({ access: changed(access, change) }),
            })}
            ${this.#letterField(busy)} ${this.#passcodeFields(busy)}
          </div>
          ${accessPreview({ words, access, name: this.#name, day, operations: firm?.operations })}
        </div>`,
      html`<div role="alert">${said ? notice('error', said) : nothing}</div>`,
      html`<footer part="actions">
        <button type="button" aria-disabled=${busy} @click=${() => busy || this.#desk.show()}>
          ${text('cancel')}
        </button>
        <button class="primary" aria-disabled=${busy} aria-busy=${busy}>${text('add')}</button>
      </footer>`,
    ];
    return html`<form class="form" novalidate @submit=${(event: SubmitEvent) => void this.#submit(event)}>
      <div class="fields">
        ${this.#clientFields(first, busy)} ${clientId === undefined ? nothing : this.#personFields(busy)}
        ${contactId === undefined && clientId !== null ? nothing : this.#addressFields(busy)}
      </div>
      ${clientId === undefined ? nothing : rest()}
      <p role="status" class="visually-hidden">
        ${busy ? this.#desk.strings.of(sendingWords).text('sending') : ''}
      </p>
    </form>`;
  }

  get #words() {
    return this.#desk.strings.of(newStrings);
  }

  get #contact(): Contact | undefined {
    return this.#client?.value?.contacts.find(({ id }) => id === this.#draft.contactId);
  }

  /** What the person is called, as far as that is known. */
  get #name(): string {
    const { typed } = this.#draft;
    const { firstName = typed['first-name'] ?? '', surname = typed.surname ?? '' } = this.#contact ?? {};
    return `${firstName} ${surname}`.trim();
  }

  get #address(): AddressChoice {
    return this.#draft.address ?? { picked: this.#contact?.emails[0], typed: '' };
  }

  #clientFields(first: Found, busy: boolean): TemplateResult {
    const { text } = this.#words;
    const { clientId, search } = this.#draft;
    const { items, next } = this.#found ?? first;
    const { error } = this.#searched ?? {};
    const legend = html`<legend>${text('client')}</legend>`;
    if (clientId !== undefined) {
      return html`<fieldset>
        ${legend}
        <p class="chosen">
          <bdi>${clientId === null ? text('new-client') : this.#client?.value?.name}</bdi>
          <button
            type="button"
            class="quiet"
            aria-disabled=${busy}
            @click=${() => busy || this.#chooseClient(undefined)}
          >
            ${text('change')}
          </button>
        </p>
        ${clientId === null ? this.#input('client-name', busy, 200) : nothing}
      </fieldset>`;
    }
    return html`<fieldset>
      ${legend}
      <input
        class="input"
        id="client"
        type="search"
        aria-label=${text('find-client')}
        placeholder=${text('find-client')}
        .value=${search}
        @input=${(event: Event) => this.#search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
      />
      <ul class="picks">
        ${items.map(({ id, name, contacts }) => this.#pick(id, name, text('clients', { count: contacts })))}
        ${this.#pick(null, text('new-client'), '')}
      </ul>
      <small role="status">
        ${error ? sentenceFor(error, this.#desk.strings) : next ? text('more-clients') : items.length ? nothing : text('no-clients')}
      </small>
    </fieldset>`;
  }

  #pick(clientId: string | null, name: string, detail: string): TemplateResult {
    return html`<li>
      <button
        type="button"
        class="pick ${clientId ? '' : 'new'}"
        @click=${() => this.#chooseClient(clientId)}
      >
        <bdi>${name}</bdi> <small>${detail}</small>
      </button>
    </li>`;
  }

  #personFields(busy: boolean): unknown {
    const { text } = this.#words;
    const { clientId, contactId } = this.#draft;
    const { contacts = [] } = this.#client?.value ?? {};
    const inputs = () => [
      html`<div class="pair">
        ${this.#input('first-name', busy, 100)}${this.#input('surname', busy, 100)}
      </div>`,
      this.#input('job-title', busy, 100),
    ];
    if (clientId === null) {
      return html`<fieldset>
        <legend>${text('person')}</legend>
        ${inputs()}
      </fieldset>`;
    }
    if (!this.#client?.value) return this.#onItsWay();
    const each = (id: string | null, name: string, detail: string) =>
      html`<label class="tick">
        <input
          type="radio"
          name="contact"
          .checked=${contactId === id}
          ?disabled=${busy}
          @change=${() => this.#set({ contactId: id, address: undefined })}
        />
        <span><bdi>${name}</bdi> <small>${detail}</small></span>
      </label>`;
    return html`<fieldset id="contact" tabindex="-1">
      <legend>${text('person')}</legend>
      ${contacts.map(({ id, firstName, surname, jobTitle }) => each(id, `${firstName} ${surname}`, jobTitle))}
      ${each(null, text('new-person'), '')}
      <p class="wrong">${this.#wrong.has('contact') ? text('choose') : nothing}</p>
      ${contactId === null ? inputs() : nothing}
    </fieldset>`;
  }

  /** Until the client's contacts are there: their skeleton, or why they did not come. */
  #onItsWay(): TemplateResult {
    const reading = this.#client;
    if (!reading?.error) return skeleton(12, 24, 24);
    const { text } = this.#desk.strings.of(questionStrings);
    const again = html`<button type="button" @click=${() => void reading.reload()}>
      ${text('try-again')}
    </button>`;
    return html`<div role="alert">
      ${notice('error', sentenceFor(reading.error, this.#desk.strings), again)}
    </div>`;
  }

  #addressFields(busy: boolean): TemplateResult {
    const words = this.#desk.strings.of(questionStrings);
    return addressFields({
      ...{ words, busy, known: this.#contact?.emails ?? [], choice: this.#address },
      wrong: this.#wrong.has('address') ? words.text('address-missing') : '',
      onChange: (address) => this.#set({ address }),
    });
  }

  #letterField(busy: boolean): TemplateResult {
    const { text } = this.#desk.strings.of(questionStrings);
    return html`<label class="tick">
      <input
        type="checkbox"
        .checked=${this.#draft.letter}
        ?disabled=${busy}
        @change=${(event: Event) => this.#set({ letter: (event.target as HTMLInputElement).checked })}
      />
      <span>${text('letter')} <small>${text('letter-hint')}</small></span>
    </label>`;
  }

  #passcodeFields(busy: boolean): unknown {
    const { letter, passcode: choice } = this.#draft;
    if (!letter || !this.#desk.canText()) return nothing;
    return passcodeFields({
      ...{ words: this.#desk.strings.of(passcodeStrings), choice, busy },
      known: this.#contact?.phones ?? [],
      isMissing: this.#wrong.has('passcode-to'),
      onChange: (passcode) => this.#set({ passcode }),
    });
  }

  /** Where the passcode goes; null: none goes along. */
  get #passcodeTo(): string | null {
    const { letter, passcode } = this.#draft;
    return letter && this.#desk.canText() ? passcodeNumberOf(passcode, this.#contact?.phones ?? []) : null;
  }

  #input(name: 'client-name' | 'first-name' | 'surname' | 'job-title', busy: boolean, most: number) {
    const { text } = this.#words;
    const { typed } = this.#draft;
    return textField({
      ...{ id: name, label: text(name), value: typed[name] ?? '', most, busy },
      required: name !== 'job-title',
      wrong: this.#wrong.has(name) ? text('missing') : '',
      onInput: (value) => this.#set({ typed: { ...this.#draft.typed, [name]: value } }),
    });
  }

  #set(change: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...change };
    this.#wrong = new Set();
    this.#host.requestUpdate();
  }

  #chooseClient(clientId: Draft['clientId']): void {
    this.#unfollow?.();
    const { client } = this.#desk.connection;
    this.#client = clientId ? client?.read(getClient, { clientId }) : undefined;
    this.#unfollow = this.#client?.subscribe(() => this.#host.requestUpdate());
    this.#set({ clientId, contactId: undefined, address: undefined });
    const next = clientId === undefined ? '#client' : clientId === null ? '#client-name' : '.chosen button';
    this.#focus(next);
  }

  #search(search: string): void {
    this.#set({ search });
    this.#stopSearch?.();
    const { client } = this.#desk.connection;
    this.#searched = client?.read(listClients, { limit: offered, search: search.trim() });
    const follow = () => {
      this.#found = this.#searched?.value ?? this.#found;
      this.#host.requestUpdate();
    };
    this.#stopSearch = this.#searched?.subscribe(follow);
    follow();
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  /** What is missing, in the order of the form. */
  #missing(form: Element): Field[] {
    const { clientId, contactId, typed } = this.#draft;
    const isBlank = (name: Field) => !typed[name]?.trim();
    const isNew = clientId === null || contactId === null;
    const typedFields = [
      ...(clientId === null ? ['client-name' as const] : []),
      ...(isNew ? (['first-name', 'surname'] as const) : []),
    ];
    const email = form.querySelector<HTMLInputElement>('#address');
    const noAddress = !addressOf(this.#address) || email?.validity.valid === false;
    return [
      ...(clientId && contactId === undefined ? ['contact' as const] : []),
      ...typedFields.filter(isBlank),
      ...((contactId !== undefined || isNew) && noAddress ? ['address' as const] : []),
      ...(form.querySelector<HTMLInputElement>('#last-day')?.validity.badInput ? ['last-day' as const] : []),
      ...(this.#passcodeTo === '' ? ['passcode-to' as const] : []),
    ];
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { client } = this.#desk.connection;
    if (!client || this.#sending.busy) return;
    const missing = this.#missing(event.target as Element);
    this.#wrong = new Set(missing);
    this.#host.requestUpdate();
    if (missing[0]) {
      this.#focus(`#${missing[0]}`);
      return;
    }
    const { letter: invite, access, typed } = this.#draft;
    const email = addressOf(this.#address);
    const passcodeTo = this.#passcodeTo;
    const input = { ...access, email, invite, ...(passcodeTo && { passcodeTo }) };
    const name = this.#name;
    const member = await this.#sending.send('add', { ...input, name, typed }, async (keyOf) => {
      const of = await this.#contactOf(client, input, keyOf(createClient));
      return client.invoke(createMember, { ...of, ...input }, keyOf(createMember));
    });
    if (!member) return;
    this.#desk.show(member.id);
    const { text } = this.#words;
    this.#desk.tell(invite ? text('invited', { name, email }) : text('added', { name }));
    const fact = new PortalMembersChangedEvent(member);
    this.#host.dispatchEvent(fact);
  }

  /** The contact to make the member from, written first where it is new; from then on it is one that there is. */
  async #contactOf(
    client: PortalClient,
    { email, passcodeTo }: { readonly email: string; readonly passcodeTo?: string },
    options: CallOptions,
  ) {
    const { clientId = null, contactId, typed } = this.#draft;
    if (clientId && contactId) return { clientId, contactId };
    const entry: ContactEntry = {
      ...{ firstName: typed['first-name'] ?? '', surname: typed.surname ?? '' },
      ...{ jobTitle: typed['job-title'] ?? '', emails: [email] },
      phones: passcodeTo ? [passcodeTo] : [],
    };
    const clientName = typed['client-name'] ?? '';
    const written = await writeContact(client, { clientId, clientName, entry }, options);
    this.#chooseClient(written.clientId);
    this.#set({ contactId: written.contactId });
    return written;
  }
}
