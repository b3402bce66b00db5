import type { OperationName } from '../../contract/all.ts';
import type { Session } from '../../contract/identity.ts';
import type { SettingsSection } from './portal-settings.events.ts';

interface Need {
  readonly operation: OperationName;
  readonly roles: readonly Session['account']['role'][];
}

const managers = ['manager', 'owner'] as const;

/** Who is offered to change a section. The backend decides; a test holds the two together. */
export const needs: Readonly<Record<SettingsSection, Need>> = {
  branding: { operation: 'firm.editBranding', roles: managers },
  policies: { operation: 'firm.editPolicies', roles: ['owner'] },
  pages: { operation: 'firm.editPages', roles: ['owner'] },
  letters: { operation: 'firm.editLetter', roles: managers },
};
