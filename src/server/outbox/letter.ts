import { textOn } from '../../contract/firm/colors.ts';
import type { LetterPart } from '../../contract/firm/merge.ts';

/** What a mail says, in both forms that mail programs show. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface LetterOptions {
  /** The firm in whose name the letter goes out; it stands below the text. */
  readonly firmName: string;
  /** The brand's colour, `#rrggbb`. Default: blue. */
  readonly color?: string | undefined;
  /** The address of the firm's logo, which stands above the text. Default: none. */
  readonly logo?: string | null | undefined;
  /** The language of the text, a BCP 47 tag. */
  readonly locale: string;
  readonly subject: string;
  readonly parts: readonly LetterPart[];
}

/** Sets a letter as plain text and as simple HTML. Everything is escaped: names and reasons are other people's text. */
export function letter({
  firmName,
  color = '#1c5d8c',
  logo = null,
  locale,
  subject,
  parts,
}: LetterOptions): Letter {
  return {
    subject: oneLine(subject),
    text: [...parts.map(asText), firmName].join('\n\n') + '\n',
    html: `<!doctype html>
<html lang="${escaped(locale)}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body dir="auto" style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1c1c1e;background:#ffffff">
<div style="max-width:36em">
${logo === null ? '' : `<p style="margin:0 0 24px"><img src="${escaped(logo)}" alt="${escaped(firmName)}" height="40"></p>\n`}${parts.map((part) => asHtml(part, color)).join('\n')}
<p style="margin:32px 0 0;color:#5c5c66">${escaped(firmName)}</p>
</div>
</body>
</html>
`,
  };
}

function asText(part: LetterPart): string {
  if (typeof part === 'string') return part;
  return 'code' in part ? `    ${part.code}` : `${part.label}: ${part.link}`;
}

function asHtml(part: LetterPart, color: string): string {
  if (typeof part === 'string') return `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`;
  if ('code' in part) {
    return `<p style="font-size:28px;font-weight:600;letter-spacing:0.15em">${escaped(part.code)}</p>`;
  }
  const look = `display:inline-block;padding:12px 20px;border-radius:8px;background:${color};color:${textOn(color)};font-weight:600;text-decoration:none`;
  return `<p><a href="${escaped(part.link)}" style="${look}">${escaped(part.label)}</a></p>`;
}

/** Text as it may stand in HTML, between tags and in quoted attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A header holds one line: line breaks and other control characters in names must not start another header. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- These are what must not reach a header.
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}
