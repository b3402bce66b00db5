import { encode } from 'uqr';

/** A text as a QR code: its width and height in squares, and the path of the dark ones. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) =>
    Array.from(
      row
        .map((dark) => (dark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
      ({ index, 0: { length } }) => {
        return `M${index} ${y}h${length}v1h-${length}z`;
      },
    ),
  );
  return { size, path: runs.join('') };
}
