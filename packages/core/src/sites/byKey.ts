import type { Site } from '@linli/database/generated/prisma/client';
import type { SiteActor } from '../actor.ts';
import { OriginDenied, UnknownSite } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { originAllowed } from './origin.ts';

export interface OpenedSite {
  readonly site: Site;
  readonly actor: SiteActor;
}

/**
 * The site of a publishable key, for a page of the given origin (the request's Origin header).
 *
 * @throws UnknownSite also for a site that was switched off
 * @throws OriginDenied
 */
export async function siteByKey(
  services: Services,
  key: string,
  origin: string | null,
  requestId?: string,
): Promise<OpenedSite> {
  const site = await services.database.site.findUnique({ where: { key } });
  const now = services.clock.now();
  if (site === null || (site.disabledAt !== null && site.disabledAt <= now)) throw new UnknownSite();
  if (!originAllowed(site, origin, services.publicUrl)) throw new OriginDenied(origin);
  return {
    site,
    actor: {
      kind: 'site',
      tenantId: site.tenantId,
      siteId: site.id,
      ...(requestId === undefined ? {} : { requestId }),
    },
  };
}
