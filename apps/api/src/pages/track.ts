import type { Answer, Exchange } from '../http/exchange.ts';
import { html } from './html.ts';
import { page, pageLocale } from './page.ts';

const words = {
  'zh-CN': {
    title: '我的诉求',
    script: '查看进展需要启用 JavaScript。您也可以拨打 12345 热线，报上编号查询。',
  },
  en: {
    title: 'My appeal',
    script:
      'Seeing how it goes needs JavaScript. You can also call the 12345 hotline and give them the code.',
  },
} as const;

/**
 * GET /a/<code>#<secret>: an appeal for whoever holds its receipt. The secret stays in the browser's #fragment; the
 * page is the same for every code, so that it tells nobody which ones exist.
 */
export function trackPage(exchange: Exchange): Answer {
  const locale = pageLocale(exchange);
  const t = words[locale];
  const code = exchange.url.pathname.slice('/a/'.length).replace(/\D/g, '');
  return page(exchange, {
    title: t.title,
    widgets: true,
    personal: true,
    main: html`<linli-status code="${code}" fragment locale="${locale}" theme="auto"></linli-status>
<noscript><p>${t.script}</p></noscript>`,
  });
}
