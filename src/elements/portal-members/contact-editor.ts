import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import { type Client, type Contact, contactLimits, editClient, getClient } from '../../contract/clients.ts';
import type { Member } from '../../contract/members.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { textField } from '../shared/form/text-field.ts';
import { notice } from '../shared/notice.ts';
import { Sending } from '../shared/sending.ts';
import { skeleton } from '../shared/skeleton.ts';
import { contactStrings } from './contact-editor.strings.ts';
import type { Desk } from './desk.ts';
import { newStrings } from './new-member.strings.ts';
import { openedStrings } from './opened-member.strings.ts';
import { questionStrings } from './question.strings.ts';

type Line = 'firstName' | 'surname' | 'jobTitle';
type List = 'emails' | 'phones';

/** What was changed of the contact; the rest stays as it is, whoever changes that meanwhile. */
type Change = Partial<Pick<Contact, Line | List>>;

interface AddressField {
  readonly list: List;
  readonly value: string;
  readonly index: number;
  /** Whether it is the empty one at the end. */
  readonly isNew: boolean;
  readonly busy: boolean;
}

const labels = { firstName: 'first-name', surname: 'surname', jobTitle: 'job-title' } as const;

/** What the contract takes for a phone, for `pattern`. */
const phonePattern = String.raw`\s*\+?[\d \(\)\.\/\-]{5,30}\s*`;

/** The form that changes the contact that a member was made from: its name, and its e-mails and phones in their order. */
export class ContactEditor {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #sending: Sending;
  #member: Member | undefined;
  #client: Reading<Client> | undefined;
  #unfollow: (() => void) | undefined;
  #change: Change = {};
  /** How the contact stood when the change began. */
  #base: Contact | undefined;
  #wrong: ReadonlySet<string> = new Set();
  /** Somebody else saved first. */
  #conflict = false;

  constructor(host: LitElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    this.#sending = new Sending(host);
  }

  get isOpen(): boolean {
    return !!this.#member;
  }

  open(member: Member): void {
    this.#member = member;
    const { client } = this.#desk.connection;
    this.#client = client?.read(getClient, { clientId: member.clientId });
    let focus = () => {
      if (!this.#contact) return;
      focus = () => undefined;
      this.#focus('#firstName');
    };
    const follow = () => {
      this.#host.requestUpdate();
      focus();
    };
    this.#unfollow = this.#client?.subscribe(follow);
    follow();
  }

  /** Keeps nothing of what was typed. */
  leave(): void {
    this.#unfollow?.();
    this.#member = this.#client = this.#unfollow = this.#base = undefined;
    this.#change = {};
    this.#wrong = new Set();
    this.#conflict = false;
    this.#sending.forget();
    this.#host.requestUpdate();
  }

  /** @param onClose - Called when the form is left by its button. */
  render(onClose: () => void): unknown {
    const contact = this.#contact;
    const { text } = this.#words;
    const question = this.#desk.strings.of(questionStrings);
    const busy = !!this.#sending.busy;
    const cancel = html`<button type="button" aria-disabled=${busy} @click=${() => busy || onClose()}>
      ${question.text('cancel')}
    </button>`;
    if (!contact) {
      const error = this.#client?.error;
      if (!error && !this.#client?.value) return skeleton(24, 24, 24);
      const said = error ? sentenceFor(error, this.#desk.strings) : text('gone');
      return html`<div role="alert">${notice('error', said, cancel)}</div>`;
    }
    const said = this.#conflict
      ? notice('warn', this.#desk.strings.of(openedStrings).text('conflict'))
      : this.#sending.failure && notice('error', this.#sending.words(this.#desk.strings));
    const shown = { ...contact, ...this.#change };
    return html`<form class="form" novalidate @submit=${(event: SubmitEvent) => void this.#save(event)}>
      <p class="soft">${text('lead')}</p>
      <div class="pair">${this.#line('firstName', shown, busy)}${this.#line('surname', shown, busy)}</div>
      ${this.#line('jobTitle', shown, busy)} ${this.#list('emails', shown, busy)}
      ${this.#list('phones', shown, busy)}
      <div role="alert">${said ?? nothing}</div>
      <footer part="actions">
        ${cancel}
        <button class="primary" aria-disabled=${busy} aria-busy=${busy}>${text('save')}</button>
      </footer>
    </form>`;
  }

  get #words() {
    return this.#desk.strings.of(contactStrings);
  }

  get #contact(): Contact | undefined {
    return contactOf(this.#client?.value, this.#member);
  }

  #line(name: Line, shown: Contact, busy: boolean): TemplateResult {
    const { text } = this.#desk.strings.of(newStrings);
    return textField({
      ...{ id: name, label: text(labels[name]), value: shown[name], most: 100, busy },
      required: name !== 'jobTitle',
      wrong: this.#wrong.has(name) ? text('missing') : '',
      onInput: (value) => this.#set({ [name]: value }),
    });
  }

  /** Each address, and an empty field for another. */
  #list(list: List, shown: Contact, busy: boolean): TemplateResult {
    const { text } = this.#words;
    const values = shown[list];
    const isFull = values.length >= contactLimits.addresses;
    const fields = isFull ? values : [...values, ''];
    return html`<fieldset>
      <legend>${text(list)}</legend>
      ${list === 'emails' ? html`<small>${text('emails-hint')}</small>` : nothing}
      ${fields.map((value, index) => this.#address({ list, value, index, isNew: index === values.length, busy }))}
    </fieldset>`;
  }

  #address({ list, value, index, isNew, busy }: AddressField): TemplateResult {
    const { text } = this.#words;
    const id = `${list}-${index}`;
    const isMail = list === 'emails';
    const wrong = this.#wrong.has(id)
      ? isMail
        ? this.#desk.strings.of(questionStrings).text('address-missing')
        : text('phone-wrong')
      : '';
    return html`<div class="field">
      <input
        class="input"
        id=${id}
        type=${isMail ? 'email' : 'tel'}
        dir="ltr"
        autocomplete="off"
        maxlength=${isMail ? 254 : 40}
        pattern=${isMail ? nothing : phonePattern}
        aria-label=${isNew ? text('another', { list }) : text('nth', { list, number: index + 1 })}
        placeholder=${isNew ? text('another', { list }) : nothing}
        aria-invalid=${!!wrong}
        aria-describedby="${id}-wrong"
        ?readonly=${busy}
        .value=${value}
        @input=${(event: Event) => this.#type(list, index, (event.target as HTMLInputElement).value)}
      />
      <p id="${id}-wrong" class="wrong">${wrong}</p>
    </div>`;
  }

  #type(list: List, index: number, value: string): void {
    const values = [...(this.#change[list] ?? this.#contact?.[list] ?? [])];
    // The empty field for another is none of them yet.
    if (value || index < values.length) values[index] = value;
    this.#set({ [list]: values });
  }

  #set(change: Change): void {
    this.#base ??= this.#contact;
    this.#change = { ...this.#change, ...change };
    this.#wrong = new Set();
    this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const member = this.#member;
    const { client } = this.#desk.connection;
    if (!client || !member || this.#sending.busy) return;
    const fields = [...(event.target as Element).querySelectorAll('input')];
    const isWrong = ({ validity, required, value }: HTMLInputElement) =>
      !validity.valid || (required && !value.trim());
    this.#wrong = new Set(fields.filter(isWrong).map(({ id }) => id));
    this.#host.requestUpdate();
    const first = fields.find(isWrong);
    if (first) {
      first.focus();
      return;
    }
    const change = tidied(this.#change);
    const sent = await this.#sending.send('contact', [member.contactId, change], (keyOf) =>
      this.#write(client, member, change, keyOf(editClient)),
    );
    if (!sent || this.#member !== member) return;
    if (sent.conflict) {
      this.#base = sent.conflict;
      this.#conflict = true;
      await this.#client?.reload();
      return;
    }
    const { firstName, surname } = { ...this.#contact, ...sent.saved };
    this.leave();
    this.#desk.tell(this.#words.text('saved', { name: `${firstName} ${surname}` }));
  }

  /** The client is written whole, so it is read once more before. */
  async #write(
    client: PortalClient,
    member: Member,
    change: Change,
    options: { readonly idempotencyKey: string },
  ): Promise<{ saved?: Contact | undefined; conflict?: Contact }> {
    const { clientId, contactId } = member;
    const now = await client.invoke(getClient, { clientId });
    const contact = contactOf(now, member);
    const base = this.#base ?? contact;
    if (contact && JSON.stringify(contact) !== JSON.stringify(base)) {
      // What an earlier try wrote, whose answer was lost, is what is wanted.
      if (JSON.stringify(contact) === JSON.stringify({ ...base, ...change })) return { saved: contact };
      return { conflict: contact };
    }
    const contacts = now.contacts.map((each) => (each.id === contactId ? { ...each, ...change } : each));
    const written = await client.invoke(editClient, { clientId, name: now.name, contacts }, options);
    return { saved: contactOf(written, member) };
  }
}

function contactOf(client: Client | undefined, member: Member | undefined): Contact | undefined {
  return client?.contacts.find(({ id }) => id === member?.contactId);
}

/** Without the blanks around, and what was emptied. */
function tidied(change: Change): Change {
  return Object.fromEntries(
    Object.entries(change).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.trim() : value.map((each) => each.trim()).filter(Boolean),
    ]),
  );
}
