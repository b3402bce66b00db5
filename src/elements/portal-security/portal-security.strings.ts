import { dictionary } from '../shared/strings.ts';

/** What is said of what protects somebody, and of where they are signed in. */
export const securityStrings = dictionary('security', {
  heading: 'Sign-in and security',
  password: 'Password',
  'password-lead': 'Long, and used nowhere else, is best.',
  'change-password': 'Change password',
  app: 'Authenticator app',
  'app-on': 'On since {day}. Signing in asks for a code from your app.',
  'app-off': 'Off. With it, nobody signs in by your password or email alone.',
  'turn-on': 'Turn on',
  'turn-off': 'Turn off',
  codes: 'Recovery codes',
  'codes-left': {
    by: 'count',
    one: '{count} code left, for when you do not have your app. Get new ones soon.',
    other: '{count} codes left, for when you do not have your app.',
  },
  'codes-none': 'None left. Without your app you could not sign in.',
  renew: 'Get new codes',
  sessions: 'Where you are signed in',
  'this-device': 'This device',
  device: '{browser} on {system}',
  'unknown-device': 'Unknown browser',
  now: 'Used just now',
  used: 'Last used {when}',
  'sign-out': 'Sign out',
  ended: '{device} is signed out.',
  'ended-already': '{device} was signed out already.',
  everywhere: 'Sign out everywhere',
  'everywhere-lead': 'Do you not recognise one? Sign it out, and change your password.',
  ready: 'Your sign-in and security',
  done: {
    by: 'change',
    password:
      'Your password is changed, and every other device is signed out. A notice is on its way to {email}.',
    'authenticator-on': 'Your authenticator app is on. A notice is on its way to {email}.',
    'authenticator-off': 'Your authenticator app is off. A notice is on its way to {email}.',
    'recovery-codes': 'Your old recovery codes no longer work. A notice is on its way to {email}.',
    other: 'You are signed out everywhere.',
  },
});
