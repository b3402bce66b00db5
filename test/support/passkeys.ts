/** A browser whose passkeys do what a test or a story says, in place of its own dialog. Undo it with what this gives. */

/** Answers, or fails with an error of this name (`NotAllowedError`: the dialog was closed, or there is no passkey). */
export function withPasskeys(end?: string): () => void {
  const bytes = 'bWFkZS11cA';
  const response = {
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    attestationObject: bytes,
  };
  const made = { toJSON: () => ({ id: bytes, rawId: bytes, type: 'public-key', response }) };
  const act = async () => {
    if (end !== undefined) throw new DOMException('', end);
    return made;
  };
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { get: act, create: act } });
  return () => void Reflect.deleteProperty(navigator, 'credentials');
}
