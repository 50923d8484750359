import type { IntegrationScope } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../../enums/label.ts';

export const integrationScopeLabels: LabelledEnum<IntegrationScope> = {
  name: 'IntegrationScope',
  description: 'What an integration token may do, at its places and under them.',
  values: {
    APPEALS_READ: {
      zh: '读取诉求',
      en: 'Read appeals',
      note: 'Lists, queue and history; never what is confidential or about a unit or person.',
    },
    APPEALS_FILE: { zh: '提交诉求', en: 'File appeals', note: 'With photos, for somebody else.' },
    APPEALS_NOTE: {
      zh: '添加备注和公开进展',
      en: 'Add notes and updates',
      note: 'To what it reads: with APPEALS_READ.',
    },
    CONTACTS_READ: {
      zh: '读取遮挡后的联系方式',
      en: 'Read masked contacts',
      note: 'Never in clear; with APPEALS_READ.',
    },
    PLACES_READ: { zh: '读取地点', en: 'Read places' },
  },
};
