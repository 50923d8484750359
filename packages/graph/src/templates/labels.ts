import type { TemplateKind } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const templateKindLabels: LabelledEnum<TemplateKind> = {
  name: 'TemplateKind',
  description: 'What a text template is for: the form that offers it.',
  values: {
    UPDATE: { zh: '进展告知', en: 'Update', note: 'For the resident.' },
    QUESTION: { zh: '请居民补充', en: 'Question', note: 'To the reporter.' },
    RESOLUTION: { zh: '办结说明', en: 'Resolution', note: 'What was done.' },
    DECLINE: { zh: '不予受理', en: 'Refusal', note: 'Why it is declined.' },
    NOTE: { zh: '内部备注', en: 'Internal note', note: 'For colleagues; the drafts of apprentices too.' },
  },
};
