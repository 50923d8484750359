import { readPhoto } from '@linli/core/photos/read';
import { verifyPhotoUrl } from '@linli/core/photos/url';
import type { Services } from '@linli/core/services';
import { type Answer, type Exchange, text } from '../http/exchange.ts';
import { refuseDeadBearer } from './deadBearer.ts';

/** GET /photos/<id>?v=…&a=…&e=…&s=…: until it expires, and as long as whom it was given to may see the photo. */
export function photoEndpoint(services: Services) {
  return async (exchange: Exchange): Promise<Answer> => {
    const { url } = exchange;
    const dead = await refuseDeadBearer(services, exchange);
    if (dead) return dead;
    const now = services.clock.now();
    const signed = verifyPhotoUrl(services.keyring, url, now);
    if (!signed) return text(403, 'This address is not signed, or has expired.\n');
    const photo = await readPhoto(services, signed);
    if (!photo) return text(404, 'This photo is no longer here.\n');
    const left = Math.max(0, Math.floor(Number(url.searchParams.get('e')) - now.getTime() / 1000));
    // What is public may be taken back: browsers ask again before long. The rest is not left behind on a shared desk.
    const cache =
      signed.audience === 'everybody' ? `private, max-age=${Math.min(left, 300)}` : 'private, no-store';
    return {
      headers: {
        'Content-Type': photo.mediaType,
        'Cache-Control': cache,
        'Content-Security-Policy': "default-src 'none'",
        // Widgets on other websites show it by <img>.
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
      body: photo.bytes,
    };
  };
}
