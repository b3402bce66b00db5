import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import type { Message } from '../../../src/contract/outbox.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { members } from '../../../src/testing/fixtures/members.ts';
import { messages } from '../../../src/testing/fixtures/messages.ts';
import { waitUntil } from '../wait.ts';
import { opened } from './screen.ts';

const { displayName: name, id: memberId } = members.active;
const heading = 'Other mails and text messages';

describe('portal-members: what else was sent to a member', () => {
  it('[KB-08] says of each mail and text message what became of it, newest first', async () => {
    const shown = await opened(name);
    await shown.see(heading);
    await shown.see('Notice of a new quote');
    expect(shown.text).to.match(
      /Notice of a new quote.*To client@demo\.example Waiting to be delivered.*Link for a new password.*Not taken yet; tried again.*The answer was: “451 4\.3\.0 try again later”/,
    );
    expect(shown.text).to.match(/Code by text message.*To the phone ending in 010 Handed to the SMS gateway/);
    expect(shown.text).to.match(/Notice: password was changed.*Recipient no longer kept Handed to the mail/);
    expect(shown.calls('outbox.list')[0]?.input).to.include({ memberId });
    await expect(shown.element).to.be.accessible();
  });

  it('comes to rest once it is shown', async () => {
    const shown = await opened(name);
    await shown.see('Notice of a new quote');
    await shown.element.updateComplete;
    let updates = 0;
    shown.element.requestUpdate = () => {
      updates++;
    };
    for (let frames = 0; frames < 5; frames++) await new Promise((next) => requestAnimationFrame(next));
    expect(updates).to.equal(0);
  });

  it('leaves out invitations, which are told of with their links, and says where there is nothing else', async () => {
    const invitation: Message = { ...messages.sent, kind: 'members.invitation' };
    const shown = await opened(name, { messages: [invitation] });
    await shown.see('No other was sent.');
  });

  it('[KB-08] sends what was given up once more, and says so', async () => {
    const shown = await opened(name);
    await shown.see('552 5.2.2 mailbox full');
    expect(
      shown.all('button').filter(({ textContent }) => textContent.trim() === 'Send again').length,
    ).to.equal(1);
    await shown.press('Send again');
    await shown.see('It is on its way again.');
    await shown.hear('It is on its way again.');
    expect(shown.calls('outbox.resend')[0]?.input).to.deep.equal({ messageId: messages.failed.id });
    await waitUntil(() => !shown.button('Send again'));
    expect(shown.text).not.to.include('mailbox full');
  });

  it('says beside the message why it could not be sent again', async () => {
    const refused = new PortalError('too-many-attempts', { retryAfterSeconds: 60 });
    const shown = await opened(name, { overrides: { 'outbox.resend': refused } });
    await shown.see('mailbox full');
    await shown.press('Send again');
    await waitUntil(() => !!shown.all('.mails [role=alert] .notice, .mails [role=alert] > *').length);
    expect(shown.button('Send again')).not.to.equal(undefined);
    await expect(shown.element).to.be.accessible();
  });

  it('shows twenty, and twenty more where there are more', async () => {
    const many = Array.from({ length: 43 }, (_, index) => ({ ...messages.sent, id: `message-${index}` }));
    const shown = await opened(name, { messages: many });
    await shown.see(heading);
    const count = () => shown.all('[data-id]').length;
    await waitUntil(() => count() === 20);
    await shown.press('Show more');
    await waitUntil(() => count() === 40);
    await waitUntil(() => shown.focused?.dataset.id === 'message-20');
    await shown.press('Show more');
    await waitUntil(() => count() === 43);
    expect(shown.button('Show more')).to.equal(undefined);
  });

  it('offers to try again where they cannot be read, and is silent where the backend knows of none', async () => {
    const failing = await opened(name, { overrides: { 'outbox.list': new PortalError('unavailable') } });
    await failing.see('Try again');
    const operations = firms.usual.operations.filter((each) => !each.startsWith('outbox.'));
    const without = await opened(name, { overrides: { 'firm.get': { ...firms.usual, operations } } });
    expect(without.text).not.to.include(heading);
    expect(without.calls('outbox.list')).to.deep.equal([]);
  });
});
