import type { LocalizedText } from '../../localized.ts';

export const where = { key: 'where', label: { zh: '具体位置', en: 'Where exactly' }, kind: 'TEXT' } as const;

export const since = {
  key: 'since',
  label: { zh: '从哪天开始', en: 'Since when' },
  kind: 'DATE',
  latest: 'TODAY',
} as const;

/** Yes or no; a yes may end the form with advice. */
export function yesNo(key: string, label: LocalizedText, stopper?: LocalizedText) {
  return {
    key,
    label,
    kind: 'CHOICE',
    required: stopper !== undefined,
    choices: [
      { value: 'yes', label: { zh: '是', en: 'Yes' }, ...(stopper && { stopper }) },
      { value: 'no', label: { zh: '否', en: 'No' } },
    ],
  } as const;
}

/** One of several, given as value, Chinese, English. */
export function oneOf(
  key: string,
  label: LocalizedText,
  choices: readonly (readonly [value: string, zh: string, en: string])[],
) {
  return {
    key,
    label,
    kind: 'CHOICE',
    choices: choices.map(([value, zh, en]) => ({ value, label: { zh, en } })),
  } as const;
}
