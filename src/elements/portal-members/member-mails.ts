import { html, nothing, type TemplateResult } from 'lit';
import type { Invitation, Member } from '../../contract/members.ts';
import { notice } from '../shared/notice.ts';
import type { Words } from '../shared/strings.ts';
import type { MemberWords } from './member-words.ts';
import type { openedStrings } from './opened-member.strings.ts';

type OpenedWords = Words<(typeof openedStrings)['entries']>;

/**
 * What staff have to know first about a member, if anything: that it cannot come in, and why.
 *
 * @param help - What helps, below the words.
 */
export function memberNotice(
  member: Member,
  { text }: OpenedWords,
  { day }: MemberWords,
  help: unknown,
): unknown {
  const { state, invitation, displayName: name, expiresOn } = member;
  if (state === 'disabled') return notice('info', text('off'), help);
  if (state === 'expired' && expiresOn) return notice('warn', text('ended', { day: day(expiresOn) }), help);
  if (state === 'not-invited') return notice('info', text('unwritten', { name }), help);
  if (state === 'invited' && invitation?.state === 'expired') return notice('warn', text('lapsed'), help);
  if (state === 'invited' && invitation?.state === 'locked') return notice('warn', text('locked'), help);
  if (state !== 'mail-failed' || !invitation) return nothing;
  const { email, delivery, deliveryError: words, passcode } = invitation;
  if (delivery !== 'failed' && passcode) {
    const { digits, deliveryError } = passcode;
    return notice(
      'error',
      [
        text('text-bounced', { digits }),
        deliveryError
          ? html` <span class="soft" dir="auto">${text('gateway', { words: deliveryError })}</span>`
          : nothing,
      ],
      help,
    );
  }
  return notice(
    'error',
    [
      text('bounced', { email }),
      words ? html` <span class="soft" dir="auto">${text('server', { words })}</span>` : nothing,
    ],
    help,
  );
}

/** Each invitation, newest first, with what became of its mail and of its link. */
export function invitationList(
  { invitations }: Member,
  words: OpenedWords,
  { dayAt, moment }: MemberWords,
): unknown {
  const { text } = words;
  if (!invitations.length) return html`<p class="soft">${text('noMails')}</p>`;
  const each = ({
    email,
    sentAt,
    expiresAt,
    state,
    delivery,
    deliveryError,
    passcode,
  }: Invitation): TemplateResult =>
    html`<li class=${delivery === 'failed' || passcode?.delivery === 'failed' ? 'failed' : nothing}>
      <p>
        <bdi>${text('to', { email })}</bdi> <small><bdi>${moment(sentAt)}</bdi></small>
      </p>
      <p><b>${text('delivery', { delivery })}</b>; ${text('link', { state, day: dayAt(expiresAt) })}</p>
      ${deliveryError ? html`<p class="soft" dir="auto">${text('server', { words: deliveryError })}</p>` : nothing}
      ${passcode ? textLine(passcode, words) : nothing}
    </li>`;
  return html`<ul class="mails">
    ${invitations.map(each)}
  </ul>`;
}

/** What became of the passcode that went with an invitation. */
function textLine(
  { digits, delivery, deliveryError }: NonNullable<Invitation['passcode']>,
  { text }: OpenedWords,
): TemplateResult {
  return html`<p><bdi>${text('to-phone', { digits })}</bdi>: <b>${text('text-delivery', { delivery })}</b></p>
    ${deliveryError ? html`<p class="soft" dir="auto">${text('gateway', { words: deliveryError })}</p>` : nothing}`;
}
