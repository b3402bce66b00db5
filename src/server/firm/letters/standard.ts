import type { LetterId } from '../../../contract/firm/letters.ts';
import type { MailText } from '../../../contract/firm/merge.ts';

/** What a mail says at a firm that wrote no text of its own. The fields that end in `!` must be there. */
export interface StandardLetter extends MailText {
  readonly fields: readonly string[];
}

const told = [
  'If it was you, there is nothing to do.',
  'If it was not you, choose “Need help?” where you sign in, have a link sent for a new password, and tell {firm}.',
].join('\n\n');

const toldOfUse = [
  'If it was you, there is nothing else to do.',
  'If it was not you, somebody has your password or reads your mail, and has your recovery codes. Choose “Need help?” where you sign in, have a link sent for a new password, get new recovery codes, and tell {firm}.',
].join('\n\n');

const changed = (what: string): StandardLetter => ({
  fields: ['firm', 'when'],
  subject: `${what} for {firm}`,
  body: `${what} for {firm} on {when}.\n\n${told}`,
});

const decided = (outcome: string): StandardLetter => ({
  fields: ['firm', 'number!', 'title', 'amount', 'person', 'client', 'reason'],
  subject: `{number} was ${outcome} by {client}`,
  body: `{person} ${outcome} the quote {number}, “{title}”, of {amount} for {client}.\n\nThe reason given: {reason}`,
});

/** In English, whatever the firm's language. */
export const standardLetters: Readonly<Record<LetterId, StandardLetter>> = {
  'members.invitation': {
    fields: ['firm', 'person', 'client', 'link!', 'until', 'days'],
    subject: 'Your access to {firm}',
    body: `Hello {person},

{firm} has opened a client portal for you, with what it keeps for {client}.

Set up your account: {link}

The link works once, until {until}. Opening it changes nothing yet.

If you do not know {firm}, you can ignore this mail.`,
  },
  'identity.code': {
    fields: ['firm', 'code!', 'minutes'],
    subject: '{code} is your code for {firm}',
    body: `Type this code on the sign-in page of {firm}:

{code}

It works once, for {minutes} minutes. {firm} will never ask you for it by phone or mail.

If you did not ask for a code, you can ignore this mail: nobody gets in without it.`,
  },
  'identity.link': {
    fields: ['firm', 'link!', 'minutes'],
    subject: 'Sign in to {firm}',
    body: `You asked for a link to sign in to {firm}.

Sign in: {link}

The link works once, for {minutes} minutes, and asks before it signs anybody in.

If you did not ask for this, you can ignore this mail: nobody gets in without it. Do not pass it on.`,
  },
  'identity.reset': {
    fields: ['firm', 'link!', 'minutes'],
    subject: 'Choose a new password for {firm}',
    body: `You asked to choose a new password for {firm}.

Choose a new password: {link}

The link works once, for {minutes} minutes. Opening it changes nothing yet.

If you did not ask for this, you can ignore this mail: your password stays as it is.`,
  },
  'identity.password-changed': {
    fields: ['firm', 'when'],
    subject: 'Your password for {firm} was changed',
    body: `Your password for {firm} was changed on {when}. Wherever you were signed in, you are signed out.\n\n${told}`,
  },
  'identity.authenticator-on': changed('An authenticator app was turned on'),
  'identity.authenticator-off': changed('The authenticator app was turned off'),
  'identity.sms-on': changed('Codes by text message were turned on'),
  'identity.sms-off': changed('Codes by text message were turned off'),
  'identity.passkey-added': changed('A passkey was added'),
  'identity.passkey-renamed': changed('A passkey was renamed'),
  'identity.passkey-removed': changed('A passkey was removed'),
  'identity.recovery-codes': changed('New recovery codes were made'),
  'identity.recovery-code-used': {
    fields: ['firm', 'when', 'left!'],
    subject: 'A recovery code was used for {firm}',
    body: `One of your recovery codes was used to sign in to {firm} on {when}. It works no more.

Recovery codes left: {left}

${toldOfUse}`,
  },
  'identity.last-recovery-code-used': {
    fields: ['firm', 'when'],
    subject: 'Your last recovery code for {firm} was used',
    body: `Your last recovery code was used to sign in to {firm} on {when}. There is none left.

Get new ones where you change how you sign in: without them, and without your phone or passkey, you could not sign in.

${toldOfUse}`,
  },
  'identity.sign-up': {
    fields: ['firm', 'code!', 'minutes'],
    subject: '{code} is your code for {firm}',
    body: `Type this code on the page of {firm} on which you sign up:

{code}

It works once, for {minutes} minutes. {firm} will never ask you for it by phone or mail.

If you did not sign up, you can ignore this mail: there is no account without the code.`,
  },
  'identity.access-there': {
    fields: ['firm', 'link'],
    subject: 'You have access to {firm} already',
    body: `Somebody, perhaps you, wanted to sign up to {firm} with this email address. There is access for it already, so nothing was made or changed.

Sign in with the email and password that you have. If you forgot the password, choose “Need help?” there.

Sign in: {link}

If it was not you, there is nothing to do.`,
  },
  'quotes.sent': {
    fields: ['firm', 'person', 'client', 'number', 'title', 'link'],
    subject: 'A quote from {firm}: {number}',
    body: `Hello {person},

{firm} has a quote for {client}: {number}, “{title}”. It waits for your decision.

See the quote: {link}

You will be asked to sign in. If you would rather not get such mails, tell {firm}.`,
  },
  'quotes.accepted': decided('accepted'),
  'quotes.declined': decided('declined'),
};
