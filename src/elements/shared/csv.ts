/** What a cell holds; null: nothing. */
export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180) that spreadsheets open as it is meant: in UTF-8 by its mark, numbers with a point, and no text taken
 * for a formula. What begins as one does gets an apostrophe in front, which spreadsheets take for "this is text".
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  // Blanks and marks in front that a spreadsheet may take away do not hide one; nor does the full width of East Asia.
  const isFormula = /^[\s\p{Cf}"']*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u.test(cell);
  const text = isFormula ? `'${cell}` : cell;
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a text over as a file of this name. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser has begun to take it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
