import type { Answer, Exchange } from '../http/exchange.ts';
import { html } from './html.ts';
import { page, pageLocale } from './page.ts';

const words = {
  'zh-CN': {
    title: '邻里服务已启动',
    lead: '居民在小区网站或手机上反映问题，街道社区按时限办理，全程可查。',
    places: '去哪里',
    portal: '工作人员门户',
    graphql: '接口与试验台',
    schema: '接口定义',
    sdk: '网站小组件',
    report: '反映问题（演示站点）',
    property: '物业公司网站（演示）',
    street: '街道自有门户（演示）',
    mails: '演示邮件',
    health: '运行状况',
    demo: '演示数据已载入。演示账号和密码在启动窗口里。',
  },
  en: {
    title: 'Linli is running',
    lead: 'Residents report problems on websites and phones; streets and communities answer by a promised time, for all to follow.',
    places: 'Where to go',
    portal: 'Portal for staff',
    graphql: 'API and playground',
    schema: 'Schema of the API',
    sdk: 'Widgets for websites',
    report: 'Report a problem (demo site)',
    property: 'Website of a property company (demo)',
    street: "A street's own portal (demo)",
    mails: 'Mails of the demo',
    health: 'Health',
    demo: 'Demo data is loaded. The demo accounts stand in the window that started this.',
  },
} as const;

interface HomeOptions {
  readonly demo: boolean;
  /** A site to try the report form with. */
  readonly siteKey: string | null;
  readonly propertySiteUrl: string | null;
  readonly streetPortalUrl?: string | null;
}

/** GET /: tells a newcomer where everything is. */
export function homePage({ demo, siteKey, propertySiteUrl, streetPortalUrl }: HomeOptions) {
  return (exchange: Exchange): Answer => {
    const t = words[pageLocale(exchange)];
    const links = [
      { label: t.portal, href: '/portal/' },
      ...(siteKey ? [{ label: t.report, href: `/report/${siteKey}` }] : []),
      ...(propertySiteUrl ? [{ label: t.property, href: propertySiteUrl }] : []),
      ...(streetPortalUrl ? [{ label: t.street, href: streetPortalUrl }] : []),
      { label: t.graphql, href: '/graphql' },
      { label: t.schema, href: '/schema.graphql' },
      { label: t.sdk, href: '/sdk/v1/linli.js' },
      ...(demo ? [{ label: t.mails, href: '/dev/mails' }] : []),
      { label: t.health, href: '/healthz' },
    ];
    return page(exchange, {
      title: t.title,
      main: html`<p>${t.lead}</p>
<section><h2>${t.places}</h2><dl>${links.map(
        ({ label, href }) => html`<dt>${label}</dt><dd><a href="${href}">${href}</a></dd>`,
      )}</dl></section>
${demo ? html`<p class="muted">${t.demo}</p>` : ''}`,
    });
  };
}
