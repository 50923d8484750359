import { type Actor, callerOf } from '../src/actor.ts';
import { newId } from '../src/ids.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** A photo whose bytes have arrived, ready to be attached by whoever asked for its ticket. */
export async function storedPhoto(
  { services, tenantId, clock }: Neighbourhood,
  owner: Actor,
): Promise<string> {
  const id = newId();
  await services.database.photo.create({
    data: {
      id,
      tenantId,
      use: 'REPORT',
      ticketHash: id,
      ticketExpires: clock.now(),
      owner: callerOf(owner),
      storedAt: clock.now(),
      mediaType: 'image/jpeg',
      bytes: 1_000,
      width: 640,
      height: 480,
    },
  });
  return id;
}
