/** How many different codes there are: six digits. Portico's limit. */
const codes = 1_000_000;

/** The largest multiple of {@link codes} that 32 bits hold; draws from there on are thrown away to keep codes equally likely. */
const fair = Math.floor(2 ** 32 / codes) * codes;

/**
 * A code of six digits, each equally likely.
 *
 * @param draw - Gives a random whole number of 32 bits. Default: the platform's source of secrets.
 */
export function randomCode(draw: () => number = draw32): string {
  let drawn = draw();
  while (drawn >= fair) drawn = draw();
  return String(drawn % codes).padStart(6, '0');
}

function draw32(): number {
  return new DataView(crypto.getRandomValues(new Uint8Array(4)).buffer).getUint32(0);
}
