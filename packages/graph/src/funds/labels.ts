import type { FundGrouping } from '@linli/core/postings/funds/totals';
import type { FundSource } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const fundSourceLabels: LabelledEnum<FundSource> = {
  name: 'FundSource',
  description: 'Where money comes from (m41).',
  values: {
    DISTRICT_BUDGET: { zh: '区级财政', en: 'District budget' },
    STREET_BUDGET: { zh: '街道经费', en: 'Street budget' },
    PARTY_SERVICE: { zh: '党组织服务群众经费', en: 'Party funds for serving residents' },
    HOME_UNIT: { zh: '派出单位', en: 'Home unit', note: 'The unit that sends the secretary.' },
    RESIDENT_UNIT: { zh: '驻区单位', en: 'Resident unit', note: 'A firm or institution in the district.' },
    DONATION: { zh: '社会捐助', en: 'Donation' },
  },
};

export const fundGroupingLabels: LabelledEnum<FundGrouping> = {
  name: 'FundGrouping',
  description: 'By what sums of funds are taken apart.',
  values: {
    SOURCE: { zh: '来源', en: 'Source' },
    COMMUNITY: { zh: '社区', en: 'Community' },
    POSTING: { zh: '派驻', en: 'Posting' },
    BATCH: { zh: '批次', en: 'Batch' },
    MONTH: { zh: '月份', en: 'Month', note: 'In which they were granted.' },
  },
};
