const words = {
  zh: {
    title: '六里桥街道工作台',
    other: 'English',
    signIn: '用邻里账号登录',
    signOut: '退出',
    signedIn: '正在打开……',
    welcome: '请登录，查看您的待办诉求。',
    denied: '您没有同意登录。',
    failed: '登录没有完成，请再试一次。',
    ended: '登录已结束，请重新登录。',
    offline: '网络不通，稍后自动重试。',
    count: (count: number) => (count === 0 ? '没有待办诉求' : `待办 ${count} 件`),
    due: (when: string) => `${when}到期`,
    late: (when: string) => `超期：${when}到期`,
    none: '无期限',
  },
  en: {
    title: 'Liuliqiao Street desk',
    other: '中文',
    signIn: 'Sign in with Linli',
    signOut: 'Sign out',
    signedIn: 'Opening …',
    welcome: 'Sign in to see the appeals that wait for you.',
    denied: 'You did not allow the sign-in.',
    failed: 'The sign-in was not completed. Please try again.',
    ended: 'The sign-in has ended. Please sign in again.',
    offline: 'No connection. It tries again by itself.',
    count: (count: number) => (count === 0 ? 'nothing waits' : `${count} open`),
    due: (when: string) => `Due ${when}`,
    late: (when: string) => `Overdue: due ${when}`,
    none: 'No limit',
  },
};

const wanted = new URLSearchParams(location.search).get('lang') ?? sessionStorage.getItem('lang');

export const language = (wanted ?? navigator.language).startsWith('en') ? 'en' : 'zh';
export const text = words[language];

/** The page is written in Chinese; this puts in the other language, and remembers the choice over the sign-in. */
export function translatePage(): void {
  sessionStorage.setItem('lang', language);
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  document.title = text.title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = String(text[element.dataset.word as keyof typeof text]);
  }
  const other = document.querySelector('nav a');
  other?.setAttribute('href', language === 'en' ? '?lang=zh' : '?lang=en');
  other?.setAttribute('lang', language === 'en' ? 'zh-CN' : 'en');
}

const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

/** 「3小时后」, "2 days ago": how far away a moment is, in its largest whole unit. */
export function away(moment: string, now = Date.now()): string {
  const minutes = Math.trunc((Date.parse(moment) - now) / 60_000);
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const hours = Math.trunc(minutes / 60);
  return Math.abs(hours) < 48
    ? relative.format(hours, 'hour')
    : relative.format(Math.trunc(hours / 24), 'day');
}
