import { inLocale, type LocalizedText } from '@linli/core/localized';
import type { Services } from '@linli/core/services';
import type { Answer, Exchange } from '../http/exchange.ts';
import { html } from './html.ts';
import { page, pageLocale } from './page.ts';

const words = {
  'zh-CN': {
    title: '反映问题',
    unknown: '没有这个站点',
    gone: '这个链接不正确，或者站点已停用。请向给您链接的单位核实。',
    script: '填写表单需要启用 JavaScript。您也可以拨打 12345 热线反映。',
  },
  en: {
    title: 'Report a problem',
    unknown: 'No such site',
    gone: 'This link is wrong, or the site was switched off. Please ask whoever gave it to you.',
    script: 'The form needs JavaScript. You can also call the 12345 hotline.',
  },
} as const;

/** GET /report/<key>: the report form on a page of its own, for links and for websites without script. */
export function reportPage({ database, clock }: Services) {
  return async (exchange: Exchange): Promise<Answer> => {
    const locale = pageLocale(exchange);
    const t = words[locale];
    const key = decodeURIComponent(exchange.url.pathname.slice('/report/'.length));
    const site = await database.site.findUnique({ where: { key } });
    if (!site || (site.disabledAt && site.disabledAt <= clock.now())) {
      return page(exchange, {
        status: 404,
        title: t.unknown,
        main: html`<section><p>${t.gone}</p></section>`,
      });
    }
    return page(exchange, {
      title: inLocale(site.title as LocalizedText, locale) || t.title,
      widgets: true,
      main: html`<linli-report site-key="${key}" locale="${locale}" theme="auto"></linli-report>
<noscript><p>${t.script}</p></noscript>`,
    });
  };
}
