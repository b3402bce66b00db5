import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { goals } from '../../../src/testing/fixtures/goals.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { waitUntil } from '../wait.ts';
import { list, screen, type Screen } from './screen.ts';

async function opened(name: string, options?: Parameters<typeof list>[0]): Promise<Screen> {
  const shown = await list(options);
  await shown.open(name);
  return shown;
}

describe('portal-goals: an opened goal', () => {
  it('[PL-08] tells how far along it is, whether it is in time, and by what it is saved', async () => {
    const { onTrack } = goals;
    const shown = await opened(onTrack.name);
    expect(shown.text)
      .to.include('On track. At the pace of the last twelve months it is reached in time.')
      .and.to.include('Two thirds of what you spend today')
      .and.to.include('Target $420,000.00')
      .and.to.match(/Still missing \$\d+,\d{3}\.\d\d/)
      .and.to.match(/Pace a month \$2,069\.\d\d/)
      .and.to.match(/Industry super \$187,442\.10/)
      .and.to.match(/50% of Balanced index fund \$42,155\.\d\d/)
      .and.to.include('less than 90 days');
    expect(shown.focused?.localName).to.equal('h2');
    await expect(shown.element).to.be.accessible();
  });

  const means = [
    ['behind', 'it is not reached in time.'],
    ['overdue', 'Its date has passed before the target was reached.'],
    ['none', 'There is no pace yet to judge it by.'],
    ['noTarget', 'No amount is set to aim at.'],
    ['shrinking', 'At the pace of the last twelve months it is not reached.'],
    ['reached', 'You have reached it. Well done.'],
    ['over', 'You have reached it. Well done.'],
  ] as const;
  for (const [key, words] of means) {
    it(`[PL-08] says in words where it stands: ${key}`, async () => {
      const shown = await opened(goals[key].name);
      expect(shown.text).to.include(words);
      await expect(shown.element).to.be.accessible();
    });
  }

  it('celebrates what is reached, and that alone, by sparks that rest unseen', async () => {
    const reached = await opened(goals.reached.name);
    const [sparks] = reached.all('.cheer g');
    expect(sparks && getComputedStyle(sparks).animationName).to.equal('burst');
    // Where no motion is welcome, the shared sheet stops it, and this is what is left.
    await Promise.all(sparks!.getAnimations().map(({ finished }) => finished));
    expect(getComputedStyle(sparks!).opacity).to.equal('0');
    expect((await opened(goals.onTrack.name)).all('.cheer')).to.have.length(0);
  });

  it('says what was put in by hand, and that nothing was saved', async () => {
    expect((await opened(goals.overdue.name)).text).to.include('Put in by hand $6,500.00');
    expect((await opened(goals.none.name)).text).to.include('Nothing is saved for it yet.');
  });

  it('[PL-11] tells what is saved where the plans are not to be seen', async () => {
    const goal = { ...goals.onTrack, sources: [] };
    const shown = await list();
    shown.adapter.overrides['goals.get'] = goal;
    await shown.open(goal.name);
    expect(shown.text).not.to.include('Nothing is saved for it yet.');
  });

  it('[PL-04] lets whoever may write change and archive their own alone', async () => {
    const own = await opened(goals.none.name);
    expect([!!own.button('Edit'), !!own.button('Archive')]).to.deep.equal([true, true]);
    const firms = await opened(goals.behind.name);
    expect([!!firms.button('Edit'), !!firms.button('Archive')]).to.deep.equal([false, false]);
    expect(firms.text).to.include('Southerly set this goal.');
    const reader = await opened(goals.none.name, { session: sessions.readOnly });
    expect([!!reader.button('Edit'), !!reader.button('Archive')]).to.deep.equal([false, false]);
    expect(reader.text).not.to.include('set this goal');
  });

  it('archives one once that was confirmed, and says so in the list', async () => {
    const shown = await opened(goals.none.name);
    const facts: string[] = [];
    for (const type of ['portal-goals-archive-request', 'portal-goals-archived'] as const)
      shown.element.addEventListener(type, ({ goal }) => facts.push(`${type} ${goal.id}`));
    await shown.press('Archive');
    await waitUntil(() => shown.dialog.open);
    expect(shown.calls('goals.archive')).to.have.length(0);
    await expect(shown.element).to.be.accessible();
    await shown.press('Archive');
    await shown.see(`${goals.none.name} was archived.`);
    await waitUntil(() => shown.names.length && !shown.names.includes(goals.none.name));
    expect(facts).to.deep.equal([
      `portal-goals-archive-request ${goals.none.id}`,
      `portal-goals-archived ${goals.none.id}`,
    ]);
  });

  it('archives nothing where the page cancels that', async () => {
    const shown = await opened(goals.none.name);
    shown.element.addEventListener('portal-goals-archive-request', (event) => event.preventDefault());
    await shown.press('Archive');
    await waitUntil(() => shown.dialog.open);
    await shown.press('Archive');
    await waitUntil(() => !shown.dialog.open);
    expect(shown.calls('goals.archive')).to.have.length(0);
  });

  it('says that archiving failed, and tries again under the same key', async () => {
    const shown = await opened(goals.none.name, {
      overrides: { 'goals.archive': new PortalError('timeout') },
    });
    await shown.press('Archive');
    await waitUntil(() => shown.dialog.open);
    await shown.press('Archive');
    await shown.see('It is safe to try again');
    delete shown.adapter.overrides['goals.archive'];
    await shown.press('Try again');
    await shown.see('was archived.');
    const [first, second] = shown.calls('goals.archive').map(({ idempotencyKey }) => idempotencyKey);
    expect(first).to.equal(second);
  });

  it('[X-13] that was archived says so, and offers nothing', async () => {
    const shown = await list();
    await shown.press('Archived goals');
    await waitUntil(() => shown.names[0] === goals.archived.name);
    await shown.open(goals.archived.name);
    expect(shown.text).to.match(/Archived on \d/);
    expect(shown.button('Edit')).to.equal(undefined);
  });

  it('[X-13] that is not there says so', async () => {
    const shown = await screen();
    shown.element.show('no-such-goal');
    await shown.see('This is no longer here.');
  });

  it('goes back to the list, with the focus on what was open', async () => {
    const shown = await opened(goals.behind.name);
    await shown.press('All goals');
    await waitUntil(() => shown.focused?.textContent.trim() === goals.behind.name);
  });
});
