import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { goals, goalSummaryOf, manyGoals, usualGoals } from '../../../src/testing/fixtures/goals.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { never } from '../../../src/testing/stub/answers.ts';
import { waitUntil } from '../wait.ts';
import { list, screen } from './screen.ts';

describe('portal-goals: the list', () => {
  it('[PL-08] lists goals by their dates, what is reached last, and no archived ones', async () => {
    const shown = await list();
    expect(shown.names).to.deep.equal([
      ...[goals.overdue, goals.none, goals.behind, goals.onTrack, goals.shrinking, goals.noTarget].map(
        ({ name }) => name,
      ),
      ...[goals.over, goals.reached].map(({ name }) => name),
    ]);
    await expect(shown.element).to.be.accessible();
  });

  it('[PL-08] tells by bar and words how far along each is, and where it stands', async () => {
    const shown = await list();
    const { onTrack, none, over, overdue, behind, noTarget } = goals;
    expect(shown.row(onTrack.name))
      .to.include('On track')
      .and.to.match(/5\d(\.\d)?% \$2\d\d,\d{3} of \$420,000 by \d+ \w+ \d{4} at this pace \d+ \w+ \d{4}$/);
    expect(shown.bar(onTrack.name)).to.equal(Number(onTrack.progress));
    expect(shown.row(none.name)).to.include('Pace not known').and.to.include('0% $0 of $7,500');
    expect(shown.bar(none.name)).to.equal(0);
    expect(shown.row(over.name))
      .to.include('Reached')
      .and.to.match(/1\d\d(\.\d)?% \$24,842 of \$18,000/);
    expect(shown.bar(over.name)).to.equal(100);
    expect(shown.row(overdue.name)).to.include('Overdue');
    expect(shown.row(behind.name)).to.include('Behind');
    expect(shown.row(noTarget.name)).to.match(/No target \$\d+,\d+ saved$/);
    expect(shown.bar(noTarget.name)).to.equal(undefined);
  });

  it('narrows by where goals stand', async () => {
    const shown = await list();
    const choice = shown.all('.filter label').find((each) => /^\s*Reached/.test(each.textContent));
    choice?.click();
    await shown.hear('2 goals');
    expect(shown.names).to.deep.equal([goals.over.name, goals.reached.name]);
  });

  it('searches names where there are many, and shows fifty at first', async () => {
    const shown = await list({ overrides: { 'goals.list': { items: manyGoals(1000), next: null } } });
    expect(shown.names).to.have.length(50);
    await shown.press('Show more');
    await waitUntil(() => shown.names.length === 100);
    shown.type('.search', 'goal 77');
    await shown.hear('11 goals');
  });

  it('turns to the archived goals, and back', async () => {
    const shown = await list();
    await shown.press('Archived goals');
    await waitUntil(() => shown.names[0] === goals.archived.name);
    expect(shown.names).to.have.length(1);
    expect(shown.all('h2')[0]?.textContent).to.equal('Archived goals');
    expect(shown.button('Add a goal')).to.equal(undefined);
    await shown.press('Current goals');
    await waitUntil(() => shown.names.length === usualGoals.length - 1);
  });

  it('says that there are none, archived or not', async () => {
    const shown = await screen({ goals: [] });
    await shown.see('No goals yet.');
    await waitUntil(() => shown.button('Add a goal'));
    await shown.press('Archived goals');
    await shown.see('No goal is archived.');
    await expect(shown.element).to.be.accessible();
  });

  it('[PL-04] offers to add one to whoever may write, where the backend knows how', async () => {
    expect((await list()).button('Add a goal')).not.to.equal(undefined);
    expect((await list({ session: sessions.readOnly })).button('Add a goal')).to.equal(undefined);
    const firm = {
      ...firms.usual,
      operations: firms.usual.operations.filter((name) => name !== 'goals.create'),
    };
    const without = await list({ overrides: { 'firm.get': firm } });
    expect(without.button('Add a goal')).to.equal(undefined);
  });

  it('[PL-11] shows nothing to an account without the page', async () => {
    const shown = await screen({ session: sessions.withoutPages });
    await waitUntil(() => shown.all('.notice').length);
    expect(shown.text).to.include('Your account does not include this page.');
    expect([shown.names.length, shown.button('Add a goal')]).to.deep.equal([0, undefined]);
  });

  it('is hidden where the backend knows no goals', async () => {
    const shown = await screen({ overrides: { 'firm.get': firms.withoutGoals } });
    await waitUntil(() => !shown.text);
  });

  it('has a skeleton while it reads', async () => {
    const shown = await screen({ overrides: { 'goals.list': never } });
    expect(shown.all('.skeleton')).to.have.length(1);
  });

  it('keeps its rows when reading again fails, and says so', async () => {
    let reads = 0;
    const answer = () => {
      if (reads++ > 0) throw new PortalError('unavailable');
      return { items: usualGoals.map(goalSummaryOf), next: null };
    };
    const shown = await list({ overrides: { 'goals.list': answer as never } });
    const before = shown.names;
    await shown.element.reload();
    await waitUntil(() => shown.all('.notice').length);
    expect(shown.names).to.deep.equal(before);
  });

  it('shows names as they are written, whatever they hold', async () => {
    const shown = await list({ goals: [goals.awkward] });
    expect(shown.names).to.deep.equal([goals.awkward.name]);
    expect(shown.bar(goals.awkward.name)).to.equal(100);
    await expect(shown.element).to.be.accessible();
  });
});
