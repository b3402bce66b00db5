import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { daysFromNow, instantFromNow } from '../../../src/testing/fixtures/days.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { manyTasks, tasks, taskSummaryOf, usualTasks } from '../../../src/testing/fixtures/tasks.ts';
import { list, screen } from './screen.ts';
import { waitUntil } from '../wait.ts';

const { account } = sessions.usual;
const reader = {
  ...sessions.usual,
  account: { ...account, permissions: { ...account.permissions, write: false } },
};
const { title } = tasks.todo;

describe('portal-tasks: the list', () => {
  it('[PL-10] shows what is overdue first, then what is to do by its due date, then what was done last', async () => {
    const shown = await list();
    expect(shown.titles).to.deep.equal([
      tasks.overdue.title,
      tasks.linked.title,
      tasks.todo.title,
      tasks.undated.title,
      tasks.doneLate.title,
      tasks.done.title,
    ]);
    expect(shown.all('h3').map((each) => each.textContent)).to.deep.equal(['Overdue', 'To do', 'Done']);
    await expect(shown.element).to.be.accessible();
  });

  it('says of each when it is due, how late it is, when it was done, and how many comments it has', async () => {
    const shown = await list();
    const rows = shown.all('li').map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(rows[0]).to.match(/Was due on \d+ \w+.* 3 days late 2 comments/);
    expect(rows[1]).to.match(/Due on .* Due today/);
    expect(rows[2]).to.match(/Due on .* 5 days left/);
    expect(rows[3]).to.include('No due date');
    expect(rows[4]).to.match(/Done on \d+ \w+/);
  });

  it('narrows to one state, with the number of each beside it', async () => {
    const shown = await list();
    const choices = shown.all('.filter label');
    expect(choices.map((each) => each.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'All 6',
      'Overdue 1',
      'To do 3',
      'Done 2',
    ]);
    choices[1]?.click();
    await shown.element.updateComplete;
    expect(shown.titles).to.deep.equal([tasks.overdue.title]);
    await shown.hear('1 task');
  });

  it('is searched by title once there are many, and shows more on request', async () => {
    const items = manyTasks(120).map((task) => ({ ...task, status: 'todo' as const }));
    const shown = await list({ overrides: { 'tasks.list': { items, next: null } } });
    expect(shown.all('.open')).to.have.length(50);
    await shown.press('Show more');
    await waitUntil(() => shown.all('.open').length === 100);
    expect(shown.focused).to.equal(shown.all('.open')[50]);
    shown.type('[type=search]', ' TASK 77 ');
    await shown.hear('0 tasks').catch(() => undefined);
    shown.type('[type=search]', 'TASK 77');
    await waitUntil(() => shown.titles.join() === 'Task 77');
  });

  it('is friendly where there is nothing to do', async () => {
    const shown = await screen({ tasks: [] });
    await shown.see('Nothing to do.');
    await expect(shown.element).to.be.accessible();
  });

  it('says that all is done where it is', async () => {
    const shown = await list({ tasks: [tasks.done] });
    await shown.see('All done. Thank you.');
  });

  it('keeps what a firm wrote as text, whatever it looks like', async () => {
    const shown = await list({ tasks: [tasks.awkward] });
    await shown.open(tasks.awkward.title);
    expect(shown.text).to.include('<script>alert(1)</script>').and.to.include('<b>Not bold</b>');
    expect(shown.all('script')).to.have.length(0);
  });

  it('[X-04] keeps to a width of 320 px, however long a word is, in the list and opened', async () => {
    const shown = await list({ tasks: [tasks.awkward] });
    shown.element.style.inlineSize = '320px';
    expect(shown.element.scrollWidth).to.equal(320);
    await shown.open(tasks.awkward.title);
    expect(shown.element.scrollWidth).to.equal(320);
  });

  it('[PL-10] never shows tasks of an account that is no longer signed in', async () => {
    const shown = await list();
    await shown.client.signOut();
    await shown.see('Please sign in');
    expect(shown.text).not.to.include(title);
  });
});

describe('portal-tasks: marking in the list', () => {
  it('marks a task done once the backend confirmed it, where it stands, and says so', async () => {
    const shown = await list();
    const told: string[] = [];
    shown.element.addEventListener('portal-tasks-completed', ({ task }) => told.push(task.id));
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const answer = { ...tasks.todo, status: 'done' as const, doneAt: instantFromNow(0), doneBy: 'Adaeze' };
    shown.adapter.overrides['tasks.complete'] = () =>
      promise.then(() => {
        const items = usualTasks.map((task) => taskSummaryOf(task.id === answer.id ? answer : task));
        shown.adapter.overrides['tasks.list'] = { items, next: null };
        return answer;
      });
    shown.tick(title)?.focus();
    await shown.mark(title);
    await waitUntil(() => shown.tick(title)?.ariaBusy === 'true');
    expect(shown.tick(title)?.ariaChecked).to.equal('false');
    resolve(undefined);
    await shown.isTicked(title);
    await shown.hear(`“${title}” is done.`);
    expect(shown.titles.indexOf(title)).to.equal(2);
    expect(shown.focused).to.equal(shown.tick(title));
    expect(told).to.deep.equal([tasks.todo.id]);
    await expect(shown.element).to.be.accessible();
  });

  it('takes a mark back by "Undo", and puts the focus on the tick', async () => {
    const shown = await list();
    await shown.mark(title);
    await shown.isTicked(title);
    await shown.press('Undo');
    await shown.isTicked(title, false);
    await shown.hear(`“${title}” is to do again.`);
    await waitUntil(() => shown.focused === shown.tick(title));
    expect(shown.button('Undo')).to.equal(undefined);
  });

  it('moves what is done to its place once the view changes', async () => {
    const shown = await list();
    await shown.mark(title);
    await shown.isTicked(title);
    shown.all('.filter label')[3]?.click();
    await waitUntil(() => shown.titles[0] === title && shown.titles.length === 3);
  });

  it('[X-13] says that it is not known whether a mark arrived, and sends it again under the same key', async () => {
    const shown = await list();
    shown.adapter.overrides['tasks.complete'] = new PortalError('unreachable');
    await shown.mark(title);
    await shown.see('We do not know whether this arrived.');
    expect(shown.tick(title)?.ariaChecked).to.equal('false');
    await expect(shown.element).to.be.accessible();
    delete shown.adapter.overrides['tasks.complete'];
    await shown.press('Try again');
    await shown.isTicked(title);
    const keys = shown.calls('tasks.complete').map(({ idempotencyKey }) => idempotencyKey);
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
  });

  for (const [status, words] of [
    ['withdrawn', /was withdrawn on .*There is nothing left to do/],
    ['reassigned', /was given to somebody else on /],
  ] as const) {
    it(`[X-13] says of a task that was ${status} meanwhile that it was`, async () => {
      const shown = await list();
      const endedAt = instantFromNow(-3);
      const left = manyTasks(1).map((task) => ({ ...task, title: 'Another' }));
      shown.adapter.overrides['tasks.complete'] = () => {
        shown.adapter.overrides['tasks.list'] = { items: left, next: null };
        throw new PortalError('changed-meanwhile', { facts: { status, endedAt } });
      };
      await shown.mark(title);
      await shown.see(words);
      await waitUntil(() => shown.titles.join() === 'Another');
      expect(shown.text).to.match(words);
    });
  }

  it('goes with the page alone: whoever may change nothing of their own marks and comments too', async () => {
    const shown = await list({ session: reader });
    await shown.mark(title);
    await shown.isTicked(title);
    await shown.open(tasks.overdue.title);
    expect(shown.button('Mark as done')).not.to.equal(undefined);
    expect(shown.all('textarea')).to.have.length(1);
  });

  it('is not offered where the backend takes no marks and no comments: the list is read', async () => {
    const shown = await list({ overrides: { 'firm.get': firms.withReadOnlyTasks } });
    expect(shown.all('[role=checkbox]')).to.have.length(0);
    expect(shown.titles).to.have.length(6);
    await shown.open(tasks.overdue.title);
    expect(shown.text).to.include('Thank you, Adaeze.');
    expect(shown.button('Mark as done')).to.equal(undefined);
    expect(shown.all('textarea')).to.have.length(0);
    await expect(shown.element).to.be.accessible();
  });

  it('marks several at a time, each by itself', async () => {
    const shown = await list();
    await shown.mark(title);
    await shown.isTicked(title);
    shown.adapter.overrides['tasks.complete'] = () => new Promise(() => undefined);
    await shown.mark(tasks.undated.title);
    await waitUntil(() => shown.tick(tasks.undated.title)?.ariaBusy === 'true');
    expect(shown.tick(title)?.ariaBusy).to.equal('false');
  });

  it('is late as the backend says, whatever the day is here', async () => {
    const overdue = { ...tasks.overdue, dueOn: daysFromNow(3) };
    const shown = await list({ tasks: [overdue] });
    expect(shown.text).to.include('Was due on').and.not.to.include('late');
  });
});
