import { appHandlers } from './apps/operations.ts';
import { clientHandlers } from './clients/operations.ts';
import { firmHandlers } from './firm/operations.ts';
import { letterHandlers } from './firm/letters/operations.ts';
import { settingsHandlers } from './firm/settings/operations.ts';
import type { Handler } from './http/handle.ts';
import { invitationHandlers } from './identity/invitations/operations.ts';
import { magicLinkHandlers } from './identity/links/magic-link.ts';
import { linkHandlers } from './identity/links/operations.ts';
import { ownAccountHandlers } from './identity/own-accounts.ts';
import { identityHandlers } from './identity/operations.ts';
import { securityHandlers } from './identity/security/operations.ts';
import { smsHandlers } from './identity/sms/operations.ts';
import { passkeyHandlers } from './identity/passkeys/operations.ts';
import { memberHandlers } from './members/operations.ts';
import { messageHandlers } from './outbox/operations.ts';
import { providerHandlers } from './identity/provider/operations.ts';
import { signUpHandlers } from './identity/sign-up/operations.ts';
import { clientGoalHandlers } from './goals/client-goals.ts';
import { goalHandlers } from './goals/operations.ts';
import { quoteHandlers } from './quotes/operations.ts';
import { assignmentHandlers } from './tasks/assignments.ts';
import { taskHandlers } from './tasks/operations.ts';
import { wealthHandlers } from './wealth/operations.ts';
import { planHandlers } from './wealth/plans.ts';
import { valuationHandlers } from './wealth/valuations.ts';

/** Every operation of the contract, and what runs it. */
export const handlers: readonly Handler[] = [
  ...firmHandlers,
  ...identityHandlers,
  ...ownAccountHandlers,
  ...linkHandlers,
  ...magicLinkHandlers,
  ...securityHandlers,
  ...smsHandlers,
  ...passkeyHandlers,
  ...providerHandlers,
  ...signUpHandlers,
  ...quoteHandlers,
  ...taskHandlers,
  ...assignmentHandlers,
  ...appHandlers,
  ...wealthHandlers,
  ...planHandlers,
  ...valuationHandlers,
  ...goalHandlers,
  ...clientGoalHandlers,
  ...clientHandlers,
  ...memberHandlers,
  ...messageHandlers,
  ...invitationHandlers,
  ...settingsHandlers,
  ...letterHandlers,
];
