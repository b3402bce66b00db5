import type { LitElement, TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import type { listClients } from '../../contract/clients.ts';
import type { Member } from '../../contract/members.ts';
import type { Output } from '../../contract/operation.ts';
import { addStyles } from '../shared/adopt.ts';
import { dialogStyles } from '../shared/dialog.styles.ts';
import { adding, type Desk } from './desk.ts';
import { formStyles } from './form.styles.ts';
import { NewMember } from './new-member.ts';
import { OpenedMember } from './opened-member.ts';

/** What can stand in the list's place: one member, or the form that adds one. All of it loads after the list. */
export class Pages {
  readonly #opened: OpenedMember;
  readonly #adding: NewMember;

  constructor(host: LitElement, desk: Desk) {
    this.#opened = new OpenedMember(host, desk);
    this.#adding = new NewMember(host, desk);
    addStyles(host, dialogStyles, formStyles);
    host.requestUpdate();
  }

  /** @param opened - The id of a member, or {@link adding}. */
  read(client: PortalClient, opened: string): Reading<unknown> {
    return opened === adding ? this.#adding.read(client) : this.#opened.read(client, opened);
  }

  /** @param value - What was read of it. */
  render(opened: string, value: unknown): unknown {
    return opened === adding
      ? this.#adding.render(value as Output<typeof listClients>)
      : this.#opened.render(value as Member);
  }

  /** The question before access is taken or given back; it stands apart from what is shown of the member. */
  renderDialog(): TemplateResult {
    return this.#opened.renderDialog();
  }

  /** Something else is opened, or nothing; what was typed is dropped. */
  leave(): void {
    this.#opened.leave();
    this.#adding.leave();
  }
}
