/** What begins like a formula is one to a spreadsheet; behind an apostrophe it is a text. */
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const guarded = /^'(?=\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

/** Excel takes a file without a byte order mark for GBK. */
export const byteOrderMark = '\ufeff';

/** One line of a CSV that a spreadsheet opens without running anything in it. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? cell : quoted(cell))).join(',')}\r\n`;
}

/** A cell as it was before it was guarded: a file of ours that comes back. */
export function unguarded(cell: string): string {
  return cell.replace(guarded, '');
}

function quoted(text: string): string {
  const inert = formula.test(text) ? `'${text}` : text;
  return /[",;\t\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
