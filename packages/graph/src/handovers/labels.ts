import type { PackChange, PackField, PackSection } from '@linli/core/postings/handovers/differences';
import type { HandoverAbsence, HandoverSide } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export type HandoverStage = 'GATHERED' | 'FROZEN' | 'SIGNED_BY_ONE' | 'CONCLUDED';

export const handoverStageLabels: LabelledEnum<HandoverStage> = {
  name: 'HandoverStage',
  description: 'How far a handover from one secretary to the next has come (m29).',
  values: {
    GATHERED: { zh: '整理中', en: 'Gathered', note: 'Nothing is frozen yet.' },
    FROZEN: { zh: '待双方签字', en: 'Frozen', note: 'Nobody has signed the last document.' },
    SIGNED_BY_ONE: { zh: '待另一方签字', en: 'Signed by one', note: 'It concludes nothing.' },
    CONCLUDED: { zh: '已交接', en: 'Concluded', note: 'Both have signed the same document.' },
  },
};

export const handoverSideLabels: LabelledEnum<HandoverSide> = {
  name: 'HandoverSide',
  description: 'Who of the two signs a handover.',
  values: {
    OUTGOING: { zh: '交出方', en: 'Outgoing', note: 'The secretary who leaves.' },
    INCOMING: { zh: '接收方', en: 'Incoming', note: 'The secretary who comes.' },
  },
};

export const handoverAbsenceLabels: LabelledEnum<HandoverAbsence> = {
  name: 'HandoverAbsence',
  description: 'Why somebody else signs for the secretary who leaves.',
  values: {
    UNWELL: { zh: '身体原因', en: 'Unwell' },
    LEFT: { zh: '已离岗', en: 'Has left' },
    UNREACHABLE: { zh: '联系不上', en: 'Cannot be reached' },
  },
};

export const handoverSectionLabels: LabelledEnum<PackSection> = {
  name: 'HandoverSection',
  description: 'A part of what is handed over.',
  values: {
    APPEALS: { zh: '在办诉求', en: 'Open appeals' },
    COMMITMENTS: { zh: '未兑现的承诺', en: 'Promises to keep' },
    AGREEMENTS: { zh: '履行中的协议', en: 'Agreements in force' },
    PARTIES: { zh: '相关单位', en: 'Units and offices' },
    FUNDS: { zh: '资金', en: 'Funds' },
    NEEDS: { zh: '未落实的需求', en: 'Open needs' },
    MATCHES: { zh: '已商定的资源', en: 'Resources agreed upon' },
    FOCUS: { zh: '工作重点', en: 'Focus' },
    APPRENTICES: { zh: '徒弟', en: 'Apprentices' },
  },
};

export const handoverChangeLabels: LabelledEnum<PackChange> = {
  name: 'HandoverChange',
  description: 'How something differs from the document that was frozen.',
  values: {
    CAME: { zh: '新增', en: 'Came', note: 'It is not in the document.' },
    WENT: { zh: '不再移交', en: 'Went', note: 'It is in the document and no longer to be handed over.' },
    CHANGED: { zh: '有变化', en: 'Changed' },
  },
};

export const handoverFieldLabels: LabelledEnum<PackField> = {
  name: 'HandoverField',
  description: 'What of an entry has changed, and so how `before` and `after` are written.',
  values: {
    STATE: { zh: '状态', en: 'State', note: 'Values of `AppealState`.' },
    HOLDER: { zh: '承办单位', en: 'Unit in charge', note: 'Names.' },
    ASSIGNEE: { zh: '经办人', en: 'Assigned to', note: 'Names.' },
    PROMISED_AT: { zh: '办理期限', en: 'Promised time', note: 'Moments, RFC 3339.' },
    PROMISE: { zh: '承诺', en: 'Promise', note: 'Values of `CommitmentStatus`.' },
    DUE_ON: { zh: '承诺日期', en: 'Promised day', note: 'Days, `2026-11-22`.' },
    DUE: { zh: '未履行事项', en: 'Still due', note: 'How many.' },
    PHONE: { zh: '电话', en: 'Phone' },
    GRANTED: { zh: '落实金额', en: 'Granted', note: 'Yuan, a decimal.' },
    SPENT: { zh: '已支出', en: 'Spent', note: 'Yuan, a decimal.' },
    SIGNED_OFF: { zh: '已认定技能', en: 'Skills signed off', note: 'How many.' },
    GRADUATED_AT: { zh: '出师时间', en: 'Graduated', note: 'A moment, RFC 3339.' },
  },
};
