import type { Firm } from '../../contract/firm.ts';

export type Brand = Firm['branding'];

/** The brand as it was when the page was last open, so that its colour is there with the first paint. */
export function recallBrand(address: string | undefined): Brand | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(address)) ?? 'null') as Partial<Brand> | null;
    const { color = '', logo } = kept ?? {};
    return /^#[0-9a-f]{6}$/i.test(color) ? { color, logo: logo ? new URL(logo).href : null } : undefined;
  } catch {
    return undefined; // Storage is blocked, or somebody else wrote there.
  }
}

export function rememberBrand(address: string, { color, logo }: Brand): void {
  try {
    localStorage.setItem(keyOf(address), JSON.stringify({ color, logo }));
  } catch {
    // The next visit begins without the brand.
  }
}

/** Makes a brand known inside an element, as custom properties. */
export function showBrand({ style }: HTMLElement, brand: Brand | undefined): void {
  style.setProperty('--portal-firm-brand', brand?.color ?? null);
  style.setProperty('--portal-firm-logo', brand?.logo ? `url(${JSON.stringify(brand.logo)})` : null);
}

function keyOf(address: string | undefined): string {
  return `portico:${address}:brand`;
}
