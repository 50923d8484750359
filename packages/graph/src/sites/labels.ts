import type { SiteContact } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const siteContactLabels: LabelledEnum<SiteContact> = {
  name: 'SiteContact',
  description: 'Whether residents leave a contact on a website.',
  values: {
    REQUIRED: { zh: '必须留', en: 'Must be left' },
    OPTIONAL: { zh: '自愿留', en: 'If they like' },
    NOT_ASKED: {
      zh: '不收集',
      en: 'Not asked for',
      note: 'One that is sent all the same is refused: NOT_ASKED.',
    },
  },
};
