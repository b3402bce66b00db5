import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { firmSettings } from '../../../src/testing/fixtures/settings.ts';
import { waitUntil } from '../wait.ts';
import { opened, staffAs } from './screen.ts';

const mails = /^Change: Mail texts/;
const look = /^Change: Name and look/;

describe('portal-settings: changing something', () => {
  it('[ST-01] wears a colour while it is picked, and says how well it can be read in light and dark', async () => {
    const shown = await opened(look);
    shown.type('#firm-color', '#ffc629');
    await waitUntil(() => shown.element.style.getPropertyValue('--portal-brand') === '#ffc629');
    await waitUntil(() => shown.all('.ratios').every((each) => !/\b0 :/.test(each.textContent)), shown.text);
    for (const { textContent } of shown.all('.ratios')) {
      const figures = [...textContent.matchAll(/([\d.]+) : 1/g)].map(([, each]) => Number(each));
      expect(Math.min(...figures), textContent).to.be.at.least(4.5);
    }
    await expect(shown.element).to.be.accessible();
    await shown.press('Discard');
    expect(shown.element.style.getPropertyValue('--portal-brand')).to.equal('');
    shown.type('#firm-color', '#123456');
    await shown.element.updateComplete;
    await shown.press('Save');
    await shown.see('Name and look are saved.');
    expect(shown.calls('firm.editBranding')[0]?.input).to.include({ color: '#123456' });
    expect(shown.element.style.getPropertyValue('--portal-brand')).to.equal('');
  });

  it('refuses what is no colour and no image beside the field, and sends nothing', async () => {
    const shown = await opened(look);
    shown.type('#firm-color', 'red');
    await shown.element.updateComplete;
    await shown.press('Save');
    await shown.see('Please enter a colour as #');
    expect(shown.focused?.id).to.equal('firm-color');
    const [input] = shown.all<HTMLInputElement>('#firm-logo');
    const files = new DataTransfer();
    files.items.add(new File(['<svg/>'], 'logo.svg', { type: 'image/svg+xml' }));
    input!.files = files.files;
    input!.dispatchEvent(new Event('change'));
    await shown.see('This is no PNG, JPEG or WebP image');
    expect(shown.calls('firm.editBranding')).to.deep.equal([]);
  });

  it('keeps what was typed when a section is closed, says so, and has the browser ask before the page is left', async () => {
    const shown = await opened(mails);
    shown.type('#subject', 'Come in');
    await shown.element.updateComplete;
    await shown.press(/^Close: Mail texts/);
    await shown.see('Not saved');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
    await shown.press(mails);
    expect(shown.all<HTMLInputElement>('#subject')[0]?.value).to.equal('Come in');
    await shown.press('Discard');
    const free = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(free);
    expect(free.defaultPrevented).to.equal(false);
  });

  it('[PL-14] previews a mail as it is typed, and names a field that it does not have or lacks', async () => {
    const shown = await opened(mails);
    shown.type('#body', 'Hello {person} <b>\n\nCome in: {link}');
    await shown.see('Hello Adaeze Okafor <b>');
    expect(shown.all('.mail .sample-button')[0]?.textContent).to.equal('Come in');
    await expect(shown.element).to.be.accessible();
    shown.type('#body', 'Hello {nobody}\n\n{link}');
    await shown.see('This mail has no {nobody}.');
    expect(shown.button('Send a test to me')).to.equal(undefined);
    shown.type('#body', 'Hello');
    await shown.see('This mail is of no use without {link}.');
    await shown.press('Save');
    expect(shown.focused?.id).to.equal('body');
    expect(shown.calls('firm.editLetter')).to.deep.equal([]);
  });

  it('[PL-14] saves a text, sends it to oneself, and goes back to the default', async () => {
    const shown = await opened(mails);
    shown.type('#subject', 'Come in');
    await shown.element.updateComplete;
    await shown.press('Send a test to me');
    await shown.see('A test is on its way to');
    expect(shown.calls('firm.testLetter')[0]?.input).to.include({ subject: 'Come in' });
    await shown.press('Save');
    await shown.see('The text is saved.');
    expect(shown.focused?.id).to.equal('letters');
    await shown.press('Back to the default text');
    await shown.see('The mail says what it says by default again.');
    await waitUntil(() => shown.all<HTMLInputElement>('#subject')[0]?.value === 'Your access to {firm}');
  });

  it('tells who saved second, keeps what they typed, and puts it in place when they save again', async () => {
    const shown = await opened(mails);
    shown.type('#subject', 'Mine');
    await shown.element.updateComplete;
    shown.adapter.overrides['firm.editLetter'] = new PortalError('changed-meanwhile');
    await shown.press('Save');
    await shown.see('Somebody else changed this meanwhile');
    expect(shown.all<HTMLInputElement>('#subject')[0]?.value).to.equal('Mine');
    delete shown.adapter.overrides['firm.editLetter'];
    await shown.press('Save');
    await shown.see('The text is saved.');
  });

  it('inserts a field where the cursor is', async () => {
    const shown = await opened(mails, { session: staffAs('manager') });
    const [area] = shown.all<HTMLTextAreaElement>('#body');
    area!.setSelectionRange(0, 0);
    await shown.press('{days}');
    expect(area!.value).to.match(/^\{days\}Hello/);
    await shown.see('Not saved');
  });

  it('[PL-16] asks how much of a second factor, in three choices, of which one holds', async () => {
    const shown = await opened(/^Change: Signing in/);
    const radios = () => shown.all<HTMLInputElement>('input[type=radio]');
    const chosen = () => radios().map(({ value, checked }) => checked && value);
    expect(chosen()).to.deep.equal([false, 'optional', false]);
    await expect(shown.element).to.be.accessible();
    radios()[2]?.click();
    await shown.see('Not saved yet.');
    await shown.press('Save');
    await shown.see('It holds from now on.');
    expect(shown.calls('firm.editPolicies')[0]?.input).to.deep.include({
      values: { secondFactor: 'required' },
    });
    expect(chosen()).to.deep.equal([false, false, 'required']);
  });

  it('[AM-01] asks for how many days an invitation works, and keeps a number that only data knew', async () => {
    const shown = await opened(/^Change: Signing in/);
    const select = () => shown.all<HTMLSelectElement>('#invitation-days')[0]!;
    expect([select().value, select().selectedOptions[0]?.text.trim()]).to.deep.equal(['7', '7 days']);
    expect(select().options[0]?.text.trim()).to.equal('1 day');
    select().value = '30';
    select().dispatchEvent(new Event('change'));
    await shown.see('Not saved yet.');
    await shown.press('Save');
    await shown.see('It holds from now on.');
    expect(shown.calls('firm.editPolicies')[0]?.input).to.deep.include({ values: { invitationDays: 30 } });
    expect(select().value).to.equal('30');

    const { policies, ...rest } = firmSettings.usual;
    const values = { ...policies.values, invitationDays: 10 };
    const other = await opened(/^Change: Signing in/, {
      settings: { ...rest, policies: { ...policies, values } },
    });
    const [days] = other.all<HTMLSelectElement>('#invitation-days');
    expect(days?.selectedOptions[0]?.text.trim()).to.equal('10 days');
  });

  it('does not know whether a change arrived when the answer is lost, and sends it again under its key', async () => {
    const shown = await opened(/^Change: Signing in/);
    shown.all<HTMLInputElement>('form .tick input')[1]?.click();
    await shown.element.updateComplete;
    shown.adapter.overrides['firm.editPolicies'] = new PortalError('unreachable');
    await shown.press('Save');
    await shown.see('We do not know whether this arrived.');
    delete shown.adapter.overrides['firm.editPolicies'];
    await shown.press('Save');
    await shown.see('It holds from now on.');
    const [first, second] = shown.calls('firm.editPolicies');
    expect(second?.idempotencyKey).to.equal(first?.idempotencyKey);
    expect(second?.input).to.deep.include({ values: { signUp: true } });
  });
});
