import { PortalError } from '../../contract/errors.ts';
import type { Invitation, Member } from '../../contract/members.ts';
import type { Permissions } from '../../contract/permissions.ts';
import { memberSummaryOf } from '../fixtures/members.ts';
import type { Answers, StubState } from './answers.ts';

type MembersAnswers = Pick<Answers, Extract<keyof Answers, `members.${string}`>>;

const day = 24 * 3_600_000;

/** Members that stay as staff leave them. */
export function membersAnswers(state: StubState): MembersAnswers {
  const find = (memberId: string): Member => {
    const member = state.members.find(({ id }) => id === memberId);
    if (!member) throw new PortalError('not-found');
    return member;
  };
  const put = (member: Member): Member => {
    state.members = [...state.members.filter(({ id }) => id !== member.id), member];
    return member;
  };
  const invited = (member: Member, passcodeTo: string | null = null): Member => {
    const now = Date.now();
    const invitation: Invitation = {
      ...{
        id: crypto.randomUUID(),
        email: member.email,
        state: 'open',
        delivery: 'sent',
        deliveryError: null,
      },
      ...{
        sentAt: new Date(now).toISOString(),
        expiresAt: new Date(now + state.settings.policies.values.invitationDays * day).toISOString(),
      },
      ...(passcodeTo && {
        passcode: { digits: passcodeTo.slice(-3), delivery: 'sent', deliveryError: null },
      }),
    };
    const invitations = [
      invitation,
      ...member.invitations.map((each) => ({ ...each, state: 'replaced' as const })),
    ];
    return { ...member, state: member.state === 'active' ? 'active' : 'invited', invitation, invitations };
  };
  return {
    'members.list': ({ search = '', state: wanted, clientId }) => ({
      items: state.members
        .filter((each) => !wanted || each.state === wanted)
        .filter((each) => !clientId || each.clientId === clientId)
        .filter(({ displayName, email, clientName }) =>
          `${displayName} ${email} ${clientName}`.toLowerCase().includes(search.toLowerCase()),
        )
        .map(memberSummaryOf),
      next: null,
    }),
    'members.get': ({ memberId }) => find(memberId),
    'members.create': ({ clientId, contactId, email, permissions, invite, ...input }) => {
      const { passcodeTo, expiresOn = null, notify = true, welcome = true } = input;
      const client = state.clients.find(({ id }) => id === clientId);
      const contact = client?.contacts.find(({ id }) => id === contactId);
      if (!client || !contact) throw new PortalError('not-found');
      if (state.members.some((each) => each.email === email && each.clientId === clientId)) {
        throw new PortalError('already-member');
      }
      const member: Member = {
        ...{ id: crypto.randomUUID(), clientId, clientName: client.name, contactId, email },
        ...{ displayName: `${contact.firstName} ${contact.surname}`, state: 'not-invited' },
        ...{ notify, welcome, expiresOn },
        permissions: permissions as Permissions,
        ...{ lastUsedAt: null, invitation: null, invitations: [], createdAt: new Date().toISOString() },
      };
      return put(invite ? invited(member, passcodeTo) : member);
    },
    'members.edit': ({ memberId, permissions, ...change }) =>
      put({ ...find(memberId), ...change, permissions: permissions as Permissions }),
    'members.disable': ({ memberId }) => put({ ...find(memberId), state: 'disabled', invitation: null }),
    'members.enable': ({ memberId, email, invite, passcodeTo }) => {
      const member: Member = { ...find(memberId), email, state: 'not-invited' };
      return put(invite ? invited(member, passcodeTo) : member);
    },
    'members.resend': ({ memberId, passcodeTo }) => {
      const member = find(memberId);
      const last = member.invitation?.passcode?.digits;
      return put(invited(member, passcodeTo === undefined ? (last ?? null) : passcodeTo));
    },
    'members.revoke': ({ memberId }) => {
      const { id } = find(memberId);
      state.members = state.members.filter((each) => each.id !== id);
      return {};
    },
  };
}
