import { useLocale } from '../locales/locale.tsx';

const zh = {
  section: '费用',
  text: '用在什么上（居民会看到）',
  textMissing: '请写明用途。',
  estimate: '预计金额（元）',
  actual: '实际金额（元）',
  sum: '请填写金额，最多两位小数，例如 1280.50。',
  sumMissing: '预计金额和实际金额至少填一项。',
  bearer: '由谁承担',
  bearerMissing: '请选择由谁承担。',
  payer: '付款单位',
  payerMissing: '请选择付款单位。',
  onTheSpot: '现场拍板',
  witness: '见证人（可不填，仅工作人员可见）',
  estimated: (sum: string) => `预计 ${sum} 元`,
  spent: (sum: string) => `实际 ${sum} 元`,
  witnessed: (name: string) => `见证人：${name}`,
};

const en: typeof zh = {
  section: 'Costs',
  text: 'What for (the resident reads this)',
  textMissing: 'Please say what for.',
  estimate: 'Expected, in yuan',
  actual: 'Actual, in yuan',
  sum: 'A sum with two decimals at most, such as 1280.50.',
  sumMissing: 'Please give the expected or the actual sum.',
  bearer: 'Who bears it',
  bearerMissing: 'Please choose who bears it.',
  payer: 'Unit that pays',
  payerMissing: 'Please choose the unit that pays.',
  onTheSpot: 'Decided on the spot',
  witness: 'Witness (optional, for staff only)',
  estimated: (sum) => `${sum} yuan expected`,
  spent: (sum) => `${sum} yuan spent`,
  witnessed: (name) => `Witness: ${name}`,
};

export function useCostTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}
