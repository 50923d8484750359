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
  refused: (count: number) => `${count} 件没有办成，其余已办好：`,
  tooMany: '一次最多 50 件。',
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
  refused: (count) => `${count} could not be done; the others are:`,
  tooMany: '50 at a time at most.',
};

export function useManyTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}
