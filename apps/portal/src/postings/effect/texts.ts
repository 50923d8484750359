import { useLocale } from '../../locales/locale.tsx';

const zh = {
  nav: '派驻成效',
  notYours: '成效只对在任书记本人、本社区书记、街道和区级统筹人员开放。',
  window: '最多比较',
  months: (count: number) => `${count} 个月`,
  compared: '到任前后对比',
  early: (day: string) => `任期还不到 28 天，现在比较看不出什么。${day} 起可以比较。`,
  tooShort: '任期不足 28 天，不作比较。',
  windows: (days: number) => `到任前、到任后各 ${days} 天，口径、权重相同。`,
  before: '到任前',
  after: '到任后',
  change: '变化',
  figure: '指标',
  points: '个百分点',
  relative: (percent: string) => `相对变化 ${percent}%`,
  noRelative: '基数为 0，无相对变化',
  notComparable: '一方没有回访，不能比较',
  small: '有效回访较少，多几次、少几次都会明显改变结果，请谨慎看待。',
  twoUnits: '“个百分点”是两个比率之差，“相对变化”是差值除以原比率。引用时请写明是哪一种。',
  comparison: '与情况相近、没有派驻的社区对比',
  noCause: '不能证明因果。批次选的是排名靠后的社区，这样的社区即使没有派驻，往往也会自己回升（均值回归）。',
  rule: (measure: string, size: number) =>
    `选法：同一批次范围内，按到任前的${measure}排名最接近、两段时间内都没有派驻书记的 ${size} 个社区。`,
  rank: (rank: number, of: number) => `本社区到任前排第 ${rank} 位（共 ${of} 个，第 1 位最差）。`,
  none: '没有可以对比的社区。',
  here: '本社区',
  others: (count: number) => `对比社区（${count} 个合计）`,
  community: '社区',
  rankBefore: '到任前排名',
  received: '诉求量',
  resolution: '解决率',
  hidden: '您只能看到合计；各社区的数据由各社区和街道、区级查看。',
  outcomes: '任期内办成的事',
  outcomesLead: '由办理记录得出；一件诉求可以同时计入几项。点数字看是哪几件。',
};

const en: typeof zh = {
  nav: 'Effect',
  notYours:
    'What came of a posting is for the secretary in office, the secretary of the community, the street and the district organizers.',
  window: 'At most',
  months: (count) => `${count} months`,
  compared: 'Before and after',
  early: (day) =>
    `The term has fewer than 28 days: too early to say anything. From ${day} on there is enough.`,
  tooShort: 'The term has fewer than 28 days: it is not compared.',
  windows: (days) => `${days} days before the first day and ${days} since, by the same rules and weights.`,
  before: 'Before',
  after: 'After',
  change: 'Change',
  figure: 'Figure',
  points: 'points',
  relative: (percent) => `${percent}% of what it was`,
  noRelative: 'From 0: no percent of it',
  notComparable: 'Nobody asked on one side',
  small: 'There are few valid visits: a handful more or less would turn these figures.',
  twoUnits:
    'Points are the difference of two rates; percent is that difference divided by the former rate. Please say which one you quote.',
  comparison: 'Communities that stood alike, without a posting',
  noCause:
    'This proves no cause. Batches pick the worst, and the worst come nearer to the middle by themselves, posting or not (regression to the mean).',
  rule: (measure, size) =>
    `Chosen as follows: the ${size} communities of the batch’s area that ranked nearest before by ${measure} and had no secretary in either window.`,
  rank: (rank, of) => `This community ranked ${rank} of ${of} before; 1 is the worst.`,
  none: 'There is no community to compare with.',
  here: 'This community',
  others: (count) => `Compared with (${count} together)`,
  community: 'Community',
  rankBefore: 'Rank before',
  received: 'Received',
  resolution: 'Resolution',
  hidden: 'You see the sum; the figures of each community are for itself, its street and the district.',
  outcomes: 'What was done in the term',
  outcomesLead: 'From the records; an appeal can count in several. Press a figure to see which ones.',
};

export function useEffectTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}

export type EffectTexts = typeof zh;
