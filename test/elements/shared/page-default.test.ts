import { expect } from '@open-wc/testing';
import { configurePortal, onPageChange, page } from '../../../src/elements/shared/page-default.ts';
import { version } from '../../../src/elements/shared/version.ts';

/** The same module as another copy of the package has it. */
async function copy() {
  const path = '../../../src/elements/shared/page-default.ts?copy';
  return (await import(path)) as { configurePortal: typeof configurePortal };
}

describe('what a page is told once for all its elements', () => {
  it('is told to those of every copy of the package', async () => {
    const other = await copy();
    expect(other.configurePortal).not.to.equal(configurePortal);
    let heard = 0;
    const stop = onPageChange(() => heard++);
    other.configurePortal({ api: '/api/v1/service' });
    expect(page.options).to.deep.equal({ api: '/api/v1/service' });
    expect(heard).to.equal(1);
    stop();
    configurePortal({});
    expect(heard).to.equal(1);
  });

  it('names the version that came first', () => {
    expect(page.version).to.equal(version);
  });
});
