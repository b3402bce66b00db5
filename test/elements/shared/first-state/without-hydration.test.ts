import { expect, nextFrame } from '@open-wc/testing';
import { createPortalClient } from '../../../../src/client/client.ts';
import { configurePortal } from '../../../../src/elements/shared/page-default.ts';
import { withFirstState } from '../../../../src/entries/ssr.ts';
import { stubAdapter } from '../../../../src/testing/stub/stub-adapter.ts';

describe('what a server sent, where nothing takes it over,', () => {
  it('[X-16] makes room for what the elements show themselves; typed words and the focus stay', async () => {
    configurePortal({ client: createPortalClient(stubAdapter({ session: null })) });
    document.body.setHTMLUnsafe(
      withFirstState('<portal-provider><portal-login></portal-login></portal-provider>'),
    );
    const email = document.querySelector<HTMLInputElement>('[autocomplete=username]')!;
    email.value = 'client@demo';
    email.focus();

    await import('../../../../src/entries/define-all.ts');
    await nextFrame();
    await nextFrame();

    const root = document.querySelector('portal-login')!.shadowRoot!;
    const [own, sent] = root.querySelectorAll('.card');
    expect(own!.checkVisibility()).to.equal(true);
    expect(sent!.checkVisibility()).to.equal(false);
    expect(document.activeElement === email).to.equal(true);
    expect(email.value).to.equal('client@demo');
    expect(own!.contains(email.assignedSlot)).to.equal(true);
    expect(root.querySelector('[role=status]')!.checkVisibility()).to.equal(true);
    expect(document.querySelectorAll('input')).to.have.length(2);
  });
});
