import { builtFile } from '../http/builtFile.ts';
import { compressedFile } from '../http/compressed.ts';
import { type Answer, type Exchange, text } from '../http/exchange.ts';

/** Only what the portal itself brings: no inline style, no nonce, no eval. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** GET /portal/…: the built portal; an address that is no file is one of its screens. */
export function portal(folder: string) {
  return async (exchange: Exchange): Promise<Answer> => {
    const path = exchange.url.pathname.slice('/portal'.length);
    const asset = /\.\w+$/.test(path) ? await builtFile(folder, path) : null;
    if (asset) {
      const immutable = path.startsWith('/assets/');
      return compressedFile(exchange, {
        headers: {
          'Content-Type': asset.mediaType,
          'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
        },
        body: asset.body,
      });
    }
    if (path.startsWith('/assets/')) return text(404, 'No such file of the portal.\n');
    const page = await builtFile(folder, '/index.html');
    if (!page)
      return text(
        503,
        '门户尚未构建：请先运行 pnpm build。\nThe portal is not built: run pnpm build first.\n',
      );
    return compressedFile(exchange, {
      headers: {
        'Content-Type': page.mediaType,
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': policy,
        'X-Frame-Options': 'DENY',
      },
      body: page.body,
    });
  };
}
