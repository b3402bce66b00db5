/** An e-mail address as identities are found by: without surrounding blanks or regard to case. */
export function normalAddress(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase();
}
