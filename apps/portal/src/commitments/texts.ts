import { useLocale } from '../locales/locale.tsx';

const zh = {
  nav: '承诺',
  title: '对居民的承诺',
  lead: '写明日期的承诺，最近的排在前面。到期未兑现会自动提醒上一级。',
  section: '承诺日期',
  none: '没有承诺日期。',
  empty: '没有符合条件的承诺。',
  count: (count: number) => `共 ${count} 项`,
  more: '再看 50 项',
  show: '显示',
  today: '今天到期',
  left: (days: number) => `还有 ${days} 天`,
  late: (days: number) => `已过 ${days} 天`,
  kept: '已兑现',
  cancel: '取消承诺',
  cancelReason: '取消的原因（居民会看到）',
  keptNamed: (day: string) => `${day}的承诺已兑现`,
  cancelNamed: (day: string) => `取消${day}的承诺`,
  said: { KEPT: '已登记为兑现', CANCELLED: '已取消承诺' },
  send: '确定',
  back: '返回',
};

const en: typeof zh = {
  nav: 'Promises',
  title: 'Promises to residents',
  lead: 'Promises with a day, the nearest first. One that is not kept is reported one level up by itself.',
  section: 'Promised days',
  none: 'No day is promised.',
  empty: 'No promise fits.',
  count: (count) => `${count} in all`,
  more: '50 more',
  show: 'Show',
  today: 'Due today',
  left: (days) => `${days} ${days === 1 ? 'day' : 'days'} left`,
  late: (days) => `${days} ${days === 1 ? 'day' : 'days'} ago`,
  kept: 'Kept',
  cancel: 'Cancel',
  cancelReason: 'Why it is cancelled (the resident reads this)',
  keptNamed: (day) => `The promise for ${day} was kept`,
  cancelNamed: (day) => `Cancel the promise for ${day}`,
  said: { KEPT: 'Recorded as kept', CANCELLED: 'The promise is cancelled' },
  send: 'Confirm',
  back: 'Back',
};

export function useCommitmentTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}
