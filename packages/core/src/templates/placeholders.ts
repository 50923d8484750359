import { shorten } from '../appeals/words.ts';
import type { FieldFault } from '../errors/errors.ts';

/** What a template may leave open, and what stands there when the appeal does not say it: for whoever writes to fill in. */
export const placeholders = {
  code: { zh: '诉求编号', en: 'code' },
  category: { zh: '诉求类别', en: 'category' },
  place: { zh: '地点', en: 'place' },
  unit: { zh: '承办单位', en: 'unit' },
  dueDate: { zh: '办结期限', en: 'due date' },
} as const;

export type Placeholder = keyof typeof placeholders;

/** An opening brace whose other one is missing counts too: it was meant as a placeholder. */
const braced = /\{([^{}\n]*)(\}?)/g;
const mostNamed = 20;

/** Placeholders that nobody knows, each named once. */
export function placeholderFaults(path: readonly string[], body: string): FieldFault[] {
  const unknown = [...body.matchAll(braced)]
    .filter(([, name = '', end]) => end === '' || !isPlaceholder(name))
    .map(([whole]) => shorten(whole.trim(), mostNamed));
  return [...new Set(unknown)].map((placeholder) => ({ path, code: 'UNKNOWN', params: { placeholder } }));
}

export type Filling = Readonly<Record<Placeholder, string | null>>;

/** The text with what is known in place of the placeholders; what is not known is named in 【】, to be filled in by hand. */
export function fill(body: string, language: 'zh' | 'en', filling: Filling): string {
  return body.replaceAll(braced, (whole, name: string, end: string) =>
    end !== '' && isPlaceholder(name) ? (filling[name] ?? `【${placeholders[name][language]}】`) : whole,
  );
}

function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(placeholders, name);
}
