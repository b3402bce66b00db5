import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  accept,
  deviceAt,
  household,
  openQuote,
  openWorld,
  practice,
  quoteOf,
  signIn,
  type World,
} from '../support/journey.ts';
import { type Apps, type Build, openApps, typeErrors } from './apps.ts';

/** A file of an app, line by line; each line that has to be refused ends in a mark. */
interface Mistakes {
  readonly framework: string;
  readonly file: string;
  readonly text: string;
}
const mark = 'wrong';

/** The tags themselves, as React and Preact know them alike. */
const tags = `
        <portal-login api="/api" />,
        <portal-login onportal-login-signed-in={({ account }) => account.displayName} />,
        <portal-login api={1} />, // wrong
        <portal-login colour="red" />, // wrong
        <portal-login onportal-login-signed-in={({ quote }) => quote} />, // wrong
        <portal-nothing />, // wrong`;

const mistakes: readonly Mistakes[] = [
  {
    framework: 'react',
    file: 'Mistakes.tsx',
    text: `
      import type {} from '@portico/elements/types/react';
      import type { PortalLogin as Element } from '@portico/elements/portal-login';
      import { PortalLogin, PortalProvider, PortalQuotes, type PortalQuotesElement } from '@portico/elements/react';
      import { createRef } from 'react';
      const quotes = createRef<PortalQuotesElement>();
      const other = createRef<HTMLInputElement>();
      void quotes.current?.reload();
      export const components = [
        <PortalProvider api="/api" className="wide" id="portal"><b>1</b></PortalProvider>,
        <PortalLogin key="login" onSignedIn={({ account }) => account.displayName} />,
        <PortalQuotes ref={quotes} client={undefined} onDeclineRequest={(event) => event.preventDefault()} />,
        <PortalLogin api={1} />, // wrong
        <PortalLogin colour="red" />, // wrong
        <PortalLogin onSignedIn={({ quote }) => quote} />, // wrong
        <PortalLogin onAccepted={() => undefined} />, // wrong
        <PortalQuotes ref={other} />, // wrong
        <PortalQuotes client="/api" />, // wrong
      ];
      export const tags = [
        <portal-login className="wide" ref={createRef<Element>()} />,
${tags}
      ];`,
  },
  {
    framework: 'preact',
    file: 'Mistakes.tsx',
    text: `
      export const tags = [
        <portal-login class="wide" />,
${tags}
      ];`,
  },
  {
    framework: 'vue',
    file: 'Mistakes.vue',
    text: `
      <script setup lang="ts">
      import { useTemplateRef } from 'vue';
      const quotes = useTemplateRef('quotes');
      void quotes.value?.reload();
      void quotes.value?.reloadd(); // wrong
      </script>
      <template>
        <portal-login api="/api" class="wide" :client="undefined" />
        <portal-login @portal-login-signed-in="({ account }) => account.displayName" />
        <portal-quotes ref="quotes" @portal-quotes-decline-request="$event.preventDefault()" />
        <portal-login :api="1" /> <!-- wrong -->
        <portal-login colour="red" /> <!-- wrong -->
        <portal-login @portal-login-signed-in="$event.quote" /> <!-- wrong -->
        <portal-login @portal-quotes-accepted="$event.quote" /> <!-- wrong -->
        <portal-nothing /> <!-- wrong -->
      </template>`,
  },
  {
    framework: 'svelte',
    file: 'Mistakes.svelte',
    text: `
      <script lang="ts">
        import type { PortalQuotes, PortalQuotesDecidedEvent } from '@portico/elements/portal-quotes';
        let quotes: PortalQuotes | undefined = $state();
        const reload = ({ quote }: PortalQuotesDecidedEvent) => quotes?.show(quote.id);
      </script>
      <portal-login api="/api" class="wide" client={undefined}></portal-login>
      <portal-login onportal-login-signed-in={({ account }) => account.displayName}></portal-login>
      <portal-quotes bind:this={quotes} onportal-quotes-accepted={reload}></portal-quotes>
      <portal-login api={1}></portal-login> <!-- wrong -->
      <portal-login colour="red"></portal-login> <!-- wrong -->
      <portal-login onportal-login-signed-in={({ quote }) => quote}></portal-login> <!-- wrong -->
      <portal-login onportal-quotes-accepted={() => 1}></portal-login> <!-- wrong -->`,
  },
];

/** What a client's whole visit asks of the backend up to the list of quotes, and nothing twice. */
const asked = ['GET /firm', 'POST /sign-in/password', 'POST /sign-in/account', 'GET /quotes'];

/** Each decides a quote of its own, by default of the household. */
const journeys: readonly (readonly [framework: string, build: Build, quote: string, account?: string])[] = [
  ['html', 'production', 'Split system for the back bedroom'],
  ['react', 'production', 'Replacement of ducted gas heater'],
  ['react', 'development', 'Switchboard upgrade with safety switches'],
  ['preact', 'production', 'Compressor room ventilation', practice],
  ['vue', 'production', 'Bathroom heater and exhaust fan'],
  ['svelte', 'production', 'Electric car charger in the carport'],
];

describe('an app with the SDK from its tarball', { timeout: 300_000 }, () => {
  let apps: Apps;

  let world: World;

  before(async () => {
    [apps, world] = await Promise.all([openApps(), openWorld()]);
  });
  after(async () => {
    await world[Symbol.asyncDispose]();
    await apps.remove();
  });

  for (const { framework, file, text } of mistakes) {
    it(`[X-01] of ${framework} has types, which refuse a wrong attribute, event or detail, and nothing else`, async () => {
      const wrong = text.split('\n').flatMap((line, at) => (line.includes(mark) ? `${file}:${at + 1}` : []));
      const found = await typeErrors(apps, framework, file, text);
      assert.deepEqual([...found], wrong);
    });
  }

  for (const [framework, kind, title, account = household] of journeys) {
    it(`[X-01] of ${framework}, built for ${kind}, hears a client sign in, decide and sign out, also after it took the portal away and put it back`, async () => {
      await using site = await apps.serve(framework, kind, world.server.url);
      await using device = await deviceAt(site.url);
      const requests: string[] = [];
      device.context.on('request', (request) => {
        const [, path] = /\/api\/v1\/service(\/[^?]*)/.exec(request.url()) ?? [];
        if (path) requests.push(`${request.method()} ${path}`);
      });
      const page = await device.open('/');
      const hears = (news: string) =>
        page.locator('main > output').getByText(news, { exact: true }).waitFor();

      await signIn(page, account);
      await hears('Welcome, Priya Anand.');
      assert.deepEqual(requests, asked);

      await openQuote(page, title);
      await accept(page);
      await hears(`Thank you for accepting “${title}”.`);
      await quoteOf(page, title)
        .getByText(/^Accepted by /)
        .waitFor();
      assert.equal(requests.filter((request) => request.endsWith('/accept')).length, 1);

      await page.getByRole('button', { name: 'Close your account' }).click();
      assert.equal(await page.locator('portal-login').count(), 0);
      await page.getByRole('button', { name: 'Open your account' }).click();
      await quoteOf(page, title)
        .getByText(/^Accepted by /)
        .waitFor();

      await page.getByRole('button', { name: 'Sign out' }).click();
      await hears('See you soon.');
      await signIn(page, account);
      await hears('Welcome, Priya Anand.');
      assert.deepEqual([...device.complaints, ...device.violations], []);
    });
  }
});
