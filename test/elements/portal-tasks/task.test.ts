import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { tasks } from '../../../src/testing/fixtures/tasks.ts';
import { list, screen, type Screen } from './screen.ts';
import { waitUntil } from '../wait.ts';

const { title } = tasks.todo;
const words = 'Is the ladder ours or yours?';

async function opened(options?: Parameters<typeof list>[0]): Promise<Screen> {
  const shown = await list(options);
  await shown.open(title);
  return shown;
}

/** All that the tab has in its session storage. */
const kept = () => Object.values<string>(sessionStorage).join(' ');
const field = (shown: Screen) => shown.all<HTMLTextAreaElement>('textarea')[0];

describe('portal-tasks: an opened task', () => {
  it('shows what is to do, when, and what was said of it', async () => {
    const shown = await list();
    await shown.open(tasks.overdue.title);
    expect(shown.text)
      .to.include('One with the door open')
      .and.to.include('3 days late')
      .and.to.include('Adaeze Okafor')
      .and.to.include('Eleni Petrakis, Southerly')
      .and.to.include('It is. Thank you, Adaeze.');
    expect(shown.focused?.localName).to.equal('h2');
    await expect(shown.element).to.be.accessible();
  });

  it('leads to the page that it is about', async () => {
    const shown = await list();
    await shown.open(tasks.linked.title);
    const link = shown.all<HTMLAnchorElement>('a')[0];
    expect(link?.textContent).to.equal('Go to quotes');
    expect(link?.href).to.equal('https://southerly.example/account');
  });

  it('is marked done, and that is taken back; the focus goes to the heading', async () => {
    const shown = await opened();
    await shown.press('Mark as done');
    await shown.see('Done by Adaeze Okafor');
    await waitUntil(() => shown.focused?.localName === 'h2');
    await expect(shown.element).to.be.accessible();
    await shown.press('Undo');
    await waitUntil(() => shown.button('Mark as done'));
    await shown.hear(`“${title}” is to do again.`);
  });

  it('goes back to the list, with the focus on what was open', async () => {
    const shown = await opened();
    await shown.press('All tasks');
    await waitUntil(
      () => shown.focused?.matches('button.open') && shown.focused.textContent.trim() === title,
    );
  });

  for (const [task, sentence] of [
    [tasks.withdrawn, /This task was withdrawn on /],
    [tasks.reassigned, /This task was given to somebody else on /],
  ] as const) {
    it(`[X-13] that was ${task.status} says so, and offers nothing to do`, async () => {
      const shown = await screen({ tasks: [task] });
      shown.element.show(task.id);
      await shown.see(sentence);
      expect(shown.all('h2')[0]?.textContent).to.equal(task.title);
      expect(shown.button('Mark as done')).to.equal(undefined);
      expect(shown.all('textarea')).to.have.length(0);
      await expect(shown.element).to.be.accessible();
    });
  }

  it('[X-13] that is not there says so', async () => {
    const shown = await screen();
    shown.element.show('no-such-task');
    await shown.see('This is no longer here.');
  });
});

describe('portal-tasks: comments', () => {
  it('sends a comment and shows it, with its author', async () => {
    const shown = await opened();
    const told: number[] = [];
    shown.element.addEventListener('portal-tasks-commented', ({ task }) => told.push(task.commentCount));
    shown.type('textarea', words);
    await shown.press('Send comment');
    await shown.hear('Your comment was sent.');
    expect(shown.all('.comments li').map((each) => each.textContent)[0])
      .to.include(words)
      .and.to.include('Adaeze Okafor');
    expect(field(shown)?.value).to.equal('');
    expect(shown.focused).to.equal(field(shown));
    expect(told).to.deep.equal([1]);
  });

  it('asks for words where there are none', async () => {
    const shown = await opened();
    await shown.press('Send comment');
    await shown.see('Please write something first.');
    expect(shown.focused).to.equal(field(shown));
    expect(shown.calls('tasks.comment')).to.have.length(0);
  });

  it('[X-13] keeps what was typed through a reload', async () => {
    const shown = await opened();
    shown.type('textarea', words);
    const again = await screen({ here: true });
    await waitUntil(() => field(again)?.value === words, 'what was typed is gone');
  });

  it('[X-13] sends what had no answer again after a reload under the same key, and says that it is not known', async () => {
    const unreachable = new PortalError('unreachable');
    const shown = await opened({ overrides: { 'tasks.comment': unreachable } });
    shown.type('textarea', words);
    await shown.press('Send comment');
    await shown.see('We do not know whether this arrived.');
    const again = await screen({ here: true });
    await again.see('We do not know whether this arrived.');
    await again.press('Try again');
    await again.hear('Your comment was sent.');
    const key = (of: Screen) => of.calls('tasks.comment')[0]?.idempotencyKey;
    expect(key(shown)).to.be.a('string');
    expect(key(again)).to.equal(key(shown));
  });

  it('takes a changed text for another comment', async () => {
    const shown = await opened({ overrides: { 'tasks.comment': new PortalError('unreachable') } });
    shown.type('textarea', words);
    await shown.press('Send comment');
    await shown.see('We do not know');
    shown.type('textarea', `${words} Thanks`);
    await waitUntil(() => !shown.text.includes('We do not know'));
    await shown.press('Send comment');
    await shown.see('We do not know');
    const [first, second] = shown.calls('tasks.comment');
    expect(first?.idempotencyKey).not.to.equal(second?.idempotencyKey);
  });

  it('forgets what was typed on signing out', async () => {
    const shown = await opened();
    shown.type('textarea', words);
    expect(kept()).to.include('ladder');
    await shown.client.signOut();
    await shown.see('Please sign in');
    expect(kept()).not.to.include('ladder');
  });

  it('shows nobody else what was typed', async () => {
    const shown = await opened();
    shown.type('textarea', words);
    const other = await screen({ here: true, session: sessions.company });
    await waitUntil(() => field(other));
    expect(field(other)?.value).to.equal('');
  });

  it('[X-13] says that a task was withdrawn while one wrote, and shows what was not sent', async () => {
    const shown = await opened();
    shown.type('textarea', words);
    const { status, endedAt } = tasks.withdrawn;
    shown.adapter.overrides['tasks.comment'] = () => {
      shown.adapter.overrides['tasks.get'] = { ...tasks.withdrawn, id: tasks.todo.id };
      throw new PortalError('changed-meanwhile', { facts: { status, endedAt: endedAt ?? '' } });
    };
    await shown.press('Send comment');
    await shown.see('This task was withdrawn on');
    expect(shown.text).to.include('What you wrote was not sent:').and.to.include(words);
  });
});
