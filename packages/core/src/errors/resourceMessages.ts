import type { Sentences } from './fieldMessages.ts';

/** Words for faults of offers, needs and funds. */
export const resourceSentences: Readonly<Record<string, Sentences>> = {
  OVERSPENT: {
    zh: ({ left }) =>
      `超出了这笔资金的余额${left === undefined ? '' : `，还剩 ${left} 元`}。请核对金额，或从其他资金中列支。`,
    en: ({ left }) =>
      `This is more than the fund has left${left === undefined ? '' : ` (${left} yuan)`}. Please check the sum, or take it from another fund.`,
  },
  'fund:EXPIRED': {
    zh: () => '这笔资金已作废，请选择其他资金。',
    en: () => 'This fund was cancelled. Please choose another.',
  },
  'fund:TOO_EARLY': {
    zh: () => '这笔资金已有支出，请先逐笔冲销，再作废。',
    en: () => 'Something was paid out of this fund. Please reverse that first.',
  },
  'need:WITHDRAWN': {
    zh: () => '这项需求已撤回，请选择其他需求。',
    en: () => 'This need was withdrawn. Please choose another.',
  },
  'offer:WITHDRAWN': {
    zh: () => '这项资源已撤回，请选择其他资源。',
    en: () => 'This offer was withdrawn. Please choose another.',
  },
  'offer:INVALID': {
    zh: () => '这项资源与需求不相符：类别、领域、地点和日期都要对得上。',
    en: () => 'This offer does not fit: kind, topic, place and days all have to.',
  },
  'offer:DUPLICATE': {
    zh: () => '这项资源已用于该需求，不能再改。',
    en: () => 'This offer was used for the need already; that stays.',
  },
  'match:DUPLICATE': {
    zh: () => '使用情况已经登记过，请刷新后查看。',
    en: () => 'What came of it is entered already. Please refresh to see it.',
  },
  'match:TOO_EARLY': {
    zh: () => '这项对接还没有商定，请先商定再登记使用。',
    en: () => 'This has not been agreed. Please agree first.',
  },
  'appeal:UNKNOWN': {
    zh: () => '这个社区没有这件诉求，或您无权查看。请重新选择。',
    en: () => 'The community has no such appeal, or it is not for you to see. Please choose again.',
  },
};
