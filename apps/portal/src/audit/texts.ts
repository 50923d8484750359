import { useLocale } from '../locales/locale.tsx';
import { actionNames, targetNames } from './names.ts';

const zh = {
  nav: '审计',
  title: '审计记录',
  lead: '谁在什么时候对什么做了什么。记录只能增加，不能修改；每分钟用哈希链封存一次。',
  action: '操作',
  anyAction: '全部操作',
  actor: '操作人',
  target: '对象',
  from: '从',
  to: '到',
  clear: '清除筛选',
  at: '时间',
  before: '之前',
  after: '之后',
  request: '请求编号',
  sealed: '已封存',
  unsealed: '待封存',
  none: '没有符合条件的记录。',
  count: (count: number) => `共 ${count} 条`,
  more: '再看 50 条',
  onlyActor: (name: string) => `只看 ${name} 的操作`,
  onlyTarget: '只看这个对象',
  chosenActor: '只看一位操作人',
  chosenTarget: '只看一个对象',
};

const en: typeof zh = {
  nav: 'Audit',
  title: 'Audit trail',
  lead: 'Who did what to what, and when. Entries are only ever added; a hash chain seals them every minute.',
  action: 'Action',
  anyAction: 'Every action',
  actor: 'Who',
  target: 'What',
  from: 'From',
  to: 'To',
  clear: 'Clear filters',
  at: 'When',
  before: 'Before',
  after: 'After',
  request: 'Request',
  sealed: 'Sealed',
  unsealed: 'Not sealed yet',
  none: 'No entries match.',
  count: (count) => `${count} in all`,
  more: 'Show 50 more',
  onlyActor: (name) => `Only what ${name} did`,
  onlyTarget: 'Only this one',
  chosenActor: 'One person only',
  chosenTarget: 'One target only',
};

export function useAuditTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}

export function useActionNames(): { nameOf: (action: string) => string; known: readonly string[] } {
  const { locale } = useLocale();
  const index = locale === 'en' ? 1 : 0;
  return { nameOf: (action) => actionNames[action]?.[index] ?? action, known: Object.keys(actionNames) };
}

export function useTargetName(): (targetType: string) => string {
  const { locale } = useLocale();
  const index = locale === 'en' ? 1 : 0;
  return (targetType) => targetNames[targetType]?.[index] ?? targetType;
}
