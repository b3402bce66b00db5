import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import { PortalError } from '../../contract/errors.ts';
import { editMember, getMember, type Member, resendInvitation } from '../../contract/members.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { notice } from '../shared/notice.ts';
import { Sending } from '../shared/sending.ts';
import { accessStrings } from './access.strings.ts';
import { type AccessChange, accessFields, accessPreview, changed } from './access-fields.ts';
import type { ContactEditor } from './contact-editor.ts';
import type { Desk } from './desk.ts';
import { standing } from './member-list.ts';
import { invitationList, memberNotice } from './member-mails.ts';
import { openedStrings } from './opened-member.strings.ts';
import { PortalMembersChangedEvent, PortalMembersRevokeRequestEvent } from './portal-members.events.ts';
import { type Act, Question } from './question.ts';
import { failureWords } from './sentences.ts';
import type { SentMessages } from './sent-messages.ts';

/** One member: what it may do, what became of its invitations, and what ends or renews its access. */
export class OpenedMember {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #question: Question;
  readonly #saving: Sending;
  readonly #inviting: Sending;
  /** What was changed and not saved, and how the member stood when that began. */
  #change: AccessChange | undefined;
  #base: Member | undefined;
  #unfinished = false;
  /** Somebody else saved first. */
  #conflict = false;
  /** What changes the contact, once it is loaded; null where it did not come. */
  #contact: ContactEditor | null | undefined;
  /** What tells of other mails and text messages, once it is loaded. */
  #sent: SentMessages | undefined;
  /** Whether its code is there or on its way, or did not come for this member. */
  #isSentAsked = false;

  constructor(host: LitElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    this.#saving = new Sending(host);
    this.#inviting = new Sending(host);
    this.#question = new Question(host, {
      desk,
      mayRevoke: (member) => {
        const request = new PortalMembersRevokeRequestEvent(member);
        return host.dispatchEvent(request);
      },
      onDone: (sentence, member) => {
        if (!member) desk.show();
        this.#tell(sentence, member);
      },
    });
  }

  read(client: PortalClient, memberId: string): Reading<Member> {
    void this.#loadSent();
    return client.read(getMember, { memberId });
  }

  /** Another member is opened, or none. */
  leave(): void {
    this.#drop();
    this.#saving.forget();
    this.#inviting.forget();
    this.#question.forget();
    this.#contact?.leave();
    this.#sent?.leave();
    this.#isSentAsked = this.#sent !== undefined;
    this.#contact = this.#contact ?? undefined;
  }

  render(member: Member): unknown {
    const { text } = this.#words;
    return [
      html`<p class="standing">${standing(member, this.#desk.words())}</p>`,
      memberNotice(member, this.#words, this.#desk.words(), this.#helpFor(member)),
      this.#facts(member),
      html`<form class="form" novalidate @submit=${(event: SubmitEvent) => this.#save(event, member)}>
        <h3>${text('access')}</h3>
        ${this.#access(member)}
      </form>`,
      html`<section>
        <h3>${text('mails')}</h3>
        ${invitationList(member, this.#words, this.#desk.words())} ${this.#resent(member)}
      </section>`,
      this.#contactSection(member),
      this.#more(member),
      // Below everything, so that nothing moves as it comes.
      this.#desk.can('outbox.list') ? this.#sent?.render(member) : nothing,
    ];
  }

  renderDialog(): TemplateResult {
    return this.#question.render();
  }

  get #words() {
    return this.#desk.strings.of(openedStrings);
  }

  #facts(member: Member): TemplateResult {
    const { text } = this.#words;
    const { dayAt } = this.#desk.words();
    return html`<dl class="facts">
      <div>
        <dt>${this.#desk.words().text('client')}</dt>
        <dd><bdi>${member.clientName}</bdi></dd>
      </div>
      <div>
        <dt>${text('signInName')}</dt>
        <dd><bdi>${member.email}</bdi></dd>
      </div>
      <div>
        <dt>${text('given')}</dt>
        <dd>${dayAt(member.createdAt)}</dd>
      </div>
      <div>
        <dt>${this.#desk.words().text('used')}</dt>
        <dd>${member.lastUsedAt ? dayAt(member.lastUsedAt) : this.#desk.words().text('never')}</dd>
      </div>
    </dl>`;
  }

  #access(member: Member): unknown {
    const { text } = this.#words;
    const { today, day } = this.#desk.words();
    const words = this.#desk.strings.of(accessStrings);
    const access = changed(member, this.#change ?? {});
    const busy = !!this.#saving.busy;
    const said = failureWords(this.#saving, this.#desk.strings);
    const firm = this.#desk.connection.client?.firm().value;
    return [
      html`<div class="columns">
        <div class="fields">
          ${
            this.#desk.can('members.edit')
              ? accessFields({
                  ...{ words, today, busy, unfinished: this.#unfinished },
                  access: this.#change ? access : member,
                  onChange: (change) => this.#edit(member, change),
                })
              : nothing
          }
        </div>
        ${accessPreview({
          ...{ words, access, name: member.displayName, day },
          operations: firm?.operations,
        })}
      </div>`,
      html`<div role="alert">
        ${this.#conflict ? notice('warn', text('conflict')) : said ? notice('error', said) : nothing}
      </div>`,
      this.#change
        ? html`<footer class="unsaved" part="actions">
            <span>${text('effect')}</span>
            <button type="button" aria-disabled=${busy} @click=${() => busy || this.#discard()}>
              ${text('discard')}
            </button>
            <button class="primary" aria-disabled=${busy} aria-busy=${busy}>${text('save')}</button>
          </footer>`
        : nothing,
    ];
  }

  #resent(member: Member): unknown {
    const said = failureWords(this.#inviting, this.#desk.strings);
    const isLate = /disabled|expired/.test(member.state);
    return [
      html`<div role="alert">${said ? notice('error', said) : nothing}</div>`,
      isLate
        ? nothing
        : html`<div class="acts">
            ${needsLetter(member) ? nothing : this.#resendButton(member, '')}
            ${this.#desk.canText() ? this.#button('resend', member) : nothing}
          </div>`,
    ];
  }

  #contactSection(member: Member): unknown {
    if (member.contactId === null || !this.#desk.can('clients.edit')) return nothing;
    const { text } = this.#words;
    const editor = this.#contact;
    const missing = () => sentenceFor(new PortalError('unreachable'), this.#desk.strings);
    return html`<section>
      <h3>${text('contact')}</h3>
      <div role="alert">${editor === null ? notice('error', missing()) : nothing}</div>
      ${
        editor?.isOpen
          ? editor.render(() => this.#closeContact(editor))
          : html`<button type="button" class="contact" @click=${() => void this.#openContact(member)}>
              ${text('edit-contact')}
            </button>`
      }
    </section>`;
  }

  #more(member: Member): TemplateResult {
    const isOff = member.state === 'disabled';
    return html`<section>
      <h3>${this.#words.text('more')}</h3>
      <div class="acts">
        ${isOff ? nothing : [this.#button('rename', member), this.#button('disable', member)]}
        ${this.#button('revoke', member, 'ending')}
      </div>
    </section>`;
  }

  /** What helps where a member stands. */
  #helpFor(member: Member): unknown {
    if (member.state === 'disabled') return this.#button('enable', member, 'primary');
    if (!needsLetter(member)) return nothing;
    return html`<div class="acts">
      ${this.#resendButton(member, 'primary')}
      ${member.state === 'mail-failed' ? this.#button('rename', member) : nothing}
    </div>`;
  }

  #button(act: Act, member: Member, look = ''): unknown {
    const { passcode } = member.invitations[0] ?? {};
    const needed = act === 'rename' ? (['disable', 'enable'] as const) : [act];
    if (!needed.every((each) => this.#desk.can(`members.${each}`))) return nothing;
    return html`<button type="button" class=${look} @click=${() => this.#question.ask(act, member)}>
      ${act === 'resend' ? this.#words.text('passcode', { kind: passcode ? 'sent' : 'none' }) : this.#words.text(act)}
    </button>`;
  }

  #resendButton(member: Member, look: string): unknown {
    if (!this.#desk.can('members.resend')) return nothing;
    const busy = !!this.#inviting.busy;
    return html`<button
      type="button"
      class=${look}
      aria-disabled=${busy}
      aria-busy=${busy}
      @click=${() => void this.#resend(member)}
    >
      ${this.#words.text(member.invitations.length ? 'resend' : 'invite')}
    </button>`;
  }

  /** Without it all else is there, and it is tried again as the next member is opened. */
  async #loadSent(): Promise<void> {
    if (this.#isSentAsked) return;
    this.#isSentAsked = true;
    const loaded = await import('./sent-messages.ts').catch(() => undefined);
    if (!loaded) return;
    this.#sent ??= new loaded.SentMessages(this.#host, this.#desk);
    this.#host.requestUpdate();
  }

  async #openContact(member: Member): Promise<void> {
    const loaded = await import('./contact-editor.ts').catch(() => undefined);
    this.#contact = loaded ? (this.#contact ?? new loaded.ContactEditor(this.#host, this.#desk)) : null;
    this.#contact?.open(member);
    this.#host.requestUpdate();
  }

  #closeContact(editor: ContactEditor): void {
    editor.leave();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.contact')?.focus(),
    );
  }

  #edit(member: Member, change: AccessChange): void {
    this.#base ??= member;
    const merged = { ...this.#change, ...change, pages: { ...this.#change?.pages, ...change.pages } };
    this.#change = merged;
    this.#unfinished = false;
    if (isSame(changed(member, merged), changed(member, {}))) this.#drop();
    this.#host.requestUpdate();
  }

  #discard(): void {
    this.#drop();
    this.#saving.forget();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.form input')?.focus(),
    );
  }

  #drop(): void {
    this.#change = this.#base = undefined;
    this.#unfinished = this.#conflict = false;
  }

  async #save(event: SubmitEvent, member: Member): Promise<void> {
    event.preventDefault();
    const { client } = this.#desk.connection;
    const change = this.#change;
    const base = this.#base ?? member;
    if (!client || !change || this.#saving.busy) return;
    const day = (event.target as Element).querySelector<HTMLInputElement>('[type=date]');
    this.#unfinished = !!day?.validity.badInput;
    this.#host.requestUpdate();
    if (this.#unfinished) {
      day?.focus();
      return;
    }
    const { id: memberId } = member;
    const saved = await this.#saving.send('save', [memberId, change], async (keyOf) => {
      const now = await client.invoke(getMember, { memberId });
      if (!isSame(changed(now, {}), changed(base, {}))) return { conflict: now };
      return {
        member: await client.invoke(editMember, { memberId, ...changed(now, change) }, keyOf(editMember)),
      };
    });
    if (!saved) return;
    if (saved.member) {
      this.#drop();
      this.#tell(this.#words.text('saved'), saved.member);
    } else {
      this.#base = saved.conflict;
      this.#conflict = true;
      await client.read(getMember, { memberId }).reload();
      this.#host.requestUpdate();
    }
  }

  async #resend(member: Member): Promise<void> {
    const { client } = this.#desk.connection;
    const { id: memberId, email } = member;
    if (!client) return;
    const sent = await this.#inviting.send('resend', memberId, (keyOf) =>
      client.invoke(resendInvitation, { memberId }, keyOf(resendInvitation)),
    );
    if (sent) this.#tell(this.#words.text('resent', { email }), sent);
  }

  #tell(sentence: string, member: Member | undefined): void {
    this.#desk.tell(sentence);
    if (!member) return;
    const fact = new PortalMembersChangedEvent(member);
    this.#host.dispatchEvent(fact);
  }
}

/** Whether a new invitation is the next thing to do. */
function needsLetter({ state, invitation }: Member): boolean {
  return (
    /mail-failed|not-invited/.test(state) ||
    (state === 'invited' && /expired|locked/.test(invitation?.state ?? ''))
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
