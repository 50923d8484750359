import { retryAfterSeconds, unavailableSentence } from '../graphql/unavailable.ts';
import { type Answer, type Exchange, header, text } from '../http/exchange.ts';
import { html } from './html.ts';
import { page, pageLocale } from './page.ts';

const title = { 'zh-CN': '服务暂时中断', en: 'Interrupted for a moment' } as const;

const urgent = {
  'zh-CN': '急事请拨打 12345 热线。',
  en: 'If it is urgent, call the 12345 hotline.',
} as const;

/** What is answered while the database is away: a page to people, a line to programs. */
export function interrupted(exchange: Exchange): Answer {
  const locale = pageLocale(exchange);
  const sentence = unavailableSentence(locale);
  const answer = header(exchange.request, 'accept')?.includes('text/html')
    ? page(exchange, {
        status: 503,
        title: title[locale],
        main: html`<section><p>${sentence}${locale === 'en' ? ' ' : ''}${urgent[locale]}</p></section>`,
      })
    : text(503, `${sentence}\n`);
  const headers = {
    ...answer.headers,
    'Cache-Control': 'no-store',
    'Retry-After': String(retryAfterSeconds),
  };
  return { ...answer, headers };
}
