import { expect } from '@open-wc/testing';
import { configurePortal, noteDefined } from '../../../src/elements/shared/copies.ts';
import { pageDefault, type PortalOptions } from '../../../src/elements/shared/page-default.ts';
import { version } from '../../../src/elements/shared/version.ts';
import { untilTold } from '../wait.ts';

interface Copies {
  defined?: string;
  configure: Set<(options: PortalOptions) => void>;
}

/** As another copy on the page knows of this one. */
const copies = (globalThis as Record<symbol, unknown>)[Symbol.for('portico.copies')] as Copies;

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

describe('copies of the package on one page', () => {
  it('say nothing of each other where they are of one version', async () => {
    copies.defined = version;
    expect(await warnings(noteDefined)).to.deep.equal([]);
  });

  it('of two versions: the second names both, once', async () => {
    copies.defined = '0.0.9';
    const warned = await warnings(() => {
      noteDefined();
      noteDefined();
    });
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain(version).and.to.contain('0.0.9');
  });

  it('hear what any of them is told', () => {
    const heard: PortalOptions[] = [];
    const other = (options: PortalOptions): void => void heard.push(options);
    copies.configure.add(other);
    configurePortal({ api: '/api/v1/service' });
    expect(pageDefault()).to.deep.equal({ api: '/api/v1/service' });
    expect(heard).to.deep.equal([{ api: '/api/v1/service' }]);
    copies.configure.delete(other);
    configurePortal({});
  });
});
