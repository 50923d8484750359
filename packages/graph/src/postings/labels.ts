import type { WeekState } from '@linli/core/postings/attendance/weeks';
import type { HardReason } from '@linli/core/postings/hardAppeals';
import type { CoverageMeasure, HomeKind, PostingKind } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const postingKindLabels: LabelledEnum<PostingKind> = {
  name: 'PostingKind',
  description: 'As what a cadre is posted; the role of the same name is held for the term.',
  values: {
    GOVERNANCE_SECRETARY: { zh: '治理书记', en: 'Governance secretary' },
    FIRST_SECRETARY: { zh: '第一书记', en: 'First secretary' },
  },
};

export const homeKindLabels: LabelledEnum<HomeKind> = {
  name: 'HomeKind',
  description: 'What kind of unit sends a secretary (m30, m38).',
  values: {
    STREET: { zh: '街道', en: 'Street office' },
    AGENCY: { zh: '区级机关', en: 'District agency' },
    RESIDENT_UNIT: { zh: '驻区单位', en: 'Resident unit', note: 'A firm or institution in the district.' },
    NEW_ECONOMIC: { zh: '新经济组织', en: 'New economic organization' },
    NEW_SOCIAL: { zh: '新社会组织', en: 'New social organization' },
  },
};

export const coverageMeasureLabels: LabelledEnum<CoverageMeasure> = {
  name: 'CoverageMeasure',
  description: 'By what a coverage rule ranks communities; the worst come first.',
  values: {
    RECEIVED: { zh: '诉求量', en: 'Appeals received', note: 'The most first.' },
    RESOLUTION: { zh: '解决率', en: 'Resolution rate', note: 'The lowest first.' },
    SATISFACTION: { zh: '满意率', en: 'Satisfaction rate', note: 'The lowest first.' },
    COMPOSITE: { zh: '综合得分', en: 'Composite', note: 'The lowest first.' },
  },
};

export type PostingStatus = 'PLANNED' | 'RUNNING' | 'ENDED' | 'CALLED_OFF';

export const postingStatusLabels: LabelledEnum<PostingStatus> = {
  name: 'PostingStatus',
  description: 'Where a posting stands; it follows from its term.',
  values: {
    PLANNED: { zh: '待到任', en: 'Planned' },
    RUNNING: { zh: '在任', en: 'In office' },
    ENDED: { zh: '已离任', en: 'Ended' },
    CALLED_OFF: { zh: '已取消', en: 'Called off', note: 'Ended before it began.' },
  },
};

export const weekStateLabels: LabelledEnum<WeekState> = {
  name: 'AttendanceWeekState',
  description: 'Whether a secretary is in the community on as many days of a week as are asked for (m39).',
  values: {
    MET: { zh: '已达标', en: 'Met' },
    ON_TRACK: { zh: '按计划可达标', en: 'On track', note: 'What is planned will do.' },
    PLAN_SHORT: { zh: '计划不足', en: 'Plan falls short', note: 'There are days left to add.' },
    SHORT: { zh: '天数不足', en: 'Short', note: 'Too few, whatever is still done.' },
  },
};

export const hardReasonLabels: LabelledEnum<HardReason> = {
  name: 'HardReason',
  description: 'Why an open appeal is a hard one for the secretary of its community.',
  values: {
    DOUBLE_NO: { zh: '双否', en: 'Double no', note: 'Somebody said: neither solved nor satisfied.' },
    OVERDUE: { zh: '已超期', en: 'Overdue', note: 'The running limit is over.' },
    FOCUS: { zh: '工作重点', en: 'Focus', note: 'It is of what the secretary works at above all.' },
  },
};
