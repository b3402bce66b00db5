/** Whether this browser knows passkeys, and reads what a backend says of them. Over plain http only localhost does. */
export function knowsPasskeys(): boolean {
  const { PublicKeyCredential: known } = globalThis as { PublicKeyCredential?: object };
  return !!known && 'parseRequestOptionsFromJSON' in known;
}
