/**
 * Currencies whose minor unit is not a hundredth, by ISO 4217. Not asked of `Intl`: engines answer how a currency is
 * usually shown, and say 0 for rupiah or forint, whose minor units are hundredths all the same.
 */
const digits = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
] as const;

/** How many decimal digits a currency's minor unit makes: 2 for dollars, none for yen, 3 for Kuwaiti dinars. */
export function currencyDigits(currency: string): number {
  return digits.find(([, currencies]) => currencies.includes(currency))?.[0] ?? 2;
}
