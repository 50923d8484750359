import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Random } from '@linli/testkit/generate/random';

export interface Website {
  readonly port: number;
  stop(): Promise<void>;
}

const [width, height] = [360, 240];

/** Somebody's website with text and, at `/photo`, a picture that fills a phone's width; `script` and `key` put the form on it. */
export async function serveWebsite(): Promise<Website> {
  const picture = photo();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://website');
    const [type, body] =
      pathname === '/hero.bmp'
        ? ['image/bmp', picture]
        : ['text/html; charset=utf-8', page(pathname === '/photo', searchParams)];
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function page(pictured: boolean, asked: URLSearchParams): string {
  const [script, key] = [asked.get('script'), asked.get('key')];
  const text = '小区的物业服务、维修进度和通知都在这里。'.repeat(4);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>槐安家园物业</title>
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
    ${script ? `<script type="module" src="${script}"></script>` : ''}</head><body style="margin:0"><h1>槐安家园物业</h1>
    ${pictured ? `<img src="/hero.bmp" width="${width}" height="${height}" alt="小区大门">` : ''}
    <p>${text}</p>${script ? `<linli-report site-key="${key}"></linli-report>` : ''}<p>${text}</p></body></html>`;
}

/** 87 kB that no line makes smaller, as a photo is: noise in shades of grey. */
function photo(): Buffer {
  const shades = 256 * 4;
  const start = 54 + shades;
  const file = Buffer.alloc(start + width * height);
  const random = new Random('photo');
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(start, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(8, 28);
  for (let shade = 0; shade < 256; shade++) file.fill(shade, 54 + shade * 4, 54 + shade * 4 + 3);
  for (let at = start; at < file.length; at++) file[at] = Math.floor(random.between(0, 256));
  return file;
}
