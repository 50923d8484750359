import { cleanWords, noteLimit, wordFaults } from '../appeals/words.ts';
import type { FieldFault } from '../errors/errors.ts';
import type { LocalizedText } from '../localized.ts';
import type { Transaction } from '../services.ts';
import { placeholderFaults } from './placeholders.ts';

/** What a template says. */
export interface TemplateContent {
  readonly title: LocalizedText;
  /** With placeholders in braces. */
  readonly body: LocalizedText;
  /** For appeals of this category and of those under it; null for all. */
  readonly categoryId: string | null;
}

export const longestTitle = 60;

/** The same with its words as they are kept; an empty English one is none. */
export function cleaned({ title, body, categoryId }: TemplateContent): TemplateContent {
  return { title: cleanedText(title), body: cleanedText(body), categoryId };
}

function cleanedText({ zh, ...others }: LocalizedText): LocalizedText {
  const rest = Object.entries(others).map(([locale, text]) => [locale, cleanWords(text ?? '')] as const);
  return { zh: cleanWords(zh), ...Object.fromEntries(rest.filter(([, text]) => text !== '')) };
}

/** What is wrong with a cleaned one; all faults at once. */
export async function templateFaults(
  tx: Transaction,
  tenantId: string,
  { title, body, categoryId }: TemplateContent,
): Promise<FieldFault[]> {
  const where = { id: categoryId ?? '', tenantId, retiredAt: null };
  const hasCategory = categoryId === null || (await tx.category.count({ where })) > 0;
  return [
    ...textFaults('title', title, longestTitle),
    ...textFaults('body', body, noteLimit),
    ...Object.entries(body).flatMap(([locale, text]) => placeholderFaults(['body', locale], text ?? '')),
    ...(hasCategory ? [] : [{ path: ['category'], code: 'UNKNOWN' as const }]),
  ];
}

function textFaults(field: string, text: LocalizedText, limit: number): FieldFault[] {
  return Object.entries(text).flatMap(([locale, words]) =>
    wordFaults([field, locale], words ?? '', { limit, required: locale === 'zh' }),
  );
}

/** Whether both say the same: then a change is a retry of one that was done. */
export function isSame(one: TemplateContent, other: TemplateContent): boolean {
  const said = ({ title, body, categoryId }: TemplateContent) => [
    categoryId,
    ...[title, body].map((text) => Object.entries(text).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  ];
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}
