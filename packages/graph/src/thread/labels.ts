import type { ContactChannel, SiteVisitResult } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const contactChannelLabels: LabelledEnum<ContactChannel> = {
  name: 'ContactChannel',
  description: 'How somebody was reached about an appeal.',
  values: {
    PHONE: { zh: '电话', en: 'Phone' },
    WECHAT: { zh: '微信', en: 'WeChat' },
    FACE_TO_FACE: { zh: '当面', en: 'Face to face' },
    VISIT: { zh: '上门', en: 'Visit' },
    LETTER: { zh: '信函', en: 'Letter' },
    SMS: { zh: '短信', en: 'Text message' },
    OTHER: { zh: '其他方式', en: 'Another way' },
  },
};

export const siteVisitResultLabels: LabelledEnum<SiteVisitResult> = {
  name: 'SiteVisitResult',
  description: 'What came of a visit to the spot.',
  values: {
    FOUND: { zh: '查实', en: 'Confirmed', note: 'What was suspected, or expected, is so.' },
    NOT_FOUND: { zh: '未查到', en: 'Not found', note: 'What was suspected is ruled out.' },
    INCONCLUSIVE: { zh: '尚不能确定', en: 'Inconclusive' },
  },
};
