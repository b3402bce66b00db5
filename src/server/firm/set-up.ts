import { type SetUpPart, setUpParts } from '../../contract/firm/settings.ts';
import type { FirmRow } from './tables.ts';

type Known = Pick<FirmRow, 'name' | 'color' | 'logo' | 'isWithoutLogo' | 'pages'>;

const isDone: Readonly<Record<SetUpPart, (firm: Known) => boolean>> = {
  name: ({ name }) => name !== '',
  color: ({ color }) => color !== '',
  logo: ({ logo, isWithoutLogo }) => logo !== null || isWithoutLogo,
  login: ({ pages }) => pages.login !== undefined,
};

/** What a firm has to have before it can give anybody access: what invitations look like, and where they lead. */
export function setUpOf(firm: Known): { part: SetUpPart; isDone: boolean }[] {
  return setUpParts.map((part) => ({ part, isDone: isDone[part](firm) }));
}
