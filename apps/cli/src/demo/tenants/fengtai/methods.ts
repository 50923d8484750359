import type { DemoMethod } from '../../shape.ts';

/** What experts of the housing authority taught face to face, and what was found out on the spot. */
export const methods: readonly DemoMethod[] = [
  {
    key: 'seepage',
    author: 'wanyuan-governance',
    place: 'wanyuan-nan',
    daysAgo: 45,
    title: '地下室积水：先开污水井，再查漏点',
    situation: '地下室长期积水、有异味，查了供水管找不到漏点。',
    steps: [
      '打开楼前污水井盖，看井内水位是否高过地下室地面',
      '水位高就请疏通车清掏污水管，别急着破墙',
      '抽干积水，观察两天，记录水深',
      '仍上涨再分段关阀，逐段查漏',
    ],
    avoid: '不要一上来就破墙查管；抽水后不要当天下结论。',
    teacherUnit: 'housing',
    teacher: '专家现场讲解',
    categories: ['water-leak'],
    stories: ['wy-basements'],
  },
  {
    key: 'corridor',
    author: 'governance',
    place: 'jingtie',
    daysAgo: 12,
    title: '楼道堆物：先帮着找去处，再约时间清',
    situation: '楼道堆放旧物，多次劝说没有效果。',
    steps: [
      '上门问清是谁的、还要不要，记下数量',
      '要的帮着联系储物间或亲友，不要的约好大件回收',
      '定下清理的日子，请楼门长一起到场',
      '清完一周后再看一次',
    ],
    avoid: '不要趁人不在直接清走。',
    categories: ['fire-lane'],
    stories: ['jt-corridor-21'],
  },
];
