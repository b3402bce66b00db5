import { createClient, editClient, getClient, listClients } from './clients.ts';
import { getFirm } from './firm.ts';
import { getSession, refreshSession, signInWithPassword, signOut } from './identity.ts';
import { chooseAccountToSignIn } from './identity/choice.ts';
import { requestCode, signInWithCode } from './identity/code.ts';
import { signOutEverywhere } from './identity/everywhere.ts';
import { acceptInvitation, openInvitation } from './identity/invitations.ts';
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
import { proveAuthenticator, useRecoveryCode } from './identity/second-factor.ts';
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
import { acceptQuote, declineQuote, getQuote, listQuotes } from './quotes.ts';

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
  beginWithProvider,
  signInWithProvider,
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
  endOwnSession,
  listQuotes,
  getQuote,
  acceptQuote,
  declineQuote,
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
  openInvitation,
  acceptInvitation,
] as const satisfies readonly Operation[];

export type OperationName = (typeof operations)[number]['name'];
