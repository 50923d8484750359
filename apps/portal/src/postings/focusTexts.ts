import { useLocale } from '../locales/locale.tsx';

const zh = {
  what: '做什么，例如：规范停车',
  anyCategory: '诉求分类（可不选）',
  title: (row: number) => `第 ${row} 项重点`,
  category: (row: number) => `第 ${row} 项的诉求分类`,
  up: '上移',
  upNamed: (row: number) => `上移第 ${row} 项`,
  remove: '删除',
  removeNamed: (row: number) => `删除第 ${row} 项`,
  add: '再加一项',
  hint: '最重要的写在最前面。选了分类，这一类未办结的诉求会列为难点。',
};

const en: typeof zh = {
  what: 'What, such as: parking in order',
  anyCategory: 'Category of appeals (optional)',
  title: (row) => `Focus ${row}`,
  category: (row) => `Category of focus ${row}`,
  up: 'Up',
  upNamed: (row) => `Move focus ${row} up`,
  remove: 'Remove',
  removeNamed: (row) => `Remove focus ${row}`,
  add: 'One more',
  hint: 'The most important first. Open appeals of a category that is chosen stand among the hard ones.',
};

export function useFocusTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}
