import type { PhotoUse } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const photoUseLabels: LabelledEnum<PhotoUse> = {
  name: 'PhotoUse',
  description: 'What a photo is for.',
  values: {
    REPORT: { zh: '反映照片', en: "Reporter's photo" },
    EVIDENCE: { zh: '办理照片', en: 'Evidence of the handling' },
  },
};
