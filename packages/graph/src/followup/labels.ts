import type { ReturnVisitChannel, Satisfied, Solved } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const returnVisitChannelLabels: LabelledEnum<ReturnVisitChannel> = {
  name: 'ReturnVisitChannel',
  description: 'How a participant was asked afterwards.',
  values: {
    WIDGET: { zh: '小组件', en: 'Widget' },
    PHONE: { zh: '电话', en: 'Phone' },
    IN_PERSON: { zh: '当面', en: 'In person' },
  },
};

export const solvedLabels: LabelledEnum<Solved> = {
  name: 'Solved',
  description: 'Whether the participant finds the problem solved.',
  values: {
    YES: { zh: '已解决', en: 'Solved' },
    HALF: { zh: '部分解决', en: 'Half solved', note: 'Counts as not solved.' },
    NO: { zh: '未解决', en: 'Not solved' },
  },
};

export const satisfiedLabels: LabelledEnum<Satisfied> = {
  name: 'Satisfied',
  description: 'Whether the participant is satisfied.',
  values: {
    YES: { zh: '满意', en: 'Satisfied' },
    BASICALLY: { zh: '基本满意', en: 'Basically satisfied' },
    NO: { zh: '不满意', en: 'Not satisfied' },
  },
};
