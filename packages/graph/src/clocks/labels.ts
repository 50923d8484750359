import type { CommitmentStatus, PauseReason } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const pauseReasonLabels: LabelledEnum<PauseReason> = {
  name: 'PauseReason',
  description: 'Why a handling clock stands still.',
  values: {
    REPORTER: { zh: '等待反映人补充', en: 'Waiting for the reporter' },
    WEATHER: { zh: '天气原因', en: 'Weather' },
    MATERIALS: { zh: '等待材料、设备', en: 'Waiting for materials' },
    APPROVAL: { zh: '等待审批', en: 'Waiting for approval' },
    THIRD_PARTY: { zh: '等待其他单位', en: 'Waiting for others' },
    OTHER: { zh: '其他原因', en: 'Other reasons' },
  },
};

export const commitmentStatusLabels: LabelledEnum<CommitmentStatus> = {
  name: 'CommitmentStatus',
  description: 'What became of a promise.',
  values: {
    OPEN: { zh: '未到期', en: 'Open' },
    KEPT: { zh: '已兑现', en: 'Kept' },
    BROKEN: { zh: '未兑现', en: 'Broken', note: 'Its day is over.' },
    CANCELLED: { zh: '已取消', en: 'Cancelled' },
  },
};
