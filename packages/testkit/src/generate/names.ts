import type { LocalizedText } from '@linli/core/localized';
import type { Random } from './random.ts';

type Syllable = readonly [zh: string, en: string];

const first: readonly Syllable[] = [
  ['清', 'Qing'],
  ['和', 'He'],
  ['望', 'Wang'],
  ['云', 'Yun'],
  ['柳', 'Liu'],
  ['松', 'Song'],
  ['枫', 'Feng'],
  ['锦', 'Jin'],
  ['永', 'Yong'],
  ['安', 'An'],
  ['景', 'Jing'],
  ['泰', 'Tai'],
  ['文', 'Wen'],
  ['瑞', 'Rui'],
];
const second: readonly Syllable[] = [
  ['河', 'he'],
  ['园', 'yuan'],
  ['山', 'shan'],
  ['桥', 'qiao'],
  ['苑', 'yuan'],
  ['泉', 'quan'],
  ['溪', 'xi'],
  ['林', 'lin'],
  ['庄', 'zhuang'],
  ['坊', 'fang'],
  ['湖', 'hu'],
  ['里', 'li'],
];
const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗高'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰英华建国文海波宁'];

/** The n-th of many invented names; no two of the same kind under 168 are alike. */
export function placeName(n: number, suffix: { readonly zh: string; readonly en: string }): LocalizedText {
  const [zhA, enA] = first[n % first.length] ?? ['', ''];
  const [zhB, enB] = second[((n % first.length) + Math.floor(n / first.length)) % second.length] ?? ['', ''];
  return { zh: `${zhA}${zhB}${suffix.zh}`, en: `${enA}${enB} ${suffix.en}` };
}

export function personName(random: Random): string {
  const name = random.pick(surnames) + random.pick(given);
  return random.chance(0.6) ? name + random.pick(given) : name;
}
