import type { CategoryDefinition } from '../define.ts';
import { since, where, yesNo } from './asked.ts';

/** Shops, work and money. */
export const business: readonly CategoryDefinition[] = [
  {
    code: 'street-vendors',
    parentCode: 'business',
    name: { zh: '占道经营、游商', en: 'Street vendors' },
    icon: 'shop',
    deadlineClass: 'ORDINARY',
    grade: 'ENFORCED',
    routeLevel: 'STREET',
    questions: [where, { key: 'hours', label: { zh: '一般在什么时间', en: 'At what hours' }, kind: 'TEXT' }],
  },
  {
    code: 'food-safety',
    parentCode: 'business',
    name: { zh: '食品安全', en: 'Food safety' },
    icon: 'food',
    deadlineClass: 'UTILITY',
    grade: 'ENFORCED',
    routeLevel: 'STREET',
    questions: [
      yesNo(
        'ill',
        { zh: '有人吃了以后很不舒服吗', en: 'Has anybody fallen badly ill' },
        {
          zh: '请先就医，情况急就拨打 120。留好剩下的食物、小票和病历，之后再来反映。',
          en: 'See a doctor first, or call 120 if it is urgent. Keep the food, the receipt and the papers, then report it here.',
        },
      ),
    ],
  },
  {
    code: 'consumer',
    parentCode: 'business',
    name: { zh: '消费、退款', en: 'Purchases and refunds' },
    hint: { zh: '预付卡、质量、虚假宣传', en: 'Prepaid cards, quality, false advertising' },
    icon: 'fee',
    deadlineClass: 'ORDINARY',
    grade: 'COORDINATED',
    routeLevel: 'STREET',
    questions: [
      {
        key: 'amount',
        label: { zh: '涉及多少钱（元）', en: 'How much money is it about, in yuan' },
        kind: 'NUMBER',
        min: 0,
        max: 100000000,
      },
    ],
  },
  {
    code: 'wages',
    parentCode: 'business',
    name: { zh: '拖欠工资、劳动纠纷', en: 'Unpaid wages and labour disputes' },
    icon: 'work',
    deadlineClass: 'ORDINARY',
    grade: 'COORDINATED',
    routeLevel: 'STREET',
    questions: [
      {
        key: 'people',
        label: { zh: '涉及多少人', en: 'How many people' },
        kind: 'NUMBER',
        min: 1,
        max: 100000,
        unit: { zh: '人', en: 'people' },
      },
      since,
    ],
  },
];
