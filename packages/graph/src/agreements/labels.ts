import type { CostBearer } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const costBearerLabels: LabelledEnum<CostBearer> = {
  name: 'CostBearer',
  description: 'Who bears what something costs.',
  values: {
    UNIT: { zh: '单位承担', en: 'A unit' },
    OWNERS: { zh: '业主承担', en: 'The owners' },
    MAINTENANCE_FUND: { zh: '专项维修资金', en: 'The maintenance fund' },
    BUDGET: { zh: '财政资金', en: 'Public budget' },
  },
};
