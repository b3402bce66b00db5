import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { defaultPolicies, getFirm } from '../../../src/contract/firm.ts';
import {
  addressedPages,
  editBranding,
  editPages,
  editPolicies,
  getSettings,
  logoLimit,
  setLogo,
  type Settings,
} from '../../../src/contract/firm/settings.ts';
import { createMember } from '../../../src/contract/members.ts';
import { newId } from '../../../src/server/database/columns.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import {
  type Answer,
  type Browser,
  listedOrigin,
  origin,
  startWorld,
  type World,
} from '../../support/server.ts';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

for (const kind of databases) {
  describe(`the firm's settings on ${kind}`, () => {
    let world: World;
    let owner: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      owner = await world.signIn(world.staff.alpha.owner);
    });
    after(() => world.close());

    const settings = async (browser = owner) => told(await browser.call(getSettings, {}));
    const firm = async (slug = 'alpha') => (await world.visit(slug).call(getFirm, {})).body;
    const brand = async (image: string | null) =>
      owner.call(setLogo, { revision: (await settings()).branding.revision, image });

    it('[ST-01] change how the firm looks to everybody, and to no other firm', async () => {
      const other = await firm('beta');
      const { revision } = (await settings()).branding;
      told(await owner.call(editBranding, { revision, name: '  Fox & Daughters ', color: '#0a7b5c' }));
      const { name, branding } = await firm();
      assert.deepEqual([name, (branding as { color: string }).color], ['Fox & Daughters', '#0a7b5c']);
      assert.deepEqual(await firm('beta'), other);
    });

    it('tell strangers of no policy by which only staff go', async () => {
      const shown = Object.keys((await firm()).policies as object).sort();
      assert.deepEqual(shown, Object.keys(defaultPolicies).sort());
      assert.equal((await settings()).policies.values.invitationDays, 7);
    });

    it('say who changed what, in the audit', async () => {
      const { revision } = (await settings()).policies;
      told(await owner.call(editPolicies, { revision, values: { magicLinks: true } }));
      const [row] = await world.database.inspect<{ operation: string; account_id: string }>(
        'select operation, account_id from audit order by at desc, id desc limit 1',
        [],
      );
      assert.deepEqual(row, {
        operation: 'firm.editPolicies',
        account_id: world.staff.alpha.owner.accountId,
      });
    });

    it('keep what was saved first where two save the same section at once, and each where they differ', async () => {
      const read = await settings();
      const { revision } = read.branding;
      const colors = ['#101010', '#202020', '#303030', '#404040'];
      const answers = await Promise.all(
        colors.map((color) => owner.call(editBranding, { revision, name: 'Fox', color })),
      );
      const saved = colors.filter((_, index) => answers[index]?.status === 200);
      assert.equal(saved.length, 1);
      assert.equal((await settings()).branding.color, saved[0]);
      for (const { status, body } of answers)
        if (status !== 200) assert.equal(body.code, 'changed-meanwhile');
      const { revision: untouched } = read.policies;
      told(await owner.call(editPolicies, { revision: untouched, values: { duplicates: true } }));
    });

    it('tell of what an import changed meanwhile', async () => {
      const { revision } = (await settings()).branding;
      const { firm: row } = world.staff.alpha.owner;
      await world.inFirm(row, (tx) => tx.update(firms).set({ color: '#abcdef' }).where(eq(firms.id, row.id)));
      const { body } = await owner.call(editBranding, { revision, name: 'Fox', color: '#000000' });
      assert.equal(body.code, 'changed-meanwhile');
    });

    it('show an uploaded logo to everybody, as an image and nothing else, until another takes its place', async () => {
      const { branding, setUp } = told(await brand(png));
      const logo = String(branding.logo);
      assert.ok(logo.startsWith(`${origin}/api/v1/alpha/logo/`), logo);
      assert.ok(setUp.find(({ part }) => part === 'logo')?.isDone);
      const path = new URL(logo).pathname;
      const shown = await world.server.fetch(new Request(origin + path));
      assert.equal(Buffer.from(await shown.arrayBuffer()).toString('base64'), png);
      const { headers } = shown;
      assert.equal(headers.get('content-type'), 'image/png');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'; sandbox/);
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.match(headers.get('cache-control') ?? '', /immutable/);
      assert.equal((await world.visit('beta').send(path.replace('alpha', 'beta'))).status, 404);
      told(await brand(png));
      for (const gone of [path, '/api/v1/alpha/logo/none', `/api/v1/alpha/logo/${newId()}`]) {
        const { status, headers: refused } = await world.visit().send(gone);
        assert.equal(status, 404);
        assert.equal(refused.get('cache-control'), 'no-store');
      }
    });

    it('take no logo that is not an image, whatever it is called, nor one that can run scripts', async () => {
      const before = await settings();
      const bytes = (text: string) => Buffer.from(text, 'latin1').toString('base64');
      const refused = [
        bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
        bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
        bytes('<!doctype html><script>alert(1)</script>'),
        bytes('GIF89a'),
        bytes('%PDF-1.7'),
        bytes('x'),
        'AAA=A',
      ];
      for (const image of refused) {
        const { body } = await brand(image);
        assert.equal(body.code, 'invalid-input', image);
        assert.equal((body.issues as { path: string[] }[])[0]?.path[0], 'image');
      }
      const padded = (size: number) =>
        Buffer.concat([Buffer.from(png, 'base64'), Buffer.alloc(size - Buffer.from(png, 'base64').length)]);
      assert.equal((await brand(padded(logoLimit + 1).toString('base64'))).body.code, 'invalid-input');
      assert.deepEqual(await settings(), before);
      told(await brand(padded(logoLimit).toString('base64')));
    });

    it("lead to the firm's own sites and nowhere else", async () => {
      const { pages } = await settings();
      assert.deepEqual(pages.origins, [origin, listedOrigin]);
      const strange = [
        'https://evil.example/',
        `${listedOrigin}.evil.example/`,
        `${listedOrigin}@evil.example/`,
        `${listedOrigin.replace('https', 'http')}/`,
        `${listedOrigin}:8443/`,
        `https://somebody:secret@${new URL(listedOrigin).host}/`,
        'javascript:alert(1)',
        '//evil.example',
      ];
      for (const page of addressedPages) {
        for (const address of strange) {
          const input = { revision: pages.revision, addresses: { [page]: address } };
          const { body } = await owner.call(editPages, input);
          assert.equal(body.code, 'invalid-input', address);
          assert.deepEqual((body.issues as { path: string[] }[])[0]?.path, ['addresses', page]);
        }
      }
      const input = { revision: pages.revision, addresses: { login: `${listedOrigin}/enter#here` } } as never;
      assert.equal(
        told(await owner.call(editPages, input)).pages.addresses.login,
        `${listedOrigin}/enter#here`,
      );
    });

    it('[KB-01] have members refused until set-up is complete, told what is missing, and then made', async () => {
      const cedar = world.people.cedar;
      const browser = await world.signIn(world.staff.beta.owner);
      await world.inFirm(cedar.firm, (tx) =>
        tx.update(firms).set({ logo: null, pages: {} }).where(eq(firms.id, cedar.firm.id)),
      );
      const admit = async () =>
        browser.call(createMember, {
          ...(await world.addContact(cedar)),
          ...{ email: `${newId()}@clients.example`, invite: true },
          permissions: { pages: [], write: false, delete: false },
        });
      const missing = async () => (await admit()).body.facts;
      assert.deepEqual(await missing(), { missing: 'logo login' });
      const { branding } = await settings(browser);
      told(await browser.call(setLogo, { revision: branding.revision, image: null }));
      assert.deepEqual(await missing(), { missing: 'login' });
      const { pages } = await settings(browser);
      const login = `${listedOrigin}/account`;
      const done = told(await browser.call(editPages, { revision: pages.revision, addresses: { login } }));
      assert.ok(done.setUp.every(({ isDone }) => isDone));
      assert.equal((await admit()).status, 200);
    });
  });
}

function told({ status, text, body }: Answer): Settings {
  assert.equal(status, 200, text);
  return body as unknown as Settings;
}
