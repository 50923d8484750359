import type { Site } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { assertSeen, lockedSite } from './manageable.ts';

export interface SwitchSiteInput {
  readonly tenantId: string;
  readonly siteId: string;
  /** The version that the caller saw. */
  readonly version?: number | null;
}

/** Its key is answered as an unknown one from the next request on. A retry finds it switched off. */
export function suspendSite(services: Services, actor: Actor, input: SwitchSiteInput): Promise<Site> {
  return switchSite(services, actor, input, 'sites.suspend');
}

/** Its key works again. A retry finds it switched on. */
export function resumeSite(services: Services, actor: Actor, input: SwitchSiteInput): Promise<Site> {
  return switchSite(services, actor, input, 'sites.resume');
}

function switchSite(
  services: Services,
  actor: Actor,
  { version, ...which }: SwitchSiteInput,
  action: 'sites.suspend' | 'sites.resume',
): Promise<Site> {
  return write(services, actor, action, async ({ tx, now, audit }) => {
    const site = await lockedSite(tx, actor, which);
    const { id, tenantId } = site;
    const isOff = site.disabledAt !== null;
    if (isOff === (action === 'sites.suspend')) return site;
    assertSeen(site, version);
    const disabledAt = isOff ? null : now;
    await audit({
      tenantId,
      targetType: 'Site',
      targetId: id,
      after: { disabledAt: disabledAt?.toISOString() ?? null },
    });
    return tx.site.update({ where: { id }, data: { disabledAt, version: site.version + 1 } });
  });
}
