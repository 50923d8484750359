import type { Answer, Exchange } from '../http/exchange.ts';
import { Html, html } from './html.ts';

/** What a hosted page may do: our own scripts and nothing inline; nobody may frame it. */
const policy = (formTargets: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "base-uri 'none'",
    formTargets.length > 0 ? `form-action 'self' ${formTargets.join(' ')}` : "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

interface Page {
  readonly status?: number;
  readonly title: string;
  readonly main: Html;
  /** With the widgets' loader. */
  readonly widgets?: boolean;
  /** Never kept by a cache between: it belongs to one person. */
  readonly personal?: boolean;
  /** Origins that a form of this page leads to in the end; browsers hold redirects to the policy, too. */
  readonly formTargets?: readonly string[];
}

const words = {
  'zh-CN': { name: '邻里', other: 'English', otherTag: 'en', foot: '邻里 · 街道社区诉求办理' },
  en: {
    name: 'Linli',
    other: '中文',
    otherTag: 'zh-CN',
    foot: 'Linli · appeals of residents, street by street',
  },
} as const;

export type PageLocale = keyof typeof words;

/** `?lang=` chooses, else what a client says of its page (`ui_locales`), else the browser's languages. */
export function pageLocale({ url, locale }: Exchange): PageLocale {
  const wanted = url.searchParams.get('lang') ?? url.searchParams.get('ui_locales') ?? locale;
  return wanted.startsWith('en') ? 'en' : 'zh-CN';
}

export function page(
  exchange: Exchange,
  { status = 200, title, main, widgets = false, personal = false, formTargets = [] }: Page,
): Answer {
  const locale = pageLocale(exchange);
  const t = words[locale];
  const asked = new URLSearchParams(exchange.url.searchParams);
  asked.set('lang', t.otherTag);
  const other = `${exchange.url.pathname}?${asked}`;
  const script = widgets ? html`<script type="module" src="/sdk/v1/linli.js"></script>` : new Html('');
  const document = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${t.name}</title>
<link rel="stylesheet" href="/pages/page.css">
<link rel="icon" href="data:,">
${script}
</head>
<body>
<header><h1>${title}</h1><a class="language" href="${other}" lang="${t.otherTag}">${t.other}</a></header>
<main>${main}</main>
<footer>${t.foot}</footer>
</body>
</html>
`;
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy(formTargets),
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': personal ? 'no-referrer' : 'same-origin',
      'Cache-Control': personal ? 'no-store' : 'no-cache',
      Vary: 'Accept-Language',
    },
    body: document.text,
  };
}
