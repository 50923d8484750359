import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { listen } from '../test/fixture/listen.ts';
import { serveApi } from '../test/fixture/server.ts';
import type { State } from './states/state.ts';
import { states } from './states.ts';

export interface Look {
  theme: 'light' | 'dark';
  size: 'normal' | 'large';
  locale: 'zh-CN' | 'en';
}

export const looks: Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  (['normal', 'large'] as const).flatMap((size) =>
    (['zh-CN', 'en'] as const).map((locale) => ({ theme, size, locale })),
  ),
);

const query = ({ theme, size, locale }: Look): string => String(new URLSearchParams({ theme, size, locale }));
const lookOf = (asked: URLSearchParams): Look =>
  looks.find((look) => query(look) === query(Object.fromEntries(asked) as unknown as Look)) ?? {
    theme: 'light',
    size: 'normal',
    locale: 'zh-CN',
  };

const driver = readFileSync(new URL('reach.js', import.meta.url));
const sheet =
  'body{font:14px system-ui;display:flex;flex-wrap:wrap;gap:16px}nav{flex:100%}figure{margin:0}iframe{border:1px solid #999}';

/** Every state in a frame of its own. */
function everything(look: Look): string {
  const others = looks.map((one) => `<a href="/?${query(one)}">${Object.values(one).join(' ')}</a>`);
  const frames = states.map(
    ({ name, only }, index) =>
      `<figure><figcaption>${name}</figcaption><iframe title="${name}" width="${only === 'desktop' ? 960 : 360}" height="740"
        src="/states/${index}?${query(look)}"></iframe></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Linli</title><style>${sheet}</style><nav>${others.join(' · ')}</nav>${frames.join('')}`;
}

/** The world cannot be sent to the page: the page asks for its changes by their number. */
const way = ({ tag, steps, ready }: State, at: number): string =>
  JSON.stringify({
    tag,
    ready,
    steps: steps.map((step, index) =>
      typeof step === 'function' ? { world: `/states/${at}/world/${index}` } : step,
    ),
  });

function alone(state: State, at: number, api: string, key: string, look: Look): string {
  const { name, tag, attributes, browser } = state;
  return `<!doctype html><html lang="${look.locale}"><head><meta charset="utf-8"><title>${name}</title>
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
    <script>${browser.replaceAll('pk_test_fixture', key)}</script><script type="module" src="${api}/sdk/v1/linli.js" crossorigin></script>
    <script type="application/json" id="way">${way(state, at)}</script>
    <script type="module" src="/reach.js"></script></head><body style="margin:0"><${tag}
    ${attributes.replace('pk_test_fixture', key)} theme="${look.theme}" text-size="${look.size}"
    locale="${look.locale}"><a href="#">上报问题</a></${tag}></body></html>`;
}

export interface Gallery {
  origin: string;
  /** A state alone; once it is reached, `data-reached` stands on the page's root. */
  address(state: State, look: Look): string;
  close(): Promise<void>;
}

/** What stands behind a state. */
async function behind({ world }: State) {
  const { fixture, ...api } = await serveApi();
  let opened = 0;
  /** A key of its own for each visit: what somebody kept on the device before would stand in the next picture. */
  const begin = (): string => {
    opened += 1;
    const key = `pk_${new URL(api.origin).port}_${opened}`;
    fixture.reset();
    world(fixture);
    if (fixture.site) fixture.site = { ...fixture.site, key };
    return key;
  };
  return { ...api, fixture, begin };
}

/** Each state has an API of its own behind it from its first visit on, so that all can stand on one page. */
export async function serveGallery(port = 0): Promise<Gallery> {
  const apis = new Map<number, ReturnType<typeof behind>>();
  const served = await listen(
    createServer(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gallery');
      if (pathname === '/reach.js')
        return void response.setHeader('Content-Type', 'text/javascript').end(driver);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      const look = lookOf(searchParams);
      const [, index, change] = /^\/states\/(\d+)(?:\/world\/(\d+))?$/.exec(pathname) ?? [];
      const at = Number(index);
      const state = states[at];
      if (!state) return void response.end(everything(look));
      const opening = apis.get(at) ?? behind(state);
      apis.set(at, opening);
      const api = await opening;
      const step = state.steps[Number(change)];
      if (typeof step !== 'function')
        return void response.end(alone(state, at, api.origin, api.begin(), look));
      await step(api.fixture);
      response.end();
    }),
    port,
  );
  return {
    origin: served.origin,
    address: (state, look) => `${served.origin}/states/${states.indexOf(state)}?${query(look)}`,
    close: async () => {
      const opened = await Promise.all(apis.values());
      await Promise.all([served, ...opened].map((one) => one.close()));
    },
  };
}
