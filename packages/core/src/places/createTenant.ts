import type { Tenant } from '@linli/database/generated/prisma/client';
import { assertOperator } from '../access/operator.ts';
import type { Actor } from '../actor.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { LocalizedText } from '../localized.ts';
import { defaultSkillRows } from '../postings/apprenticeships/skills/defaults.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { nameFaults, type OutlineInput, readBoundary } from './checkPlace.ts';
import { dateIn } from './dates.ts';
import { pointOnSurface } from './geometry/measure.ts';
import { insertVersions } from './insertVersions.ts';
import { refreshPlaces } from './refreshPlaces.ts';

export interface CreateTenantInput {
  /** A district unless said otherwise; a city that runs the data of its districts stands at the top itself. */
  readonly kind?: 'CITY' | 'DISTRICT';
  /** Official code, e.g. 110106. */
  readonly code: string;
  readonly name: LocalizedText;
  /** IANA zone of the tenant. */
  readonly timeZone: string;
  /** The city stands at the top of each of its districts' trees. */
  readonly city?: { readonly code: string | null; readonly name: LocalizedText };
  readonly outline?: OutlineInput;
  readonly validFrom?: Date;
  readonly source?: string;
}

export interface CreatedTenant {
  readonly tenant: Tenant;
  readonly cityId: string | null;
  /** The place that the tenant is: its district, or the city if that runs the data. */
  readonly districtId: string;
}

/** A district that starts to run its data here, with the top of its tree. Only the operator can. */
export async function createTenant(
  services: Services,
  actor: Actor,
  input: CreateTenantInput,
): Promise<CreatedTenant> {
  assertOperator(actor, 'createTenant');
  const { boundary, faults } = readBoundary(input.outline);
  const wrong: FieldFault[] = [
    ...nameFaults(input.name),
    ...(input.city ? nameFaults(input.city.name) : []),
    ...faults,
  ];
  if (input.kind === 'CITY' && input.city) wrong.push({ path: ['city'], code: 'INVALID' });
  if (!Intl.supportedValuesOf('timeZone').includes(input.timeZone) && input.timeZone !== 'UTC') {
    wrong.push({ path: ['timeZone'], code: 'UNKNOWN' });
  }
  return write(services, actor, 'places.createTenant', async ({ tx, now, audit }) => {
    const known = await tx.tenant.findUnique({ where: { code: input.code } });
    if (known) wrong.push({ path: ['code'], code: 'DUPLICATE' });
    if (wrong.length > 0) throw new InvalidInput(wrong);

    const { code, name, timeZone } = input;
    const today = dateIn(timeZone, now);
    const tenant = await tx.tenant.create({ data: { id: newId(), code, name, timeZone } });
    const base = {
      tenantId: tenant.id,
      gridId: null,
      validFrom: input.validFrom ?? today,
      validTo: null,
      address: null,
      source: input.source ?? 'operator',
    };
    const city = input.city && {
      ...base,
      ...input.city,
      id: newId(),
      placeId: newId(),
      kind: 'CITY' as const,
      parentId: null,
      centroidLng: null,
      centroidLat: null,
      boundary: null,
    };
    const [centroidLng = null, centroidLat = null] = boundary ? pointOnSurface(boundary.outline) : [];
    const parentId = city?.placeId ?? null;
    const kind = input.kind ?? 'DISTRICT';
    const district = {
      ...base,
      code,
      name,
      id: newId(),
      placeId: newId(),
      kind,
      parentId,
      centroidLng,
      centroidLat,
      boundary,
    };
    const versions = [...(city ? [city] : []), district];
    await tx.place.createMany({
      data: versions.map(({ placeId: id, tenantId, kind }) => ({ id, tenantId, kind })),
    });
    await insertVersions(tx, versions);
    await refreshPlaces(tx, tenant.id, today);
    await tx.skill.createMany({ data: defaultSkillRows(tenant.id, now) });
    await audit({
      tenantId: tenant.id,
      targetType: 'Tenant',
      targetId: tenant.id,
      after: { code, name, timeZone },
    });
    return { tenant, cityId: city?.placeId ?? null, districtId: district.placeId };
  });
}
