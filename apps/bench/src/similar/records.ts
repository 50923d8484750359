/** The records of a CSV file, quotes and line breaks within them included. */
export function records(csv: string): string[][] {
  const all: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;
  cell.lastIndex = csv.startsWith('\uFEFF') ? 1 : 0;
  for (let match = cell.exec(csv); match; match = cell.exec(csv)) {
    const [whole, raw = '', end] = match;
    if (whole === '') break;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ',') continue;
    all.push(row);
    row = [];
  }
  return all;
}
