/** The oldest Node.js that the commands run on, as the packages' manifests have it. */
const oldest = '22.12';

/** What to say where a Node.js is too old for the commands; undefined where it is not. */
export function complaintAbout(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = oldest.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  return `Node.js ${oldest} or later is needed; this is ${version}.`;
}
