import { integer } from '../values.ts';
import * as z from '../zod.ts';

/** Recovery codes that were just made: told this once. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

/** What an authenticator app makes its codes of. */
export const authenticatorKey = z.object({
  /** In base32, to be typed. */
  key: z.string(),
  /** The same with the name of firm and identity, to be opened on the phone itself. */
  uri: z.string(),
  /** The same as a QR code: how many squares wide and high it is, and the path of an SVG of that size. */
  qr: z.object({ size: integer, path: z.string() }),
});
