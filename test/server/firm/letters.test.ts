import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  editLetter,
  type LetterId,
  letterIds,
  type LetterText,
  listLetters,
  resetLetter,
  testLetter,
} from '../../../src/contract/firm/letters.ts';
import { requestCode } from '../../../src/contract/identity/code.ts';
import { requestReset } from '../../../src/contract/identity/links.ts';
import { createMember } from '../../../src/contract/members.ts';
import { mergeFlaws } from '../../../src/contract/firm/merge.ts';
import { newId } from '../../../src/server/database/columns.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import { type Answer, type Browser, startWorld, type World } from '../../support/server.ts';

const permissions = { pages: [], write: false, delete: false };

for (const kind of databases) {
  describe(`what mails say on ${kind}`, () => {
    let world: World;
    let manager: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      manager = await world.signIn(world.staff.alpha.manager);
    });
    after(() => world.close());

    const letters = async (browser = manager) =>
      (await browser.call(listLetters, {})).body.letters as LetterText[];
    const letter = async (id: LetterId) => (await letters()).find((each) => each.id === id)!;
    const write = async (id: LetterId, subject: string, body: string) =>
      manager.call(editLetter, { id, revision: (await letter(id)).revision, subject, body });
    const lastMail = async (email: string) => (await world.mails(email)).at(-1)!;
    async function invite(browser = manager, person = world.people.ash): Promise<string> {
      const email = `${newId()}@clients.example`;
      const contact = await world.addContact(person);
      told(await browser.call(createMember, { ...contact, email, permissions, invite: true }));
      return email;
    }

    it('is by default a text that it may say itself, for every mail there is', async () => {
      const all = await letters();
      assert.deepEqual(
        all.map(({ id }) => id),
        letterIds,
      );
      for (const { id, isOwn, fields, ...text } of all) {
        assert.equal(isOwn, false);
        assert.deepEqual(mergeFlaws(text, fields), [], id);
        assert.ok(
          fields.every(({ sample }) => sample !== ''),
          id,
        );
      }
    });

    it('[PL-14] is the firm’s own text from then on, with its fields filled in, and again the default after a reset', async () => {
      const before = await lastMail(await invite());
      const body = 'Kia ora {person} of {client}!\n\nCome in: {link}\n\nYours, {firm} & <all>';
      const saved = told(await write('members.invitation', '{firm} awaits {person}', body)) as LetterText;
      assert.deepEqual([saved.isOwn, saved.body], [true, body]);
      const { subject, text, html } = await lastMail(await invite());
      assert.equal(subject, 'Firm alpha awaits Nell Marsh');
      assert.match(text, /^Kia ora Nell Marsh of Client ash!\n\nCome in: https:\S+#portal-invitation=\S+\n/);
      assert.match(html, /href="https:[^"]+#portal-invitation=[^"]+" style="[^"]+">Come in<\/a>/);
      assert.match(html, /Firm alpha &amp; &lt;all&gt;/);
      const other = await lastMail(
        await invite(await world.signIn(world.staff.beta.owner), world.people.cedar),
      );
      assert.equal(other.subject, 'Your access to Firm beta');
      const { revision } = await letter('members.invitation');
      const reset = told(
        await manager.call(resetLetter, { id: 'members.invitation', revision }),
      ) as LetterText;
      assert.equal(reset.isOwn, false);
      assert.equal((await lastMail(await invite())).subject, before.subject);
    });

    it('[PL-14] is escaped, and stays text, whatever people and firm are called', async () => {
      const body = '<script>alert("{client}")</script>\n\nOpen <b>this</b>: {link}';
      told(await write('members.invitation', 'To {client}', body));
      const { html } = await lastMail(await invite());
      assert.doesNotMatch(html, /<script|<b>/);
      assert.match(html, /&lt;script&gt;alert\(&quot;Client ash&quot;\)/);
      assert.match(html, />Open &lt;b&gt;this&lt;\/b&gt;<\/a>/);
    });

    it('goes out for codes and links, too', async () => {
      const { email } = world.people.birch;
      told(await write('identity.code', 'Code {code}', 'Bonjour\n\n{code}'));
      told(await write('identity.reset', 'Anew', 'Choose: {link}'));
      told(await world.visit().call(requestCode, { email }));
      const code = await lastMail(email);
      assert.match(code.subject, /^Code \d{6}$/);
      assert.match(code.text, /^Bonjour\n\n {4}\d{6}\n/);
      told(await world.visit().call(requestReset, { email }));
      assert.match((await lastMail(email)).text, /^Choose: https:\S+#portal-reset=/);
    });

    it('cannot have a field that the mail does not have, nor lack one without which it is pointless', async () => {
      const before = await letters();
      const refused = [
        ['Hello {nobody}', '{link}', 'subject', /\{nobody\}/],
        ['Hello', 'Your code: {code}\n\n{link}', 'body', /\{code\}/],
        ['Hello', 'Come in', 'body', /must have \{link\}/],
        ['Hello {link}', '{link}', 'subject', /\{link\}/],
        ['Hello', 'Press {link} now', 'body', /\{link\}/],
      ] as const;
      for (const [subject, body, field, words] of refused) {
        for (const answer of [
          await write('members.invitation', subject, body),
          await manager.call(testLetter, { id: 'members.invitation', subject, body }),
        ]) {
          assert.equal(answer.body.code, 'invalid-input', subject + body);
          const [issue] = answer.body.issues as [{ path: string[]; message: string }];
          assert.deepEqual(issue.path, [field]);
          assert.match(issue.message, words);
        }
      }
      assert.deepEqual(await letters(), before);
    });

    it('is what was saved first where two save at once', async () => {
      const { revision } = await letter('identity.link');
      const answers = await Promise.all(
        ['One', 'Two', 'Three'].map((subject) =>
          manager.call(editLetter, { id: 'identity.link', revision, subject, body: '{link}' }),
        ),
      );
      assert.equal(answers.filter(({ status }) => status === 200).length, 1);
      const late = answers.filter(({ status }) => status !== 200);
      assert.ok(late.every(({ body }) => body.code === 'changed-meanwhile'));
      // Another text is another matter.
      told(await write('identity.password-changed', 'Changed', 'On {when}'));
    });

    it('[PL-14] can be tried: the mail goes to whoever asks, and opens nothing', async () => {
      const { email } = world.staff.alpha.manager;
      const text = { subject: 'Come, {person}', body: 'Here: {link}' };
      const { body } = await manager.call(testLetter, { id: 'members.invitation', ...text });
      assert.deepEqual(body, { id: 'members.invitation', email });
      const mail = await lastMail(email);
      assert.equal(mail.subject, 'Come, The manager');
      assert.doesNotMatch(mail.text, /portal-invitation/);
      assert.notEqual((await letter('members.invitation')).subject, text.subject);
      const tries = Array.from({ length: 20 }, () =>
        manager.call(testLetter, { id: 'members.invitation', ...text }),
      );
      const statuses = (await Promise.all(tries)).map(({ status }) => status);
      assert.equal(statuses.filter((status) => status === 429).length, 1);
      // They still get the codes that they sign in with.
      told(await world.visit().call(requestCode, { email }));
    });
  });
}

function told({ status, text, body }: Answer): unknown {
  assert.equal(status, 200, text);
  return body;
}
