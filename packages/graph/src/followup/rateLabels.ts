import type { ConductCheck } from '@linli/core/followup/rates/checks';
import type { RateGrouping } from '@linli/core/followup/rates/grouping';
import type { PeriodKind } from '@linli/core/followup/rates/period';
import type { RankBy, WatchReason } from '@linli/core/followup/rates/ranking';
import type { VisitFigure } from '@linli/core/followup/rates/rows';
import type { VolumeFigure } from '@linli/core/followup/rates/volumes';
import type { LabelledEnum } from '../enums/label.ts';

export const periodKindLabels: LabelledEnum<PeriodKind> = {
  name: 'RatePeriodKind',
  description: 'How long a period is.',
  values: {
    SETTLEMENT: {
      zh: '考核周期',
      en: 'Settlement period',
      note: 'A month from a configured day on, by default the 19th.',
    },
    MONTH: { zh: '自然月', en: 'Month' },
    QUARTER: { zh: '季度', en: 'Quarter' },
    YEAR: { zh: '年', en: 'Year' },
    CUSTOM: { zh: '自选日期', en: 'Chosen days' },
  },
};

export const rateGroupingLabels: LabelledEnum<RateGrouping> = {
  name: 'RateGrouping',
  description: 'What figures are told apart by.',
  values: {
    PLACE: { zh: '地点', en: 'Place' },
    CATEGORY: { zh: '类别', en: 'Category' },
    CHANNEL: { zh: '渠道', en: 'Channel' },
    UNIT: { zh: '单位', en: 'Unit' },
  },
};

export const rankByLabels: LabelledEnum<RankBy> = {
  name: 'RankBy',
  description: 'By what groups are ranked: volumes the most first, rates the lowest first.',
  values: {
    RECEIVED: { zh: '诉求量', en: 'Appeals received' },
    RESPONSE: { zh: '响应率', en: 'Response rate' },
    RESOLUTION: { zh: '解决率', en: 'Resolution rate' },
    SATISFACTION: { zh: '满意率', en: 'Satisfaction rate' },
    COMPOSITE: { zh: '综合得分', en: 'Composite rate' },
    DOUBLE_NO: { zh: '双否', en: 'Double noes' },
  },
};

export const watchReasonLabels: LabelledEnum<WatchReason> = {
  name: 'WatchReason',
  description: 'Why a group is watched.',
  values: {
    VOLUME: { zh: '诉求量居前', en: 'Among the most appeals' },
    COMPOSITE: { zh: '综合得分偏低', en: 'Low composite rate' },
  },
};

export const visitFigureLabels: LabelledEnum<VisitFigure> = {
  name: 'VisitFigure',
  description: 'A figure that counts return visits.',
  values: {
    VALID: { zh: '有效回访', en: 'Valid visits' },
    CONTACTED: { zh: '已联系', en: 'Contacted' },
    NOT_CONTACTED: { zh: '未联系', en: 'Not contacted' },
    SOLVED_YES: { zh: '已解决', en: 'Solved' },
    SOLVED_HALF: { zh: '部分解决', en: 'Half solved' },
    SOLVED_NO: { zh: '未解决', en: 'Not solved' },
    SATISFIED_YES: { zh: '满意', en: 'Satisfied' },
    SATISFIED_BASICALLY: { zh: '基本满意', en: 'Basically satisfied' },
    SATISFIED_NO: { zh: '不满意', en: 'Not satisfied' },
    DOUBLE_NO: { zh: '双否', en: 'Double no' },
  },
};

export const volumeFigureLabels: LabelledEnum<VolumeFigure> = {
  name: 'VolumeFigure',
  description: 'A figure that counts appeals.',
  values: {
    RECEIVED: { zh: '收到', en: 'Received' },
    HOTLINE: { zh: '12345热线', en: 'By the hotline' },
    PROACTIVE: { zh: '未诉先办', en: 'Proactive', note: 'Found before anybody complained.' },
    PROACTIVE_SOLVED: { zh: '未诉先办已办结', en: 'Proactive and solved' },
    DIVERTED: {
      zh: '社区就地化解',
      en: 'Diverted before the hotline',
      note: 'Told to the neighbourhood instead of the hotline, and dealt with there.',
    },
    RESOLVED: { zh: '办结', en: 'Reported as done' },
    RESOLVED_LATE: { zh: '超时办结', en: 'Done late' },
    REOPENED: { zh: '重新办理', en: 'Reopened' },
    RETURNED: { zh: '退单', en: 'Returned by the unit' },
    WITHDRAWN_BY_RESIDENT: { zh: '居民撤回', en: 'Withdrawn by residents' },
    WITHDRAWN_BY_STAFF: { zh: '工作人员撤回', en: 'Withdrawn by staff' },
    DUPLICATE_BY_RESIDENT: { zh: '居民并入', en: 'Merged by residents' },
    DUPLICATE_BY_STAFF: { zh: '工作人员判定重复', en: 'Merged by staff' },
  },
};

export const conductCheckLabels: LabelledEnum<ConductCheck> = {
  name: 'ConductCheck',
  description:
    'What is looked at so that figures are not made better than the work. A finding is a question, not a verdict.',
  values: {
    CLAIM_DENIED: {
      zh: '办结与回访不符',
      en: 'Claim denied',
      note: 'Reported as done; whoever was asked says otherwise.',
    },
    RECORDED_OTHERWISE: {
      zh: '登记与本人回答不符',
      en: 'Recorded otherwise',
      note: 'Staff wrote one answer down, the resident gave another.',
    },
    JUST_BEFORE_DEADLINE: { zh: '时限前一小时内办结', en: 'Within an hour before the deadline' },
    RETURNED_AGAIN: { zh: '多次退单', en: 'Returned again and again' },
    REOPENED_AGAIN: { zh: '多次重新办理', en: 'Reopened again and again' },
    ENDED_BY_STAFF: { zh: '工作人员撤回或判重', en: 'Withdrawn or merged by staff' },
    COPIED_TEXT: {
      zh: '办理结果雷同',
      en: 'Copied texts',
      note: 'The same words under three appeals or more.',
    },
  },
};
