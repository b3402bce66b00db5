import { expect } from '@open-wc/testing';
import { define } from '../../../src/elements/shared/define.ts';
import { page } from '../../../src/elements/shared/page-default.ts';
import { version } from '../../../src/elements/shared/version.ts';
import { untilTold } from '../wait.ts';

/** What the console warns of meanwhile. */
async function warnings(run: () => void): Promise<string[]> {
  const warned: string[] = [];
  const { warn } = console;
  console.warn = (line: string) => warned.push(line);
  run();
  await untilTold();
  console.warn = warn;
  return warned;
}

/** As if elements of this version had come to the page first. */
const first = (came: string) => Object.assign(page, { version: came });

const element = () => class extends HTMLElement {};

const isDefined = (tag: string) => !!customElements.get(tag);

describe('defining tags on a page that has several copies of the package', () => {
  afterEach(() => void first(version));

  it('of one version: a tag is the first one’s to define it, and nothing is said', async () => {
    const one = element();
    const told = await warnings(() => {
      define('defined-once', one);
      define('defined-once', element());
      define('defined-later', element());
    });
    expect(customElements.get('defined-once') === one).to.equal(true);
    expect(isDefined('defined-later')).to.equal(true);
    expect(told).to.deep.equal([]);
  });

  it('of two versions: the second defines nothing, not even what is left, and says once which both are', async () => {
    first('0.0.9');
    const told = await warnings(() => {
      define('defined-never', element());
      define('defined-neither', element());
    });
    expect(['defined-never', 'defined-neither'].filter(isDefined)).to.deep.equal([]);
    expect(told).to.have.length(1);
    expect(told[0]).to.contain(version).and.to.contain('0.0.9');
  });
});
