import { PortalError } from '../../contract/errors.ts';
import { publicPolicies } from '../../contract/firm/policies.ts';
import type { Settings } from '../../contract/firm/settings.ts';
import { firms } from '../fixtures/firm.ts';
import type { Answers, StubState } from './answers.ts';
import type { LettersAnswers } from './letters.ts';

type SettingsAnswers = Omit<Pick<Answers, Extract<keyof Answers, `firm.${string}`>>, keyof LettersAnswers>;

/** The firm, and settings that stay as they are left, each section with a revision that changes with it. */
export function settingsAnswers(state: StubState): SettingsAnswers {
  const put = <S extends Exclude<keyof Settings, 'setUp' | 'lacks'>>(
    section: S,
    revision: string,
    change: Partial<Settings[S]>,
  ): Settings => {
    if (state.settings[section].revision !== revision) throw new PortalError('changed-meanwhile');
    const changed = { ...state.settings[section], ...change, revision: crypto.randomUUID() };
    const settings = { ...state.settings, [section]: changed };
    const { branding, pages } = settings;
    const isDone = (part: string) => {
      if (part === 'logo') return branding.logo !== null || branding.isWithoutLogo;
      return part !== 'login' || pages.addresses.login !== undefined;
    };
    state.settings = {
      ...settings,
      setUp: settings.setUp.map(({ part }) => ({ part, isDone: isDone(part) })),
    };
    return state.settings;
  };
  return {
    'firm.get': () => {
      const { branding, policies, pages } = state.settings;
      const { name, color, logo } = branding;
      return {
        ...{ ...firms.usual, name, branding: { color, logo } },
        ...{ policies: publicPolicies(policies.values), pages: pages.addresses },
      };
    },
    'firm.getSettings': () => state.settings,
    'firm.editBranding': ({ revision, ...change }) => put('branding', revision, change),
    'firm.setLogo': ({ revision, image }) => {
      const logo = image === null ? null : 'https://southerly.example/api/v1/service/logo/1';
      return put('branding', revision, { logo, isWithoutLogo: image === null });
    },
    'firm.editPolicies': ({ revision, values }) =>
      put('policies', revision, { values: Object.assign({}, state.settings.policies.values, values) }),
    'firm.editPages': ({ revision, addresses }) => {
      const wanted = Object.entries({ ...state.settings.pages.addresses, ...addresses });
      const kept = wanted.flatMap(([page, each]) => (each ? [[page, each]] : []));
      return put('pages', revision, { addresses: Object.fromEntries(kept) as Record<string, string> });
    },
  };
}
