import { useLocale } from '../locales/locale.tsx';

const zh = {
  begin: '批量办理',
  end: '退出批量',
  chosen: (count: number) => `已选 ${count} 件`,
  choose: (title: string) => `选择：${title}`,
  all: '全选本页',
  none: '全不选',
  steps: { accept: '受理', assign: '派单', start: '开始办理', addNote: '添加记录', close: '结案' },
  note: '备注（可不填）',
  text: '记录内容',
  textMissing: '请写点内容。',
  public: '让居民也看到这条记录',
  unit: '承办单位',
  unitMissing: '请选择承办单位。',
  confirm: (step: string, count: number) => `${step} ${count} 件`,
  back: '返回',
  done: (count: number) => `已办 ${count} 件`,
  refused: (count: number, tried: number) =>
    count === tried ? `${count} 件都没有办成：` : `${count} 件没有办成，其余 ${tried - count} 件已办好：`,
  tooMany: (count: number, limit: number) =>
    `已选 ${count} 件，一次最多 ${limit} 件，请去掉 ${count - limit} 件。`,
  first: (limit: number) => `选前 ${limit} 件`,
};

const en: typeof zh = {
  begin: 'Select several',
  end: 'Stop selecting',
  chosen: (count) => `${count} selected`,
  choose: (title) => `Select: ${title}`,
  all: 'Select this page',
  none: 'Select none',
  steps: { accept: 'Accept', assign: 'Assign', start: 'Start work', addNote: 'Add entry', close: 'Close' },
  note: 'Note (optional)',
  text: 'What to write',
  textMissing: 'Please write something.',
  public: 'The resident reads it too',
  unit: 'Unit in charge',
  unitMissing: 'Please choose a unit.',
  confirm: (step, count) => `${step}: ${count}`,
  back: 'Back',
  done: (count) => `${count} done`,
  refused: (count, tried) =>
    count === tried ? `None of ${count} could be done:` : `${count} could not be done, ${tried - count} are:`,
  tooMany: (count, limit) =>
    `${count} selected, ${limit} at a time at most: please leave out ${count - limit}.`,
  first: (limit) => `Select the first ${limit}`,
};

export function useManyTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}
