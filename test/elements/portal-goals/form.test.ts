import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { goals } from '../../../src/testing/fixtures/goals.ts';
import { plans } from '../../../src/testing/fixtures/wealth.ts';
import { waitUntil } from '../wait.ts';
import { list } from './screen.ts';

beforeEach(() => sessionStorage.clear());

describe('portal-goals: the form', () => {
  it('[PL-04] adds a goal with all that was typed, and shows it', async () => {
    const shown = await list();
    await shown.form('Add a goal');
    await expect(shown.element).to.be.accessible();
    shown.fill('What for', '  Kitchen ');
    shown.fill('Target in AUD', '12500.5');
    shown.fill('Target date', '2031-02-28');
    shown.fill('Put in by hand, in AUD', '200');
    shown.fill('Notes', 'Birch, not oak.');
    shown.type(`#share-${plans.savings.id}`, '25');
    let created = '';
    shown.element.addEventListener('portal-goals-created', ({ goal }) => (created = goal.name));
    await shown.press('Save');
    await shown.see('Kitchen was added.');
    expect(shown.calls('goals.create')[0]?.input).to.deep.equal({
      ...{ name: 'Kitchen', description: 'Birch, not oak.', target: 12_500_50, targetOn: '2031-02-28' },
      ...{ setAside: 200_00, sources: [{ planId: plans.savings.id, share: 25 }] },
    });
    expect(created).to.equal('Kitchen');
    await shown.see('25% of Offset account');
    await shown.press('All goals');
    await waitUntil(() => shown.names.includes('Kitchen'));
  });

  it('names no plans that are owed', async () => {
    const shown = await list();
    await shown.form('Add a goal');
    expect(shown.all(`#share-${plans.mortgage.id}`)).to.have.length(0);
    expect(shown.all(`#share-${plans.fund.id}`)).to.have.length(1);
  });

  it('says beside each field what is wrong, and sends nothing', async () => {
    const shown = await list();
    await shown.form('Add a goal');
    shown.fill('Target in AUD', '0');
    shown.fill('Put in by hand, in AUD', '-1');
    shown.type(`#share-${plans.fund.id}`, '101');
    await shown.press('Save');
    await shown.see('Please say what it is for.');
    expect(shown.text)
      .to.include('Please enter an amount above zero.')
      .and.to.include('Please enter an amount, or nothing.')
      .and.to.include('Please enter a whole number from 1 to 100, or nothing.');
    await waitUntil(() => shown.focused === shown.field('What for'));
    expect(shown.calls('goals.create')).to.have.length(0);
    await expect(shown.element).to.be.accessible();
  });

  it('[PL-04] changes a goal, with its plans as they were', async () => {
    const shown = await list();
    await shown.open(goals.shrinking.name);
    await shown.form('Edit');
    expect(shown.field('Target in AUD').value).to.equal('60000');
    expect(shown.all<HTMLInputElement>(`#share-${plans.savings.id}`)[0]?.value).to.equal('40');
    shown.fill('Target in AUD', '');
    await shown.press('Save');
    await shown.see(`${goals.shrinking.name} was saved.`);
    expect(shown.calls('goals.edit')[0]?.input).to.deep.include({
      goalId: goals.shrinking.id,
      target: null,
      sources: [{ planId: plans.savings.id, share: 40 }],
    });
  });

  it('[PL-11] leaves plans alone where they are not to be seen', async () => {
    const shown = await list({ overrides: { 'firm.get': firms.withoutWealth } });
    await shown.open(goals.shrinking.name);
    await shown.press('Edit');
    await waitUntil(() => shown.all('form.form').length);
    expect(shown.calls('wealth.list')).to.have.length(0);
    await shown.press('Save');
    await shown.see('was saved.');
    expect(shown.calls('goals.edit')[0]?.input).not.to.have.property('sources');
  });

  it('keeps what was typed over a reload, and drops it once it is cancelled', async () => {
    const first = await list();
    await first.form('Add a goal');
    first.fill('What for', 'Kitchen');
    first.element.remove();
    const second = await list();
    await second.form('Add a goal');
    await waitUntil(() => second.field('What for').value === 'Kitchen');
    await second.press('Cancel');
    await waitUntil(() => second.names.length);
    await second.form('Add a goal');
    expect(second.field('What for').value).to.equal('');
  });

  it('is sent again under the same key where no answer came', async () => {
    const shown = await list({ overrides: { 'goals.create': new PortalError('timeout') } });
    await shown.form('Add a goal');
    shown.fill('What for', 'Kitchen');
    await shown.press('Save');
    await shown.see('It is safe to try again');
    delete shown.adapter.overrides['goals.create'];
    await shown.press('Try again');
    await shown.see('Kitchen was added.');
    const [one, other] = shown.calls('goals.create').map(({ idempotencyKey }) => idempotencyKey);
    expect(one).to.equal(other);
  });

  it('[X-13] is sent again as it was, whatever is known of the plans by then', async () => {
    const first = await list({ overrides: { 'goals.create': new PortalError('timeout') } });
    await first.form('Add a goal');
    first.fill('What for', 'Kitchen');
    await first.press('Save');
    await first.see('It is safe to try again');
    first.element.remove();
    const second = await list({ overrides: { 'wealth.list': () => new Promise(() => undefined) } });
    await second.press('Add a goal');
    await second.press('Try again');
    await second.see('Kitchen was added.');
    const [sent, again] = [first, second].map((shown) => shown.calls('goals.create')[0]);
    expect(again?.input).to.deep.equal(sent?.input);
    expect(again?.idempotencyKey).to.equal(sent?.idempotencyKey);
  });

  it('[X-13] says that a goal that was archived meanwhile takes no change, and keeps what was typed', async () => {
    const archivedAt = '2026-01-01T00:00:00Z';
    const shown = await list({
      overrides: { 'goals.edit': new PortalError('changed-meanwhile', { facts: { archivedAt } }) },
    });
    await shown.open(goals.none.name);
    await shown.form('Edit');
    shown.fill('What for', 'Viola');
    await shown.press('Save');
    await shown.see('This goal can no longer be changed.');
    expect(shown.field('What for').value).to.equal('Viola');
  });
});
