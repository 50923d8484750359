import { randomBytes } from 'node:crypto';
import type { Site } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import { type Actor, callerOf } from '../actor.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';
import {
  cleanedConfiguration,
  columnsOf,
  configurationFaults,
  type SiteConfiguration,
} from './configuration.ts';
import { normaliseOrigin, secureOrigin } from './origin.ts';

export interface CreateSiteInput
  extends Pick<SiteConfiguration, 'title' | 'origins'>,
    Partial<Omit<SiteConfiguration, 'title' | 'origins'>> {
  readonly tenantId: string;
  /** Chosen by the caller, so that a retry makes no second one. */
  readonly clientId?: string;
  readonly organizationId: string;
  /** The place that the site speaks for. */
  readonly placeId: string;
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** pk_live_… or pk_test_… */
  readonly mode?: 'live' | 'test';
  /** A key of the operator's choice, for demo data and moves between installations. */
  readonly key?: string;
}

/** A website that may embed widgets. A retry with the same client id answers what stands by now. */
export async function createSite(services: Services, actor: Actor, input: CreateSiteInput): Promise<Site> {
  return write(services, actor, 'sites.create', async (change) => {
    const { tenantId, clientId, organizationId, placeId, mode = 'live' } = input;
    const { tx, now } = change;
    assertMay(actor, 'manageSites', await placeFacts(tx, tenantId, placeId));
    const createdBy = callerOf(actor);
    if (clientId !== undefined) {
      // A retry that runs beside its first try waits for it.
      const lock = `site:${createdBy}:${clientId}`;
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
      const where = { createdBy_clientId: { createdBy, clientId }, tenantId };
      const earlier = await tx.site.findUnique({ where });
      if (earlier) return earlier;
    }
    const written: SiteConfiguration = {
      title: input.title,
      origins: input.origins,
      accent: input.accent ?? null,
      contact: input.contact ?? 'OPTIONAL',
      locales: input.locales ?? ['zh-CN', ...(input.title.en ? ['en'] : [])],
      showsPublished: input.showsPublished ?? true,
      categoryCodes: input.categoryCodes ?? [],
      lead: input.lead ?? null,
    };
    // An operator may list a website that has no certificate yet.
    const asListed = actor.kind === 'system' ? normaliseOrigin : secureOrigin;
    const mayList = (origin: string) => asListed(origin) !== null;
    const faults = [
      ...(await whoseFaults(change, input)),
      ...(await configurationFaults(tx, tenantId, written, mayList)),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    const columns = columnsOf(cleanedConfiguration(written), input.texts ?? null);
    const site = await tx.site.create({
      data: {
        id: newId(),
        tenantId,
        ...(clientId !== undefined && { createdBy, clientId }),
        key: input.key ?? `pk_${mode}_${randomBytes(18).toString('base64url')}`,
        organizationId,
        placeId,
        ...columns,
        createdAt: now,
      },
    });
    const after = { organizationId, placeId, origins: columns.origins };
    await change.audit({ tenantId, targetType: 'Site', targetId: site.id, after });
    return site;
  });
}

async function whoseFaults(change: Change, input: CreateSiteInput): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  const { tenantId } = input;
  const place = await change.tx.place.findFirst({ where: { id: input.placeId, tenantId } });
  if (place === null) faults.push({ path: ['placeId'], code: 'UNKNOWN' });
  const organization = await change.tx.organization.findFirst({
    where: { id: input.organizationId, OR: [{ tenantId }, { serves: { some: { tenantId } } }] },
  });
  if (organization === null) faults.push({ path: ['organizationId'], code: 'UNKNOWN' });
  return faults;
}
