import { createApp, editApp, listApps, listFirmApps, withdrawApp } from './apps.ts';
import { createClient, editClient, getClient, listClients } from './clients.ts';
import { getFirm } from './firm.ts';
import { editLetter, listLetters, resetLetter, testLetter } from './firm/letters.ts';
import { editBranding, editPages, editPolicies, getSettings, setLogo } from './firm/settings.ts';
import { getSession, refreshSession, signInWithPassword, signOut } from './identity.ts';
import { listOwnAccounts, switchAccount } from './identity/accounts.ts';
import { chooseAccountToSignIn } from './identity/choice.ts';
import { requestCode, signInWithCode } from './identity/code.ts';
import { signOutEverywhere } from './identity/everywhere.ts';
import { acceptInvitation, checkPasscode, openInvitation } from './identity/invitations.ts';
import { openReset, requestReset, resetPassword } from './identity/links.ts';
import { openLink, requestLink, signInWithLink } from './identity/magic-link.ts';
import {
  beginAuthenticator,
  changePassword,
  confirmAuthenticator,
  endOwnSession,
  getSecurity,
  proveAgain,
  removeAuthenticator,
  renewRecoveryCodes,
} from './identity/security.ts';
import { beginSms, confirmSms, removeSms } from './identity/own-sms.ts';
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from './identity/own-passkeys.ts';
import {
  challengePasskey,
  proveAgainWithPasskey,
  provePasskey,
  signInWithPasskey,
} from './identity/passkeys.ts';
import { proveAuthenticator, useRecoveryCode } from './identity/second-factor.ts';
import {
  beginAuthenticatorSetUp,
  beginSmsSetUp,
  confirmAuthenticatorSetUp,
  confirmSmsSetUp,
  finishSetUp,
} from './identity/set-up.ts';
import { proveSms, sendSms } from './identity/sms.ts';
import { beginWithProvider, signInWithProvider } from './identity/provider.ts';
import { confirmSignUp, finishSignUp, requestSignUp, resendSignUpCode } from './identity/sign-up.ts';
import { endSessions, issueTicket, signInWithTicket } from './identity/tickets.ts';
import {
  createMember,
  disableMember,
  editMember,
  enableMember,
  getMember,
  listMembers,
  resendInvitation,
  revokeMember,
} from './members.ts';
import type { Operation } from './operation.ts';
import { listMessages, resendMessage } from './outbox.ts';
import { acceptQuote, declineQuote, getQuote, listQuotes } from './quotes.ts';
import {
  commentOnAssignment,
  commentOnTask,
  completeTask,
  createAssignment,
  editAssignment,
  getAssignment,
  getTask,
  listAssignments,
  listTasks,
  reassignAssignment,
  reopenTask,
  withdrawAssignment,
} from './tasks.ts';
import {
  addValuation,
  createPlan,
  editPlan,
  editValuation,
  getPlan,
  getWealth,
  getWealthHistory,
  getWealthPlan,
  listPlans,
  listValuations,
  listWealth,
  withdrawPlan,
  withdrawValuation,
} from './wealth.ts';

/** Every operation there is. For servers and test tools; a page imports the operations that it uses. */
export const operations = [
  getFirm,
  signInWithPassword,
  requestCode,
  signInWithCode,
  issueTicket,
  signInWithTicket,
  endSessions,
  proveAuthenticator,
  useRecoveryCode,
  sendSms,
  proveSms,
  challengePasskey,
  signInWithPasskey,
  provePasskey,
  beginWithProvider,
  signInWithProvider,
  beginAuthenticatorSetUp,
  confirmAuthenticatorSetUp,
  beginSmsSetUp,
  confirmSmsSetUp,
  finishSetUp,
  chooseAccountToSignIn,
  requestLink,
  openLink,
  signInWithLink,
  requestReset,
  openReset,
  resetPassword,
  requestSignUp,
  resendSignUpCode,
  confirmSignUp,
  finishSignUp,
  getSession,
  listOwnAccounts,
  switchAccount,
  refreshSession,
  signOut,
  signOutEverywhere,
  getSecurity,
  proveAgain,
  changePassword,
  beginAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
  renewRecoveryCodes,
  beginSms,
  confirmSms,
  removeSms,
  proveAgainWithPasskey,
  beginPasskey,
  addPasskey,
  renamePasskey,
  removePasskey,
  endOwnSession,
  listQuotes,
  getQuote,
  acceptQuote,
  declineQuote,
  listTasks,
  getTask,
  completeTask,
  reopenTask,
  commentOnTask,
  listAssignments,
  getAssignment,
  createAssignment,
  editAssignment,
  withdrawAssignment,
  reassignAssignment,
  commentOnAssignment,
  listApps,
  listFirmApps,
  createApp,
  editApp,
  withdrawApp,
  getWealth,
  listWealth,
  getWealthPlan,
  getWealthHistory,
  listPlans,
  getPlan,
  createPlan,
  editPlan,
  withdrawPlan,
  listValuations,
  addValuation,
  editValuation,
  withdrawValuation,
  listClients,
  getClient,
  createClient,
  editClient,
  listMembers,
  getMember,
  createMember,
  editMember,
  disableMember,
  enableMember,
  resendInvitation,
  revokeMember,
  listMessages,
  resendMessage,
  openInvitation,
  checkPasscode,
  acceptInvitation,
  getSettings,
  editBranding,
  setLogo,
  editPolicies,
  editPages,
  listLetters,
  editLetter,
  resetLetter,
  testLetter,
] as const satisfies readonly Operation[];

export type OperationName = (typeof operations)[number]['name'];
