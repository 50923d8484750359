import type { MatchState, ResourceKind } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const resourceKindLabels: LabelledEnum<ResourceKind> = {
  name: 'ResourceKind',
  description: 'What an offer brings or a need asks for (m44); money is a fund.',
  values: {
    EXPERTISE: { zh: '专业力量', en: 'Expertise', note: 'Advice, design, help with procedures.' },
    EQUIPMENT: { zh: '设备', en: 'Equipment' },
    VENUE: { zh: '场地', en: 'Venue' },
    LABOUR: { zh: '人力', en: 'Labour', note: 'Volunteers, working teams.' },
    MATERIAL: { zh: '物资', en: 'Material' },
  },
};

export const matchStateLabels: LabelledEnum<MatchState> = {
  name: 'ResourceMatchState',
  description: 'What people decided about an offer for a need.',
  values: {
    AGREED: { zh: '已商定', en: 'Agreed' },
    DECLINED: { zh: '未采用', en: 'Declined', note: 'It says why.' },
    USED: { zh: '已使用', en: 'Used', note: 'It says when, and what came of it.' },
  },
};

export type NeedStatus = 'OPEN' | 'AGREED' | 'MET' | 'WITHDRAWN';

export const needStatusLabels: LabelledEnum<NeedStatus> = {
  name: 'ResourceNeedStatus',
  description: 'Where a need stands; it follows from what was decided.',
  values: {
    OPEN: { zh: '待对接', en: 'Open' },
    AGREED: { zh: '已商定', en: 'Agreed', note: 'An offer is taken for it.' },
    MET: { zh: '已满足', en: 'Met', note: 'An offer was used for it.' },
    WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
  },
};
