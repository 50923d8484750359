import type { AgreementStatus } from '@linli/core/agreements/status';
import type { AgreementKind, CostBearer, PartyKind } from '@linli/database/generated/prisma/enums';
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

export const agreementKindLabels: LabelledEnum<AgreementKind> = {
  name: 'AgreementKind',
  description: 'What parties agree upon.',
  values: {
    MEDIATION: { zh: '调解', en: 'Mediation' },
    COMPENSATION: { zh: '赔偿', en: 'Compensation' },
    SETTLEMENT: { zh: '协商约定', en: 'Settlement', note: 'A rule for all, such as how water is charged.' },
  },
};

export const agreementStatusLabels: LabelledEnum<AgreementStatus> = {
  name: 'AgreementStatus',
  description: 'Where an agreement stands.',
  values: {
    DRAFT: { zh: '待签字', en: 'Not signed by all' },
    AGREED: { zh: '已达成', en: 'Agreed' },
    KEPT: { zh: '已履行', en: 'Kept' },
    BROKEN: { zh: '未履行', en: 'Broken', note: 'The day of one of its obligations is over.' },
    CANCELLED: { zh: '已取消', en: 'Cancelled' },
  },
};

export const partyKindLabels: LabelledEnum<PartyKind> = {
  name: 'PartyKind',
  description: 'What a party to an agreement is.',
  values: {
    UNIT: { zh: '单位', en: 'A unit' },
    REPORTER: { zh: '反映人', en: 'The reporter' },
    OTHER: { zh: '其他一方', en: 'Somebody else', note: 'In words alone.' },
  },
};
