import type { OutcomeClass } from '@linli/core/postings/effect/outcomes';
import type { LabelledEnum } from '../enums/label.ts';

export const outcomeClassLabels: LabelledEnum<OutcomeClass> = {
  name: 'PostingOutcome',
  description: 'What was solved at a community while a secretary was in office (m42), from the records.',
  values: {
    RESOLVED: { zh: '办结诉求', en: 'Appeals solved', note: 'All of them, as long as they count as done.' },
    UTILITY: { zh: '水电气热等', en: 'Utilities', note: 'What has the deadline of utilities.' },
    HISTORICAL: { zh: '历史遗留', en: 'Inherited', note: 'Taken over with its age from before (m2, m85).' },
    ASSISTED: {
      zh: '书记参与',
      en: 'With the secretary',
      note: 'The secretary wrote in its record, or it was given to the secretary by name.',
    },
  },
};

export type EffectWindow = 'BEFORE' | 'AFTER';

export const effectWindowLabels: LabelledEnum<EffectWindow> = {
  name: 'EffectWindow',
  description: 'Which of the two windows, equal in length, on either side of the first day of a posting.',
  values: {
    BEFORE: { zh: '到任前', en: 'Before' },
    AFTER: { zh: '到任后', en: 'After' },
  },
};
