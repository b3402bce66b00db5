import type { Firm } from '../../contract/firm.ts';
import { webAddress } from '../shared/source.ts';

/**
 * The page of the portal to which a click leads, by the name that the link bears or by where the firm has it. Undefined
 * where it leads elsewhere, or opens another tab.
 */
export function pageClicked(event: MouseEvent, firm: Firm | undefined): string | undefined {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (defaultPrevented || button || metaKey || ctrlKey || shiftKey || altKey) return undefined;
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (!link || (link.target && link.target !== '_self') || link.hasAttribute('download')) return undefined;
  const { portalPage } = link.dataset;
  if (portalPage) return portalPage;
  const at = Object.entries(firm?.pages ?? {}).filter(([, address]) => webAddress(address) === link.href);
  // Several may share one page of the site.
  return at.length === 1 ? at[0]?.[0] : undefined;
}
