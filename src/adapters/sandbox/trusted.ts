/** What of Trusted Types is used here; not every browser has them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** An address from the page's own code as one that Trusted Types let pass, by a policy named `portico-sandbox`. */
export function trusted(address: string | URL): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('portico-sandbox', { createScriptURL: (same) => same });
  return policy?.createScriptURL(String(address)) ?? String(address);
}
