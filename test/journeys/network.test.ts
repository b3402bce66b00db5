import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { accept, mailTo, office, openQuote, openWorld, signIn, type World } from '../support/journey.ts';

describe('a client whose network goes while accepting', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  it('[KB-12] is told that the answer was not sent, tries again, and has accepted once', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/');
    await signIn(page);
    await openQuote(page, 'Split system for the back bedroom');

    await device.context.setOffline(true);
    await accept(page);
    const sentence = 'You are offline: your answer was not sent. Try again once connected.';
    await page.getByRole('dialog').getByText(sentence).waitFor();
    await device.hears(sentence);
    assert.equal(await page.getByText(/^Accepted by /).count(), 0, 'nothing is shown that is not so');

    await device.context.setOffline(false);
    await tryAgain(page);
    await hasAcceptedOnce('Q-2041');
  });

  it('[KB-12] is told that it is not known whether the answer arrived, tries again, and has accepted once', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/');
    await signIn(page);
    await openQuote(page, 'Electric car charger in the carport');

    const answers: number[] = [];
    await page.route('**/accept', async (route) => {
      const answer = await route.fetch();
      answers.push(answer.status());
      await route.abort('connectionreset');
    });
    await accept(page);
    const sentence = 'We do not know whether your answer arrived. It is safe to try again: it counts once.';
    await page.getByRole('dialog').getByText(sentence).waitFor();
    await device.hears(sentence);
    assert.ok(answers.length > 1 && answers.every((status) => status === 200), `answers: ${answers.join()}`);

    await page.unroute('**/accept');
    await tryAgain(page);
    await hasAcceptedOnce('Q-2045');
  });

  async function tryAgain(page: Page): Promise<void> {
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await page
      .getByRole('article')
      .getByText(/^Accepted by Priya Anand on /)
      .waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** By what the server has written, and by what has arrived. */
  async function hasAcceptedOnce(number: string): Promise<void> {
    await mailTo(world.mail, office);
    assert.deepEqual(await world.traces(number), { decisions: ['quotes.accept'], mails: ['sent'] });
    assert.equal(world.mail.received.filter(({ raw }) => raw.includes(number)).length, 1);
  }
});
