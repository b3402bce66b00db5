import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/contract/errors.ts';
import { plans } from '../../../src/testing/fixtures/wealth.ts';
import { waitUntil } from '../wait.ts';
import { list, screen } from './screen.ts';

describe('portal-wealth: an opened plan', () => {
  it('[PL-07] shows what it is, what it is worth, and its history', async () => {
    const shown = await list();
    await shown.open(plans.home.name);
    expect(shown.text)
      .to.include('Property')
      .and.to.include('Adaeze Okafor and Chidi Okafor')
      .and.to.include('$985,000.00')
      .and.to.include('Appraised by the agent who sold it.');
    const rows = shown.rows.map((each) => each.trim());
    expect(rows).to.have.length(3);
    expect(rows[0]).to.match(/\$985,000\.00 \+\$45,000 Agent’s appraisal$/);
    expect(rows[2]).to.match(/\$870,000\.00$/);
    expect(shown.focused?.localName).to.equal('h2');
    await expect(shown.element).to.be.accessible();
  });

  it('says of what is owed that it is, and that less of it is better', async () => {
    const shown = await list();
    await shown.open(plans.mortgage.name);
    expect(shown.text).to.match(/Owed \$438,120\.40 on \d/);
    const change = shown.all('.gain')[0];
    expect(change?.textContent).to.match(/^-\$/);
  });

  it('says what another currency is worth in the firm’s', async () => {
    const shown = await list();
    await shown.open(plans.abroad.name);
    expect(shown.text)
      .to.match(/USD\s27,905\.12/)
      .and.to.include('In AUD $42,516.24');
  });

  it('says that a value is out of date', async () => {
    const shown = await list();
    await shown.open(plans.stale.name);
    expect(shown.text).to.include('This value is out of date.');
  });

  it('says that it was not valued yet', async () => {
    const shown = await list();
    await shown.press(plans.unvalued.name);
    await shown.see('Not valued yet');
    expect(shown.all('table')).to.have.length(0);
  });

  it('shows two years of months, and more on request', async () => {
    const shown = await list();
    await shown.open(plans.fund.name);
    expect(shown.all('tbody tr')).to.have.length(24);
    shown.button('Show more')?.focus();
    await shown.press('Show more');
    await waitUntil(() => shown.all('tbody tr').length === 48);
    expect(shown.button('Show more')).to.equal(undefined);
    await waitUntil(() => shown.focused?.id === 'history');
  });

  it('goes back to the list, with the focus on what was open', async () => {
    const shown = await list();
    await shown.open(plans.card.name);
    await shown.press('All plans');
    await waitUntil(() => shown.focused?.textContent.trim() === plans.card.name);
  });

  it('[X-13] that was withdrawn says so, and shows nothing more', async () => {
    const shown = await screen({ plans: [plans.withdrawn] });
    shown.element.show(plans.withdrawn.id);
    await shown.see(/This plan was taken out on /);
    expect(shown.all('h2')[0]?.textContent).to.equal(plans.withdrawn.name);
    expect(shown.all('table, dl')).to.have.length(0);
    await expect(shown.element).to.be.accessible();
  });

  it('[X-13] that is not there says so', async () => {
    const shown = await screen();
    shown.element.show('no-such-plan');
    await shown.see('This is no longer here.');
  });

  it('says that it could not be read, and tries again', async () => {
    const shown = await list({ overrides: { 'wealth.getPlan': new PortalError('unreachable') } });
    await shown.press(plans.home.name);
    await waitUntil(() => shown.button('Try again'));
    delete shown.adapter.overrides['wealth.getPlan'];
    await shown.press('Try again');
    await waitUntil(() => shown.all('section').length);
  });
});

describe('portal-wealth: the download', () => {
  let file: { name: string; text: Promise<string> } | undefined;
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let made: Blob | undefined;
  beforeEach(() => {
    file = undefined;
    URL.createObjectURL = (blob: Blob) => {
      made = blob;
      return createObjectURL(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      file = { name: this.download, text: made!.text() };
    };
  });
  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  });

  it('[PL-07] has all plans with plain figures, and no text that a spreadsheet takes for a formula', async () => {
    const shown = await list({ plans: [plans.mortgage, plans.awkward, plans.negative, plans.unvalued] });
    await shown.press('Download as CSV');
    await waitUntil(() => file);
    expect(file?.name).to.match(/^wealth-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await file!.text).trim().split('\r\n');
    expect(lines).to.have.length(5);
    expect(lines[0]).to.match(/^\uFEFF?Plan,Provider,Kind,Owners,Currency,Value,Valued,Change since /);
    expect(lines[1]).to.match(
      /^Home loan,Harbour Bank,Mortgages,"Adaeze Okafor; Chidi Okafor",AUD,438120\.4,\d{4}-\d\d-\d\d,-[\d.]+,-438120\.4,/,
    );
    expect(lines[2]).to.match(/^"'=HYPERLINK\(""https/);
    expect(lines[3]).to.include(',-412.07,');
    expect(lines[4]).to.match(/^Watercolours,,Possessions,,AUD,,,,,$/);
  });
});
