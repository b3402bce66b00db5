import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { createGoal } from '../../src/contract/goals.ts';
import type { Device } from '../support/device.ts';
import { giveCredentials, hasFocus, openWorld, priya, type World } from '../support/journey.ts';

const limited = { ...priya, email: 'limited@demo.example' };

/** The planner's clients in their portal, each with what they may. */
describe('goals of the planner’s clients', { timeout: 240_000 }, () => {
  let world: World;
  let device: Device;
  let page: Page;
  let goals: Locator;

  before(async () => {
    world = await openWorld();
    device = await world.newDevice();
    page = await device.open('/planner/portal/');
    goals = page.locator('portal-goals');
  });
  after(() => world[Symbol.asyncDispose]());

  const press = (name: string) => goals.getByRole('button', { name, exact: true }).click();
  const rowOf = (within: Locator, name: string) => within.getByRole('listitem').filter({ hasText: name });
  const heading = (name: string) => goals.getByRole('heading', { name, exact: true, level: 2 });

  it('[PL-08] tells of each goal how far along it is, and whether it is in time', async () => {
    await giveCredentials(page);
    await rowOf(goals, 'Solar and a battery')
      .filter({ hasText: /Reached.*100%/ })
      .waitFor();
    await rowOf(goals, "Mira's braces").filter({ hasText: 'Overdue' }).waitFor();
    await rowOf(goals, 'Something to give away').filter({ hasText: 'No target' }).waitFor();
    await rowOf(goals, 'Learn to dive').filter({ hasText: /\b0%/ }).waitFor();
    assert.equal(await rowOf(goals, 'A piano').count(), 0);
    await press('Archived goals');
    await rowOf(goals, 'A piano').waitFor();
    await press('Current goals');
  });

  it('[PL-04] adds a goal of its own, which a reload in the middle of typing does not take away', async () => {
    await press('Add a goal');
    await goals.getByLabel('What for').fill('A boat');
    await goals.getByLabel('Target in AUD').fill('12000');
    await page.reload();
    const field = goals.getByLabel('What for');
    await waitForValue(field, 'A boat');
    await press('Save');
    await heading('A boat').waitFor();
    await hasFocus(heading('A boat'));
    await device.hears('A boat was added.');
  });

  it('[PL-04] changes it, and archives it after a question', async () => {
    await press('Edit');
    await goals.getByLabel('What for').fill('A smaller boat');
    await press('Save');
    await heading('A smaller boat').waitFor();
    await press('Archive');
    const question = page.getByRole('dialog', { name: 'Archive A smaller boat?' });
    await question.getByRole('button', { name: 'Archive' }).click();
    await device.hears('A smaller boat was archived.');
    await heading('Goals').waitFor();
    await rowOf(goals, 'A smaller boat').waitFor({ state: 'detached' });
    await press('Archived goals');
    await rowOf(goals, 'A smaller boat').getByRole('button').click();
    await goals.getByText(/^Archived on /).waitFor();
    assert.equal(await goals.getByRole('button', { name: 'Edit' }).count(), 0);
    await press('All goals');
    await press('Current goals');
  });

  it('leaves what the firm set to the firm', async () => {
    await goals.getByRole('button', { name: 'Stop working at sixty' }).click();
    await goals.getByText(/ set this goal\. Ask us where something should change\.$/).waitFor();
    assert.equal(await goals.getByRole('button', { name: 'Edit' }).count(), 0);
    await press('All goals');
  });

  it('[X-13] sends what had no answer again, after a reload too, and it counts once', async () => {
    await press('Add a goal');
    await goals.getByLabel('What for').fill('A canoe');
    const answers: number[] = [];
    await page.route(`**${createGoal.path}`, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      const answer = await route.fetch();
      answers.push(answer.status());
      return route.abort('connectionreset');
    });
    await press('Save');
    const sentence = 'We do not know whether this arrived. It is safe to try again: it counts once.';
    await goals.getByRole('alert').getByText(sentence).waitFor();
    assert.ok(answers.length > 0 && answers.every((status) => status === 200), `answers: ${answers.join()}`);
    await page.unroute(`**${createGoal.path}`);
    await page.reload();
    await goals.getByRole('alert').getByText(sentence).waitFor();
    await press('Try again');
    await heading('A canoe').waitFor();
    await press('All goals');
    await rowOf(goals, 'A canoe').first().waitFor();
    assert.equal(await rowOf(goals, 'A canoe').count(), 1);
  });

  it('[PL-03] [PL-08] shows the same to who may not write, and nothing to write with', async () => {
    await using theirs = await world.newDevice();
    const there = await theirs.open('/planner/portal/');
    await giveCredentials(there, limited);
    const same = there.locator('portal-goals');
    await rowOf(same, 'A canoe').waitFor();
    assert.equal(await same.getByRole('button', { name: 'Add a goal' }).count(), 0);
    await same.getByRole('button', { name: 'Next car, electric' }).click();
    await same.getByText('Put in by hand', { exact: true }).waitFor();
    for (const name of ['Edit', 'Archive'])
      assert.equal(await same.getByRole('button', { name, exact: true }).count(), 0, name);
  });
});

/** The words come with who is signed in. */
async function waitForValue(field: Locator, value: string): Promise<void> {
  await field.evaluate(async (input: HTMLInputElement, wanted) => {
    for (let frames = 0; frames < 600 && input.value !== wanted; frames++) {
      await new Promise((shown) => requestAnimationFrame(shown));
    }
  }, value);
  assert.equal(await field.inputValue(), value);
}
