import { dictionary } from '../strings.ts';

/** What is said of recovery codes that were just made. */
export const codesWords = dictionary('recovery-codes', {
  title: 'Keep your recovery codes',
  lead: 'Each signs you in once without your phone or passkey. Keep them where you keep what matters; they are not shown again.',
  codes: 'Recovery codes',
  close: 'I have kept them',
  copy: 'Copy',
  copied: 'Copied.',
  'not-copied': 'This browser does not let us copy. Select them, and copy them yourself.',
  download: 'Download',
  downloaded: 'Downloaded.',
  file: 'Recovery codes for {firm}, {email}, made on {day}. Each works once.',
});
