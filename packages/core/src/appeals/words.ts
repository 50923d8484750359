import type { FieldFault } from '../errors/errors.ts';

/** The longest text, counted as people see it: an emoji family or a letter with its accents is one. */
export const textLimit = 10_000;
export const titleLimit = 100;
export const addressLimit = 200;
export const noteLimit = 2_000;

// One visible character can carry any number of invisible ones; this bounds what a text may weigh.
const bytesPerCharacter = 32;

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

// Control characters but tab and line feed; overrides of the reading direction (right-to-left text needs none).
const unwanted = /(?![\t\n])\p{Cc}|[\u202D\u202E\uFEFF]/gu;

/** Text as it is kept: well-formed, without control characters, one kind of line break, no white space around. */
export function cleanWords(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(unwanted, '').normalize('NFC').trim();
}

export function seenLength(text: string): number {
  let length = 0;
  for (const _ of segmenter.segment(text)) length += 1;
  return length;
}

/** The first characters as seen, with an ellipsis if anything was left out. */
export function shorten(text: string, limit: number): string {
  let length = 0;
  for (const { index } of segmenter.segment(text)) {
    length += 1;
    if (length > limit) return `${text.slice(0, index).trimEnd()}…`;
  }
  return text;
}

/** What is wrong with a cleaned text. */
export function wordFaults(
  path: readonly string[],
  text: string,
  { limit, required = false }: { readonly limit: number; readonly required?: boolean },
): FieldFault[] {
  if (text === '') return required ? [{ path, code: 'REQUIRED' }] : [];
  if (text.length <= limit) return [];
  if (Buffer.byteLength(text) > limit * bytesPerCharacter) {
    return [{ path, code: 'TOO_LONG', params: { limit } }];
  }
  const actual = seenLength(text);
  return actual > limit ? [{ path, code: 'TOO_LONG', params: { limit, actual } }] : [];
}
