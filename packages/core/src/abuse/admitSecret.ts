import type { Services } from '../services.ts';
import { demand } from './counter.ts';

/**
 * Before a code and its secret are looked at: nobody tries many codes from one address, or one code from many.
 *
 * @throws RateLimited
 */
export async function admitSecret(
  services: Services,
  { code, address }: { readonly code: string; readonly address: string },
): Promise<void> {
  await demand(services, 'secretsByAddress', address);
  await demand(services, 'secretsByCode', code.replace(/\D/g, '').slice(0, 20));
}
