import { dictionary } from '../shared/strings.ts';

/** What is asked about the passcode that may go with an invitation. */
export const passcodeStrings = dictionary('members-passcode', {
  passcode: 'Also ask for a passcode, sent by text message',
  'passcode-hint': 'Whoever comes upon the mail alone does not get in. Six digits, asked for with the link.',
  phone: 'Mobile number',
  'phone-hint': 'With the country code, such as +64, where it is of another country.',
  'phone-missing': 'Please enter a mobile number: the passcode goes there.',
  'phone-wrong': 'The number for the passcode is no mobile number that takes text messages.',
  'no-texts': 'No text messages can be sent at the moment, so no passcode can go along.',
});
