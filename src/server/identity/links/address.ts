import { PortalError } from '../../../contract/errors.ts';
import type { FirmRow } from '../../firm/tables.ts';

/**
 * Where a link of a mail leads: to the firm's page for signing in. The token stands in the fragment, so that no server,
 * proxy or log sees it. Rejects with `not-permitted` where the firm has no such page.
 */
export function linkTo(
  { pages, slug }: Pick<FirmRow, 'pages' | 'slug'>,
  kind: 'invitation' | 'link' | 'reset',
  token: string,
): string {
  if (pages.login === undefined) {
    throw new PortalError('not-permitted', {
      message: `The firm "${slug}" names no page "login" that a link could lead to.`,
    });
  }
  const address = new URL(pages.login);
  address.hash = `portal-${kind}=${token}`;
  return address.href;
}
