import type { Answer, Exchange } from '../http/exchange.ts';
import { html } from '../pages/html.ts';
import { page, pageLocale } from '../pages/page.ts';
import type { MailSink } from './mailSink.ts';
import { readMail } from './readMail.ts';

const words = {
  'zh-CN': { title: '演示邮件', none: '还没有邮件。提交或办理一件诉求后，通知会出现在这里。', to: '收件人' },
  en: {
    title: 'Mails of the demo',
    none: 'No mails yet. They appear once an appeal is filed or handled.',
    to: 'To',
  },
} as const;

/** GET /dev/mails: what the demo would have sent. Exists only where the demo's own mail server runs. */
export function mailsPage(sink: MailSink) {
  return (exchange: Exchange): Answer => {
    const locale = pageLocale(exchange);
    const t = words[locale];
    const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
    const mails = sink.mails.map(({ at, to, source }) => {
      const { subject, text } = readMail(source);
      return html`<section><h2>${subject}</h2><p class="muted">${t.to} ${to.join(', ')} · ${time.format(at)}</p>
${text.split('\n').map((line) => html`${line}<br>`)}</section>`;
    });
    return page(exchange, {
      title: t.title,
      personal: true,
      main: mails.length > 0 ? html`${mails}` : html`<p>${t.none}</p>`,
    });
  };
}
