import type { Website } from '../fixture/website.ts';
import { built } from './build.ts';
import { wordpress } from './wordpress/page.ts';

/** Whose widgets a website embeds. */
export interface Embedded {
  /** Origin of the server. */
  readonly api: string;
  readonly siteKey: string;
}

/** The policy that the README gives, with what a website's own application needs besides. */
const strict = (api: string, scripts = '', types = ''): string =>
  `default-src 'none'; script-src ${scripts}${api}; connect-src ${api}; img-src ${api} blob: data:; ` +
  `require-trusted-types-for 'script'; trusted-types lit-html${types}`;

const head = (api: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>禾沐物业</title><meta name="viewport" content="width=device-width, initial-scale=1">
<script type="module" src="${api}/sdk/v1/linli.js" crossorigin></script>`;

function plain(website: Website, { api, siteKey }: Embedded): string {
  return website.page(
    `${head(api)}</head><body><h1>有事请说</h1>
<linli-report site-key="${siteKey}"><a href="${api}/report/${siteKey}">上报问题</a></linli-report>
<linli-status><a href="${api}/">查看进展</a></linli-status></body></html>`,
    strict(api),
  );
}

/** A page whose elements an application of the website's own draws; it reads its settings from the address. */
const application =
  (entry: string, types = '') =>
  async (website: Website, { api, siteKey }: Embedded): Promise<string> => {
    const own = website.script(await built(entry, api));
    const page = website.page(
      `${head(api)}<script type="module" src="${own}"></script></head><body><div id="root"></div></body></html>`,
      strict(api, "'self' ", types),
    );
    return `${page}?key=${siteKey}`;
  };

/** The address of a page with the report and the status, by what made the page. */
export const hosts: Readonly<
  Record<string, (website: Website, embedded: Embedded) => string | Promise<string>>
> = {
  'a static page': plain,
  'a WordPress page': wordpress,
  'a React 19 page': application('react/App.tsx'),
  // Vue makes a policy of its own for what it writes.
  'a Vue 3 page': application('vue/main.js', ' vue'),
};
