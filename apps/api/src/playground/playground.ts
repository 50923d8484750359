import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { RateLimited } from '@linli/core/errors/errors';
import type { Services } from '@linli/core/services';
import { clientAddress } from '../http/clientAddress.ts';
import { type Answer, type Exchange, header, text } from '../http/exchange.ts';
import { playgroundFacts } from './demoFacts.ts';
import { examples } from './examples.ts';

/** GraphiQL's editor writes styles as it runs and draws with fonts from data addresses; scripts are ours alone. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphQL · 邻里 Linli</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/playground/graphiql.css">
<style>
#token-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 6px 12px; font: 14px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui; background: #f7f5ef; color: #1b2a2f; }
#token-bar p { margin: 0; color: #55656b; }
#token { margin-inline-start: 8px; padding: 4px 8px; width: min(420px, 60vw); font: inherit; border: 1px solid #55656b; border-radius: 8px; }
body { display: flex; flex-direction: column; height: 100vh; margin: 0; }
#root { flex: 1; min-height: 0; }
</style>
<script src="/playground/options.js" defer></script>
<script src="/playground/token.js" defer></script>
<script src="/playground/graphiql.js" defer></script>
<script src="/playground/start.js" defer></script>
</head>
<body id="body" class="no-focus-outline">
<div id="token-bar"><label>令牌 Token<input id="token" type="password" autocomplete="off" spellcheck="false" placeholder="lnl_…"></label>
<p>填了令牌就不用门户的登录 · With a token your portal sign-in is left aside</p></div>
<div id="root"></div>
</body>
</html>
`;

const start = `'use strict';
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => '/playground/' + label + '.worker.js' };
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), self.linliPlayground);
`;

/** Before GraphiQL takes fetch: a token goes into the header, and then no cookie goes with it. It is kept nowhere. */
const token = `'use strict';
const send = self.fetch.bind(self);
self.fetch = (target, options = {}) => {
  const headers = new Headers(options.headers);
  const token = document.querySelector('#token').value.trim();
  if (token) headers.set('Authorization', 'Bearer ' + token);
  const credentials = headers.has('Authorization') ? 'omit' : options.credentials;
  return send(target, { ...options, headers, ...(credentials && { credentials }) });
};
`;

/** GET /graphql in a browser. */
export function playgroundPage({ request }: Exchange): Answer {
  if (!header(request, 'accept')?.includes('text/html')) {
    return { ...text(405, 'Send documents by POST.\n'), headers: { Allow: 'POST, OPTIONS' } };
  }
  return {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-cache',
    },
    body: page,
  };
}

/** GET /playground/…: GraphiQL from the server's own package, no other host. */
export function playgroundFiles(services: Services) {
  const packed = new Map<string, Promise<Buffer>>();
  return async ({ request, url }: Exchange): Promise<Answer> => {
    const name = url.pathname.slice('/playground/'.length);
    if (name === 'options.js')
      return script(await optionsScript(services, clientAddress(request, 0)), 'no-store');
    if (name === 'token.js') return script(token, 'no-cache');
    if (name === 'start.js') return script(start, 'no-cache');
    const file = (await vendorFiles()).get(name);
    if (!file) return text(404, 'No such file of the playground.\n');
    const answer = script(file.text, 'public, max-age=86400', file.type);
    if (!header(request, 'accept-encoding')?.includes('gzip')) return answer;
    const small = packed.get(name) ?? promisify(gzip)(file.text);
    packed.set(name, small);
    return { headers: { ...answer.headers, 'Content-Encoding': 'gzip' }, body: await small };
  };
}

/** Five megabytes of text, only read once somebody opens the playground. */
async function vendorFiles() {
  const { css, editorWorkerService, graphqlWorker, js, jsonWorker } = await import(
    '@graphql-yoga/render-graphiql/graphiql'
  );
  const javascript = 'text/javascript; charset=utf-8';
  return new Map([
    ['graphiql.js', { text: js, type: javascript }],
    ['graphiql.css', { text: css, type: 'text/css; charset=utf-8' }],
    ['editorWorkerService.worker.js', { text: editorWorkerService, type: javascript }],
    ['json.worker.js', { text: jsonWorker, type: javascript }],
    ['graphql.worker.js', { text: graphqlWorker, type: javascript }],
  ]);
}

async function optionsScript(services: Services, address: string): Promise<string> {
  const facts = await playgroundFacts(services, address).catch(withoutWork);
  const options = {
    title: 'Linli',
    endpoint: '/graphql',
    defaultHeaders: JSON.stringify({ 'Accept-Language': 'zh-CN' }, null, 2),
    defaultTabs: examples.map(({ query, variables }) => ({
      query,
      variables: facts ? JSON.stringify(variables(facts), null, 2) : '{}',
    })),
  };
  return `self.linliPlayground = ${JSON.stringify(options).replaceAll('<', '\\u003c')};\n`;
}

/** Who opened the playground too often gets it without examples that are filled in. */
function withoutWork(error: unknown): null {
  if (error instanceof RateLimited) return null;
  throw error;
}

function script(body: string, cache: string, type = 'text/javascript; charset=utf-8'): Answer {
  return { headers: { 'Content-Type': type, 'Cache-Control': cache, Vary: 'Accept-Encoding' }, body };
}
