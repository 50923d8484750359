import { builtFile } from '../http/builtFile.ts';
import { compressedFile } from '../http/compressed.ts';
import { type Answer, type Exchange, text } from '../http/exchange.ts';

/** A name with a content hash never changes what it means. */
const hashed = /[-.][A-Za-z0-9_-]{8,}\.(js|css|woff2|svg|png|map)$/;

/** GET /sdk/v1/…: the widgets for every website: no credentials, no secrets, long cache where the name has a hash. */
export function sdkFiles(folder: string) {
  return async (exchange: Exchange): Promise<Answer> => {
    const { url } = exchange;
    const file = await builtFile(folder, url.pathname.slice('/sdk/v1/'.length));
    if (!file)
      return { ...text(404, 'No such file of the SDK.\n'), headers: { 'Access-Control-Allow-Origin': '*' } };
    return compressedFile(exchange, {
      headers: {
        'Content-Type': file.mediaType,
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Timing-Allow-Origin': '*',
        // The loader and the manifest keep their names: they are asked for again every few minutes.
        'Cache-Control': hashed.test(url.pathname)
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=300',
      },
      body: file.body,
    });
  };
}
