import type { DeadlineClass, RectificationGrade } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const deadlineClassLabels: LabelledEnum<DeadlineClass> = {
  name: 'DeadlineClass',
  description:
    'How fast an appeal of this kind is answered; the hours and days are settings of the district.',
  values: {
    EMERGENCY: { zh: '紧急', en: 'Emergency', note: '2 hours unless set otherwise.' },
    UTILITY: { zh: '水电气热', en: 'Utility', note: '24 hours unless set otherwise.' },
    ORDINARY: { zh: '一般', en: 'Ordinary', note: '7 days unless set otherwise.' },
    COMPLEX: { zh: '复杂', en: 'Complex', note: '15 days unless set otherwise.' },
  },
};

export const rectificationGradeLabels: LabelledEnum<RectificationGrade> = {
  name: 'RectificationGrade',
  description: 'How a problem is put right (整改等级).',
  values: {
    IMMEDIATE: { zh: '立行立改', en: 'Put right at once' },
    SUPERVISED: { zh: '督促整改', en: 'Supervised' },
    TRACKED: { zh: '跟踪整改', en: 'Tracked' },
    COORDINATED: { zh: '协调整改', en: 'Coordinated' },
    LISTED: { zh: '挂账整改', en: 'Listed' },
    ENFORCED: { zh: '执法整改', en: 'Enforced' },
  },
};

export type QuestionKindName = 'TEXT' | 'NUMBER' | 'CHOICE' | 'CHOICES' | 'DATE' | 'PHOTO';

export const questionKindLabels: LabelledEnum<QuestionKindName> = {
  name: 'QuestionKind',
  description: 'How an extra question of a category is answered.',
  values: {
    TEXT: { zh: '文字', en: 'Text' },
    NUMBER: { zh: '数字', en: 'Number' },
    CHOICE: { zh: '单选', en: 'One choice' },
    CHOICES: { zh: '多选', en: 'Several choices' },
    DATE: { zh: '日期', en: 'Date' },
    PHOTO: { zh: '照片', en: 'Photo' },
  },
};
