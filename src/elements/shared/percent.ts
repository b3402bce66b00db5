import { exact } from './format.ts';

/** A decimal that counts per cent: `"10"` is ten per cent. */
export function percentText(decimal: string, locale: string): string {
  return exact(`${decimal}e-2`, locale, { style: 'percent', maximumFractionDigits: 6 });
}
