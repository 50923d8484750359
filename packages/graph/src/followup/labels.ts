import type { VisitTaskStatus } from '@linli/core/followup/queue';
import type { ReviewPart } from '@linli/core/followup/review';
import type {
  HalfDecision,
  ReturnVisitChannel,
  Satisfied,
  Solved,
  VisitAttempt,
} from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const returnVisitChannelLabels: LabelledEnum<ReturnVisitChannel> = {
  name: 'ReturnVisitChannel',
  description: 'How a participant was asked afterwards.',
  values: {
    WIDGET: { zh: '小组件', en: 'Widget' },
    PHONE: { zh: '电话', en: 'Phone' },
    IN_PERSON: { zh: '当面', en: 'In person' },
  },
};

export const solvedLabels: LabelledEnum<Solved> = {
  name: 'Solved',
  description: 'Whether the participant finds the problem solved.',
  values: {
    YES: { zh: '已解决', en: 'Solved' },
    HALF: { zh: '部分解决', en: 'Half solved', note: 'Counts as not solved.' },
    NO: { zh: '未解决', en: 'Not solved' },
  },
};

export const satisfiedLabels: LabelledEnum<Satisfied> = {
  name: 'Satisfied',
  description: 'Whether the participant is satisfied.',
  values: {
    YES: { zh: '满意', en: 'Satisfied' },
    BASICALLY: { zh: '基本满意', en: 'Basically satisfied' },
    NO: { zh: '不满意', en: 'Not satisfied' },
  },
};

export const visitAttemptLabels: LabelledEnum<VisitAttempt> = {
  name: 'VisitAttempt',
  description: 'Why an attempt to ask brought no answers.',
  values: {
    NO_ANSWER: { zh: '无人接听', en: 'No answer', note: 'Tried again later.' },
    REFUSED: { zh: '不愿回答', en: 'Refused', note: 'Nobody asks again.' },
    CALL_BACK: { zh: '约定再打', en: 'Call back', note: 'At the time that was agreed.' },
    WRONG_NUMBER: { zh: '号码有误', en: 'Wrong number', note: 'To be asked in person.' },
  },
};

export const halfDecisionLabels: LabelledEnum<HalfDecision> = {
  name: 'HalfDecision',
  description: 'What staff decided of a "half solved".',
  values: {
    REOPEN: { zh: '重新办理', en: 'Take it up again' },
    KEEP: { zh: '维持办结', en: 'Leave it at that' },
  },
};

export const reviewPartLabels: LabelledEnum<ReviewPart> = {
  name: 'ReviewPart',
  description: 'What the review after a double no consists of.',
  values: {
    VISIT: { zh: '上门走访', en: 'Visit', note: 'Somebody was there, within the days that settings say.' },
    PLAN: { zh: '新方案', en: 'New plan' },
    LOOK: { zh: '上级复核', en: 'Second look', note: 'By a superior, once visit and plan are there.' },
  },
};

export const visitTaskStatusLabels: LabelledEnum<VisitTaskStatus> = {
  name: 'ReturnVisitTaskStatus',
  description: 'Whether a participant is to be asked now.',
  values: {
    DUE: { zh: '待回访', en: 'To be asked' },
    LATER: { zh: '稍后再访', en: 'Later', note: 'At an agreed time, or after nobody picked up.' },
    GIVEN_UP: { zh: '不再回访', en: 'Given up', note: 'Refused, or tried as often as settings say.' },
  },
};
