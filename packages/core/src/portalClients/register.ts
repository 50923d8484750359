import { randomBytes } from 'node:crypto';
import type { PortalClient } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { InvalidInput, NotFound } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { addressFaults, normalised, type PortalClientAddresses } from './input.ts';
import { placesOfPortals } from './manageable.ts';

export interface RegisterPortalClientInput extends PortalClientAddresses {
  /** Whose portal it is; the tenant follows from it. */
  readonly placeId: string;
  /** A key of the operator's choice, for demo data. */
  readonly key?: string;
}

/** Only an administrator makes a client known: nobody registers by a request of their own. */
export async function registerPortalClient(
  services: Services,
  actor: Actor,
  input: RegisterPortalClientInput,
): Promise<PortalClient> {
  return write(services, actor, 'portalClients.register', async ({ tx, now, audit }) => {
    const where = { AND: [{ id: input.placeId }, placesOfPortals(actor)] };
    const place = await tx.place.findFirst({ where, select: { id: true, tenantId: true } });
    if (place === null) throw new NotFound('place');
    const { tenantId, id: placeId } = place;
    const addresses = normalised(input);
    const faults = addressFaults(addresses);
    if (faults.length > 0) throw new InvalidInput(faults);
    const { name, origins, redirectUris } = addresses;
    const client = await tx.portalClient.create({
      data: {
        id: newId(),
        tenantId,
        key: input.key ?? `portal_${randomBytes(12).toString('base64url')}`,
        placeId,
        name,
        origins: [...origins],
        redirectUris: [...redirectUris],
        createdAt: now,
      },
    });
    const after = { placeId, origins: [...origins], redirectUris: [...redirectUris] };
    await audit({ tenantId, targetType: 'PortalClient', targetId: client.id, after });
    return client;
  });
}
