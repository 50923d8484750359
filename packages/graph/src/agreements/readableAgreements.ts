import type { PersonalData } from '@linli/core/appeals/erasure/export';
import { inLocale, type LocalizedText } from '@linli/core/localized';
import { commitmentStatusLabels } from '../clocks/labels.ts';
import { agreementKindLabels, agreementStatusLabels } from './labels.ts';

const words = {
  zh: { mine: '由您', other: '由另一方', sum: (amount: string) => `${amount} 元`, erased: '已删除' },
  en: { mine: 'You', other: 'Another party', sum: (amount: string) => `${amount} yuan`, erased: 'erased' },
};

/** What the person signed, line by line, as people read it. */
export function readableAgreements(
  { agreements }: Pick<PersonalData, 'agreements'>,
  locale: string,
  when: (at: Date | null) => string | null,
): string[] {
  const language = locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
  const { mine, other, sum, erased } = words[language];
  const unitOf = (name: unknown) => (name === null ? other : inLocale(name as LocalizedText, locale));
  return agreements.flatMap(({ kind, status, agreedAt, terms, obligations }) => [
    [
      when(agreedAt),
      agreementKindLabels.values[kind][language],
      agreementStatusLabels.values[status][language],
    ].join(' · '),
    terms ?? erased,
    ...obligations.map((one) =>
      [
        one.dueOn.toISOString().slice(0, 10),
        one.mine ? mine : unitOf(one.unit),
        one.text ?? erased,
        one.amount && sum(one.amount),
        commitmentStatusLabels.values[one.status][language],
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  ]);
}
