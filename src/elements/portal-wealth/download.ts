import { currencyDigits } from '../../contract/currencies.ts';
import type { Money } from '../../contract/values.ts';
import type { PlanSummary, Wealth } from '../../contract/wealth/list.ts';
import { csvText, download } from '../shared/csv.ts';
import type { Strings } from '../shared/strings.ts';
import { downloadStrings } from './download.strings.ts';
import type { WealthWords } from './wealth-words.ts';

/** Hands plans over as a file that spreadsheets open. */
export function downloadPlans(
  plans: readonly PlanSummary[],
  wealth: Wealth | undefined,
  words: WealthWords,
  strings: Pick<Strings, 'of'>,
): void {
  const { text } = strings.of(downloadStrings);
  const decimal = (money: Money | null) =>
    money && Number(`${money.amount}e-${currencyDigits(money.currency)}`);
  const { text: named } = words;
  const head = [
    ...[named('plan'), text('provider'), text('kind'), text('owners'), text('currency'), named('value')],
    ...[named('valued'), wealth ? text('changeSince', { day: wealth.since }) : named('change')],
    ...[text('counted', { currency: wealth?.netWorth.currency ?? '' }), `${named('share')} (%)`],
  ];
  const rows = plans.map((plan) => {
    const { name, provider, kind, owners, currency, value, valuedOn, change, worth, share } = plan;
    return [
      ...[name, provider, named('kind', { kind }), owners.join('; '), currency, decimal(value)],
      ...[valuedOn, decimal(change), decimal(worth), share && Number(share)],
    ];
  });
  download(`${text('file')}-${wealth?.asOf ?? ''}.csv`, csvText([head, ...rows]));
}
