import type { Relation } from '@linli/core/appeals/links/linked';
import type { LinkRefusal } from '@linli/core/errors/errors';
import type { LabelledEnum } from '../../enums/label.ts';

export const appealRelationLabels: LabelledEnum<Relation> = {
  name: 'AppealRelation',
  description: 'What another appeal is to this one.',
  values: {
    MAIN: { zh: '主诉求', en: 'Main appeal', note: 'This one was merged into it.' },
    DUPLICATE: { zh: '重复诉求', en: 'Duplicate', note: 'It was merged into this one.' },
    WHOLE: { zh: '原诉求', en: 'Whole', note: 'This one is a part of it.' },
    PART: { zh: '子诉求', en: 'Part', note: 'This one was split into it and others.' },
    SAME_CAUSE: { zh: '同一原因', en: 'Same cause' },
  },
};

export const linkRefusalLabels: LabelledEnum<LinkRefusal> = {
  name: 'LinkRefusal',
  description: 'Why two appeals do not go together.',
  values: {
    SAME_APPEAL: { zh: '同一件诉求', en: 'Same appeal' },
    CYCLE: { zh: '形成循环', en: 'Circle', note: 'The main appeal is a part of this one.' },
    NOT_OPEN: { zh: '不在办理中', en: 'Not open', note: 'It is no longer being handled.' },
    CONFIDENTIAL: { zh: '保密诉求', en: 'Confidential' },
    ABOUT_DIFFERS: {
      zh: '反映对象不同',
      en: 'About somebody else',
      note: 'Whom this one is about could handle the main one.',
    },
    LINKED_ALREADY: { zh: '已经关联', en: 'Linked already' },
    NOT_LINKED: { zh: '没有关联', en: 'Not linked' },
  },
};
