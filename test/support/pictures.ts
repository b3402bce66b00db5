import type { Page } from 'playwright-core';

/** What a channel of a pixel may differ by: corners are not always rounded alike, to a shade that nobody sees. */
const shade = 8;

/**
 * How many pixels two PNGs do not share; those of another size share none.
 *
 * @param page - Any page, which decodes them.
 */
export async function pixelsApart(page: Page, one: Buffer, other: Buffer): Promise<number> {
  if (one.equals(other)) return 0;
  const pictures = [one, other].map((png) => png.toString('base64'));
  return page.evaluate(
    async ({ pictures, shade }) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          canvas?.drawImage(bitmap, 0, 0);
          return canvas?.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (!first || first.width !== second?.width || first.height !== second.height) return Infinity;
      const apart = new Set<number>();
      first.data.forEach((value, index) => {
        if (Math.abs(value - (second.data[index] ?? 0)) > shade) apart.add(index >> 2);
      });
      return apart.size;
    },
    { pictures, shade },
  );
}
