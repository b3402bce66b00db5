import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import { type Client, getClient } from '../../contract/clients.ts';
import {
  disableMember,
  enableMember,
  type Member,
  resendInvitation,
  revokeMember,
} from '../../contract/members.ts';
import { Dialog } from '../shared/dialog.ts';
import { notice } from '../shared/notice.ts';
import { type KeyOf, Sending } from '../shared/sending.ts';
import { sendingWords } from '../shared/sending.strings.ts';
import { type AddressChoice, addressFields, addressOf } from './address-fields.ts';
import type { Desk } from './desk.ts';
import { passcodeFields, type PasscodeChoice, passcodeNumberOf } from './passcode-fields.ts';
import { passcodeStrings } from './passcode-fields.strings.ts';
import { questionStrings } from './question.strings.ts';
import { failureWords } from './sentences.ts';

/**
 * What changes whether somebody has access at all. `rename`: ends the access, and begins it under another address. `resend`:
 * has a new invitation sent, with a passcode to another number, or without.
 */
export type Act = 'disable' | 'enable' | 'rename' | 'resend' | 'revoke';

export interface QuestionOptions {
  readonly desk: Desk;
  /** Asked before a member is revoked; false: nothing is sent. */
  readonly mayRevoke: (member: Member) => boolean;
  /** @param member - As it stands now; undefined where it is gone for good. */
  readonly onDone: (sentence: string, member: Member | undefined) => void;
}

const none: PasscodeChoice = { isOn: false, typed: undefined };

/** Asks staff to confirm what takes access away or gives it back, sends it, and says how that went. */
export class Question {
  readonly #host: LitElement;
  readonly #options: QuestionOptions;
  readonly #dialog: Dialog;
  readonly #sending: Sending;
  #act: Act = 'disable';
  #member: Member | undefined;
  /** Where the contact's addresses come from. */
  #contact: Reading<Client> | undefined;
  #unfollow: (() => void) | undefined;
  #choice: AddressChoice | undefined;
  #wrong: 'address-missing' | 'phone-missing' | '' = '';
  #letter = true;
  #passcode: PasscodeChoice = none;
  /** The first half of a rename is done. */
  #halfDone = false;

  constructor(host: LitElement, options: QuestionOptions) {
    this.#host = host;
    this.#options = options;
    this.#dialog = new Dialog(host);
    this.#sending = new Sending(host);
  }

  ask(act: Act, member: Member): void {
    this.forget();
    this.#act = act;
    this.#member = member;
    this.#passcode = { ...none, isOn: act === 'resend' || !!member.invitations[0]?.passcode };
    if (this.#invites) this.#follow(member);
    this.#dialog.show();
  }

  /** Closes the question and drops what was typed, unless its answer is on the way. */
  forget(): void {
    if (this.#sending.busy) return;
    this.#sending.forget();
    this.#unfollow?.();
    this.#member = this.#contact = this.#unfollow = this.#choice = undefined;
    this.#wrong = '';
    this.#letter = true;
    this.#passcode = none;
    this.#halfDone = false;
    this.#dialog.close();
  }

  render(): TemplateResult {
    const member = this.#member;
    if (!member) return this.#dialog.render(nothing, nothing, false);
    const { desk } = this.#options;
    const { text } = this.#words;
    const act = this.#act;
    const { displayName: name, email } = member;
    const busy = !!this.#sending.busy;
    const said = failureWords(this.#sending, desk.strings);
    const content = html`<form novalidate @submit=${(event: SubmitEvent) => this.#submit(event, member)}>
      <p>${text('means', { act, email })}</p>
      ${this.#asksAddress ? this.#addressFields(busy) : nothing}
      ${this.#invites ? this.#passcodeFields(busy) : nothing}
      <div role="alert">
        ${said ? notice('error', said, this.#halfDone ? html`<p>${text('half-done')}</p>` : nothing) : nothing}
      </div>
      <p role="status" class="visually-hidden">
        ${busy ? desk.strings.of(sendingWords).text('sending') : ''}
      </p>
      <div class="dialog-actions">
        <button type="button" aria-disabled=${busy} @click=${() => this.forget()}>${text('cancel')}</button>
        <button class=${act === 'revoke' ? 'danger' : 'primary'} aria-disabled=${busy} aria-busy=${busy}>
          ${said ? text('try-again') : text('do', { act })}
        </button>
      </div>
    </form>`;
    return this.#dialog.render(text('ask', { act, name }), content, busy);
  }

  get #words() {
    return this.#options.desk.strings.of(questionStrings);
  }

  get #asksAddress(): boolean {
    return this.#act === 'enable' || this.#act === 'rename';
  }

  get #invites(): boolean {
    return this.#asksAddress || this.#act === 'resend';
  }

  get #contactNow() {
    const { contactId } = this.#member ?? {};
    return this.#contact?.value?.contacts.find(({ id }) => id === contactId);
  }

  /** Where a passcode goes; null: none goes along. */
  get #passcodeTo(): string | null {
    const goes = this.#letter && this.#options.desk.canText();
    return goes ? passcodeNumberOf(this.#passcode, this.#contactNow?.phones ?? []) : null;
  }

  /** The addresses that may be the new sign-in name, that of now among them where it can stay. */
  get #known(): string[] {
    const { email } = this.#member ?? {};
    const known = [...new Set([...(email ? [email] : []), ...(this.#contactNow?.emails ?? [])])];
    return this.#act === 'rename' ? known.filter((each) => each !== email) : known;
  }

  get #chosen(): AddressChoice {
    return this.#choice ?? { picked: this.#known[0], typed: '' };
  }

  #addressFields(busy: boolean): unknown {
    const words = this.#words;
    const { text } = words;
    return [
      addressFields({
        words,
        known: this.#known,
        choice: this.#chosen,
        wrong: this.#wrong === 'address-missing' ? text(this.#wrong) : '',
        busy,
        onChange: (choice) => {
          this.#choice = choice;
          this.#wrong = '';
          this.#host.requestUpdate();
        },
      }),
      html`<label class="tick">
        <input
          type="checkbox"
          .checked=${this.#letter}
          ?disabled=${busy}
          @change=${(event: Event) => {
            this.#letter = (event.target as HTMLInputElement).checked;
            this.#host.requestUpdate();
          }}
        />
        <span>${text('letter')} <small>${text('letter-hint')}</small></span>
      </label>`,
    ];
  }

  #passcodeFields(busy: boolean): unknown {
    const { desk } = this.#options;
    if (!this.#letter || !desk.canText()) return nothing;
    return passcodeFields({
      ...{ words: desk.strings.of(passcodeStrings), choice: this.#passcode, busy },
      known: this.#contactNow?.phones ?? [],
      isMissing: this.#wrong === 'phone-missing',
      onChange: (choice) => {
        this.#passcode = choice;
        this.#wrong = '';
        this.#host.requestUpdate();
      },
    });
  }

  #follow({ clientId }: Member): void {
    const { client } = this.#options.desk.connection;
    this.#contact = client?.read(getClient, { clientId });
    this.#unfollow = this.#contact?.subscribe(() => this.#host.requestUpdate());
  }

  async #submit(event: SubmitEvent, member: Member): Promise<void> {
    event.preventDefault();
    const { connection } = this.#options.desk;
    const act = this.#act;
    const { client } = connection;
    if (!client || this.#sending.busy) return;
    const field = (event.target as Element).querySelector<HTMLInputElement>('#address');
    if (this.#asksAddress && (!addressOf(this.#chosen) || field?.validity.valid === false)) {
      this.#wrong = 'address-missing';
      this.#host.requestUpdate();
      field?.focus();
      return;
    }
    if (this.#invites && this.#passcodeTo === '') {
      this.#wrong = 'phone-missing';
      this.#host.requestUpdate();
      (event.target as Element).querySelector<HTMLInputElement>('#passcode-to')?.focus();
      return;
    }
    if (act === 'revoke' && !this.#sending.failure && !this.#options.mayRevoke(member)) {
      this.forget();
      return;
    }
    const input = [member.id, this.#chosen, this.#letter, this.#passcodeTo];
    const done = await this.#sending.send(act, input, async (keyOf) => ({
      member: await this.#send(client, member, keyOf),
    }));
    if (!done) return;
    this.forget();
    this.#options.onDone(this.#words.text('done', { act, name: member.displayName }), done.member);
  }

  async #send(client: PortalClient, { id: memberId }: Member, keyOf: KeyOf): Promise<Member | undefined> {
    const act = this.#act;
    if (act === 'disable') return client.invoke(disableMember, { memberId }, keyOf(disableMember));
    if (act === 'revoke') {
      await client.invoke(revokeMember, { memberId }, keyOf(revokeMember));
      return undefined;
    }
    const passcodeTo = this.#passcodeTo;
    if (act === 'resend') {
      return client.invoke(resendInvitation, { memberId, passcodeTo }, keyOf(resendInvitation));
    }
    const input = {
      ...{ memberId, email: addressOf(this.#chosen), invite: this.#letter },
      ...(passcodeTo && { passcodeTo }),
    };
    if (act === 'rename') {
      // Disabling what is disabled already changes nothing, so that all of it can be tried again.
      await client.invoke(disableMember, { memberId });
      this.#halfDone = true;
    }
    return client.invoke(enableMember, input, keyOf(enableMember));
  }
}
