import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { manyMembers, members } from '../../../src/testing/fixtures/members.ts';
import { never } from '../../../src/testing/stub/answers.ts';
import { waitUntil } from '../wait.ts';
import { list, screen } from './screen.ts';

describe('portal-members: the list', () => {
  it('[KB-06] [KB-08] shows who signs in for which client, and what could not be delivered first', async () => {
    const shown = await list();
    expect(shown.rows[0]).to.equal('Needs attention');
    expect(shown.rows[1]).to.match(/^Bo Li .* Link expired on/);
    expect(shown.rows[2]).to.match(/^Tomás Quiñones .*Bellarine Bakery Pty Ltd Mail failed Sent on/);
    expect(shown.rows[3]).to.equal('Everybody else');
    expect(shown.rows[4]).to.match(/^Adaeze Okafor client@demo.example Okafor household Active/);
    await shown.hear('7 members');
    await expect(shown.element).to.be.accessible();
  });

  for (const [words, member] of [
    ['Mail failed', members.mailFailed],
    ['Not invited', members.notInvited],
    ['Invited', members.invited],
    ['Active', members.active],
    ['Expired', members.expired],
    ['Disabled', members.disabled],
  ] as const) {
    it(`can be narrowed to whoever is: ${words}`, async () => {
      const shown = await list();
      const choice = shown.all('.filter label').find((each) => each.textContent.trim().startsWith(words));
      choice?.querySelector('input')?.click();
      await shown.element.updateComplete;
      const names = shown.all('.open').map((each) => each.textContent.trim());
      expect(names).to.include(member.displayName);
      expect(names.length).to.be.lessThan(3);
      await shown.hear(names.length === 1 ? '1 member' : `${names.length} members`);
    });
  }

  it('finds by name, by address and by client, once there are many', async () => {
    const shown = await list({ members: [...manyMembers(60), members.active] });
    expect(shown.all('.open')).to.have.length(50);
    shown.type('.search', '07@MANY');
    await waitUntil(() => shown.all('.open').length === 1, shown.text);
    expect(shown.text).to.include('Member 07');
    shown.type('.search', 'okafor HOUSE');
    await shown.see('Adaeze Okafor');
    shown.type('.search', 'nobody at all');
    await shown.see('0 members');
  });

  it('shows more on demand, and leads to the first of them', async () => {
    const shown = await list({ members: manyMembers(60) });
    await shown.press('Show more');
    await waitUntil(() => shown.all('.open').length === 60);
    expect(shown.focused).to.equal(shown.all('.open')[50]);
    expect(shown.button('Show more')).to.equal(undefined);
  });

  it('is sorted by a column, there and back', async () => {
    const shown = await list();
    await shown.press('Client');
    expect(shown.all('[aria-sort=ascending]')).to.have.length(1);
    expect(shown.rows[0]).to.include('Bellarine');
    await shown.press('Client');
    expect(shown.rows[0]).to.include('Okafor household');
  });

  it('holds a name of any length within 320 px, in both directions of writing', async () => {
    const shown = await list();
    const { parentElement } = shown.element;
    parentElement!.style.inlineSize = '320px';
    for (const direction of ['ltr', 'rtl']) {
      parentElement!.dir = direction;
      await shown.element.updateComplete;
      expect(shown.element.scrollWidth).to.equal(320);
      for (const each of shown.all('.open, .state, small')) {
        const { left, right } = each.getBoundingClientRect();
        const box = shown.element.getBoundingClientRect();
        expect(left).to.be.at.least(box.left - 1);
        expect(right).to.be.at.most(box.right + 1);
      }
    }
  });
});

describe('portal-members: what stands in for the list', () => {
  const states = {
    'nobody has access': [{ members: [] }, 'Nobody has access yet.'],
    'nobody is signed in': [{ session: null }, 'Please sign in to see this.'],
    'a client is signed in': [{ session: sessions.usual }, 'does not include this page'],
    'the backend refuses': [
      { overrides: { 'members.list': new PortalError('not-permitted') } },
      'does not include this page',
    ],
    'the backend is silent': [{ overrides: { 'members.list': never } }, 'Loading'],
    'it cannot be reached': [
      { overrides: { 'members.list': new PortalError('unreachable') } },
      'cannot be reached',
    ],
    'it failed': [{ overrides: { 'members.list': new PortalError('internal') } }, 'went wrong on our side'],
  } as const;
  for (const [state, [options, words]] of Object.entries(states)) {
    it(`is a sentence where ${state}`, async () => {
      const shown = await screen(options);
      await shown.see(words);
      expect(!!shown.button('Add member')).to.equal(state === 'nobody has access');
      await expect(shown.element).to.be.accessible();
    });
  }

  it('is nothing at all where the backend knows no members', async () => {
    const shown = await screen({ overrides: { 'firm.get': firms.withoutMembers } });
    await waitUntil(() => shown.text === '');
  });

  it('shows a client nothing, and stays refused however often it is shown', async () => {
    const shown = await screen({ session: sessions.usual });
    await shown.see('does not include this page');
    expect(shown.text).not.to.include('Okafor household');
    expect(shown.all('table')).to.have.length(0);
    const refused = await screen({ overrides: { 'members.list': new PortalError('not-permitted') } });
    await refused.see('does not include this page');
    for (let times = 0; times < 3; times++) {
      refused.element.requestUpdate();
      await refused.element.updateComplete;
      expect(refused.text).to.include('does not include this page');
    }
    expect(refused.calls('members.list')).to.have.length(1);
  });

  it('goes with the session: nothing of it remains after signing out', async () => {
    const shown = await list();
    await shown.client.signOut();
    await shown.see('Please sign in');
    expect(shown.text).not.to.include('Okafor');
  });
});
