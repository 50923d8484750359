import { randomKey } from '@linli/client/transport/keys';

export const columns = ['date', 'place', 'who', 'what', 'answer', 'done'] as const;
export type Column = (typeof columns)[number];

/** One line of the book. Its id is the clientId: sent again, it is filed once. */
export interface BookRow extends Readonly<Record<Exclude<Column, 'done'>, string>> {
  readonly id: string;
  readonly done: boolean;
  readonly status: 'waiting' | 'saving' | 'saved' | 'fault';
  /** Why it was not taken; of a saved one its code. */
  readonly words: string;
  readonly faulty: readonly Column[];
  readonly appealId: string | null;
}

export function emptyRow(): BookRow {
  return {
    id: randomKey(),
    date: '',
    place: '',
    who: '',
    what: '',
    answer: '',
    done: false,
    status: 'waiting',
    words: '',
    faulty: [],
    appealId: null,
  };
}

export function isEmpty(row: BookRow): boolean {
  return ![row.date, row.place, row.who, row.what, row.answer].some((cell) => cell.trim() !== '');
}

/**
 * A day as people write it in a book: 2026-11-03, 2026/11/3, 2026年11月3日, 11.3. Without a year it is the last such day.
 * Null for days that do not exist.
 */
export function dayOf(written: string, now: Date): Date | null {
  const parts = written.match(/\d+/g)?.map(Number) ?? [];
  if (!/^[\d\s./年月日号-]+$/.test(written.trim()) || parts.length < 2 || parts.length > 3) return null;
  const [day = 0, month = 0, year] = parts.toReversed();
  const on = (given: number) => {
    const noon = new Date(given, month - 1, day, 12);
    return noon.getMonth() === month - 1 && noon.getDate() === day ? noon : null;
  };
  if (year !== undefined) return year < 1000 ? null : earlier(on(year), now);
  const found = on(now.getFullYear());
  return found && isAfterToday(found, now) ? on(now.getFullYear() - 1) : earlier(found, now);
}

/** What happened today did not happen after now. */
function earlier(noon: Date | null, now: Date): Date | null {
  return noon && noon > now && !isAfterToday(noon, now) ? now : noon;
}

function isAfterToday(noon: Date, now: Date): boolean {
  return noon > now && noon.toDateString() !== now.toDateString();
}

/** "王阿姨 138 0013 8000": the digits are the phone. */
export function contactOf(who: string): { name: string | null; phone: string | null } {
  const phone = who.match(/\+?\d[\d\s-]{6,}\d/)?.[0] ?? '';
  return { name: who.replace(phone, '').trim() || null, phone: phone.replaceAll(/\s/g, '') || null };
}

const yes = /^(是|已办|办结|已解决|解决|√|✓|y|yes|1|true|done)$/i;

export function isYes(cell: string): boolean {
  return yes.test(cell.trim());
}

/** Cells as a spreadsheet copies them: tabs between, quotes around what has line breaks. */
export function cellsOf(pasted: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const text = pasted.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (letter === '\t' || letter === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\n') rows.push([]);
    } else cell += letter;
  }
  rows.at(-1)?.push(cell);
  return rows;
}
