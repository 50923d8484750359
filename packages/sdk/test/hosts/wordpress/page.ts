import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Website } from '../../fixture/website.ts';
import type { Embedded } from '../hosts.ts';

const here = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const jquery = readFileSync(createRequire(import.meta.url).resolve('jquery/dist/jquery.min.js'), 'utf8');

/** What an editor has pasted, with paragraphs and line breaks around and inside our tags. */
const pasted = ({
  api,
  siteKey,
}: Embedded): string => `<script type="module" src="${api}/sdk/v1/linli.js" crossorigin></script>
<p><linli-report site-key="${siteKey}" locale="zh-CN"><br />
<a href="${api}/report/${siteKey}">上报问题</a><br />
</linli-report></p>
<p></p>
<p><linli-status locale="zh-CN"><a href="${api}/">查看进展</a></linli-status></p>`;

/**
 * A page as WordPress makes it: the theme's sheet over everything, and a plugin that has moved all scripts to the foot.
 */
export function wordpress(website: Website, embedded: Embedded, content = pasted(embedded)): string {
  const { api } = embedded;
  const [loader = ''] = /<script.*<\/script>/.exec(content) ?? [];
  const scripts = [jquery, here('plugins.js')].map(
    (text) => `<script src="${website.script(text)}"></script>`,
  );
  return website.page(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>禾沐物业</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${website.sheet(here('theme.css'))}"></head>
<body class="wp-singular page-template-default">
<header class="site-header"><b>禾沐物业</b></header>
<article class="page hentry"><div class="entry-content">
<p>有事请说 🙏</p>
${content.replace(loader, '')}
</div></article>
<div class="cookie-notice">本站使用 Cookie。<button type="button">知道了</button></div>
${scripts.join('\n')}
${loader.replace('<script', '<script defer data-optimized="1"')}
</body></html>`,
    `default-src 'none'; script-src 'self' ${api}; style-src 'self'; connect-src ${api}; img-src 'self' ${api} blob: data:; ` +
      "base-uri 'none'; form-action 'self'",
  );
}
