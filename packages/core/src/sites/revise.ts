import type { Site } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import {
  cleanedConfiguration,
  columnsOf,
  configurationFaults,
  configurationOf,
  isSameConfiguration,
  type SiteConfiguration,
} from './configuration.ts';
import { assertSeen, lockedSite } from './manageable.ts';
import { secureOrigin } from './origin.ts';

export interface ReviseSiteInput {
  readonly tenantId: string;
  readonly siteId: string;
  /** The version that the caller saw. */
  readonly version?: number | null;
  readonly configuration: SiteConfiguration;
}

/** What its widgets show and whom they answer; caches may keep what is public for up to six minutes. A retry finds it done. */
export async function reviseSite(
  services: Services,
  actor: Actor,
  { configuration: written, version, ...which }: ReviseSiteInput,
): Promise<Site> {
  return write(services, actor, 'sites.revise', async ({ tx, audit }) => {
    const site = await lockedSite(tx, actor, which);
    const { id, tenantId } = site;
    const standing = configurationOf(site);
    const configuration = cleanedConfiguration(written);
    if (isSameConfiguration(cleanedConfiguration(standing), configuration)) return site;
    assertSeen(site, version);
    // What an operator has listed may stay.
    const mayList = (origin: string) => secureOrigin(origin) !== null || site.origins.includes(origin);
    const faults = await configurationFaults(tx, tenantId, written, mayList);
    if (faults.length > 0) throw new InvalidInput(faults);
    const said = ({ title: _, lead: __, ...rest }: SiteConfiguration) => ({
      ...rest,
      origins: [...rest.origins],
      locales: [...rest.locales],
      categoryCodes: [...rest.categoryCodes],
    });
    await audit({
      tenantId,
      targetType: 'Site',
      targetId: id,
      before: said(standing),
      after: said(configuration),
    });
    return tx.site.update({
      where: { id },
      data: { ...columnsOf(configuration, site.texts), version: site.version + 1 },
    });
  });
}
