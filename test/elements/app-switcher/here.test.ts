import { expect } from '@open-wc/testing';
import { appHere } from '../../../src/elements/app-switcher/here.ts';
import { apps } from '../../../src/testing/fixtures/apps.ts';

const at = (name: string, address: string | null) => ({ ...apps.courses, id: name, name, address });
const all = [
  at('site', 'https://firm.example'),
  at('portal', 'https://firm.example/portal/'),
  at('courses', 'https://firm.example/portal/courses?from=portal#top'),
  at('elsewhere', 'https://other.example/portal/'),
  at('nowhere', null),
];

describe('the app that a page is in', () => {
  for (const [page, name] of [
    ['https://firm.example/', 'site'],
    ['https://firm.example/portal', 'portal'],
    ['https://firm.example/portal/quotes/', 'portal'],
    ['https://firm.example/portal/courses', 'courses'],
    ['https://firm.example/portal/courses/12', 'courses'],
    ['https://firm.example/portal/courseware', 'portal'],
    ['http://firm.example/portal/', undefined],
    ['https://stranger.example/', undefined],
  ] as const) {
    it(`is ${name ?? 'none'} at ${page}`, () => {
      expect(appHere(all, new URL(page))?.name).to.equal(name);
    });
  }
});
