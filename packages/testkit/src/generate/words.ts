import type { Random } from './random.ts';

/** What residents write, by category: a title, and what is the matter. */
const matters: Readonly<Record<string, readonly (readonly [title: string, text: string])[]>> = {
  parking: [
    ['车位被外来车辆占用', '晚上回来经常没有地方停车，门口的车位长期被外面的车占着，希望能管一管。'],
    ['消防登高面上停满了车', '楼前划了黄线的地方每天都停着车，真有急事消防车进不来。'],
  ],
  rubbish: [
    ['垃圾两天没有清运', '垃圾站满了，袋子堆到路边，天热味道很大。'],
    ['楼道里堆放杂物', '三楼拐角堆着旧家具和纸箱，老人上下楼不方便。'],
  ],
  'water-leak': [
    ['地下室积水', '下雨后地下室积水十几厘米，储藏的东西都泡了，请尽快抽水。'],
    ['厨房顶上渗水', '楼上管道渗水，墙皮已经鼓起来，联系过几次没有结果。'],
  ],
  lighting: [['楼道灯不亮', '二层到四层的灯坏了一个多星期，晚上看不清台阶。']],
  elevator: [['电梯经常停运', '这部电梯本月停了四次，老人被关在里面一次，请彻底检修。']],
  heating: [['室内温度不到十八度', '供暖以来家里一直只有十六度左右，老人孩子受不了。']],
  road: [['减速带损坏', '小区主路的减速带缺了两块，夜里车一过响声很大。']],
  noise: [['夜间施工扰民', '对面工地晚上十一点还在施工，影响休息。']],
  'illegal-building': [['一层私搭棚子', '一层住户在窗外搭了棚子，占了公共绿地。']],
};
const anything = [
  ['请帮忙协调解决', '这个问题反映过几次还没有结果，请帮忙看看该由谁负责。'],
  ['希望尽快处理', '情况持续有一段时间了，给大家生活带来不便，希望尽快处理。'],
] as const;

const resolutions = [
  '已到现场查看并处理完毕，请居民确认。',
  '已联系责任单位修复，现场试用正常。',
  '已与当事双方沟通，达成一致并落实。',
  '已清理完毕，今后每周巡查一次。',
];

export function matterOf(random: Random, categoryCode: string): { title: string; text: string } {
  const [title, text] = random.pick(matters[categoryCode] ?? anything);
  return { title, text };
}

export function resolutionOf(random: Random): string {
  return random.pick(resolutions);
}
