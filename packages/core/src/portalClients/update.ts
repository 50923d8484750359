import type { PortalClient } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { LocalizedText } from '../localized.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { addressFaults, normalised, type PortalClientAddresses } from './input.ts';
import { manageablePortalClient } from './manageable.ts';

export interface UpdatePortalClientInput extends Partial<PortalClientAddresses> {
  readonly clientId: string;
}

/** What is left out stays. An origin that is taken away can use its tokens no more, from the next request on. */
export async function updatePortalClient(
  services: Services,
  actor: Actor,
  { clientId, ...changed }: UpdatePortalClientInput,
): Promise<PortalClient> {
  return write(services, actor, 'portalClients.update', async (change) => {
    const client = await manageablePortalClient(change, clientId);
    const { tenantId, origins, redirectUris } = client;
    const addresses = normalised({ name: client.name as LocalizedText, origins, redirectUris, ...changed });
    const faults = addressFaults(addresses);
    if (faults.length > 0) throw new InvalidInput(faults);
    const now = { origins: [...addresses.origins], redirectUris: [...addresses.redirectUris] };
    const updated = await change.tx.portalClient.update({
      where: { id: client.id },
      data: { name: addresses.name, ...now },
    });
    const before = { origins, redirectUris };
    await change.audit({ tenantId, targetType: 'PortalClient', targetId: client.id, before, after: now });
    return updated;
  });
}
