import { fileTypeFromBuffer } from 'file-type/core';
import { logoLimit } from '../../../contract/firm/settings.ts';

/** Pictures that every browser and mail program shows and that can run nothing. */
const types: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);

/** What is wrong with a picture, in words that follow the field's name; or its type, as its bytes tell it. */
export async function readLogo(image: string): Promise<{ type: string } | { fault: string }> {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(image), (character) => character.charCodeAt(0));
  } catch {
    return { fault: 'must be in base64' };
  }
  if (bytes.byteLength > logoLimit) return { fault: `may have ${logoLimit} bytes at most` };
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!found || !types.has(found.mime)) return { fault: 'must be a PNG, JPEG or WebP image' };
  return { type: found.mime };
}

/** What a logo is answered as: the image and nothing else, whoever embeds it. Another logo has another address. */
export function logoResponse({
  type,
  content,
}: {
  readonly type: string;
  readonly content: string;
}): Response {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
}
