import type { BatchCandidate } from '@linli/database/generated/prisma/client';
import type { HomeKind } from '@linli/database/generated/prisma/enums';
import type { StaffActor } from '../../actor.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { isId, newId } from '../../ids.ts';
import type { Services, Transaction } from '../../services.ts';
import { write } from '../../write.ts';
import { lockedBatch } from './manageable.ts';

export interface NominateInput {
  readonly batchId: string;
  readonly personId: string;
  /** The unit that sends the person. */
  readonly homeOrganizationId: string;
  readonly homeKind: HomeKind;
  /** Categories that the person knows about, each with all that lies under it. */
  readonly expertise: readonly string[];
}

const mostExpertise = 10;

/** Puts somebody forward for a batch, or says anew what the person knows about. */
export async function nominateCandidate(
  services: Services,
  actor: StaffActor,
  { batchId, personId, homeOrganizationId, homeKind, expertise }: NominateInput,
): Promise<BatchCandidate> {
  return write(services, actor, 'postings.nominate', async ({ tx, now, audit }) => {
    const { tenantId } = actor;
    await lockedBatch(tx, actor, batchId);
    const faults = await faultsOf(tx, tenantId, { personId, homeOrganizationId, expertise }, now);
    if (faults.length > 0) throw new InvalidInput(faults);
    const said = { homeOrganizationId, homeKind, expertise: [...new Set(expertise)] };
    const candidate = await tx.batchCandidate.upsert({
      where: { batchId_personId: { batchId, personId } },
      create: { id: newId(), tenantId, batchId, personId, ...said, nominatedAt: now },
      update: said,
    });
    await audit({ tenantId, targetType: 'Batch', targetId: batchId, after: { personId, ...said } });
    return candidate;
  });
}

async function faultsOf(
  tx: Transaction,
  tenantId: string,
  { personId, homeOrganizationId, expertise }: Omit<NominateInput, 'batchId' | 'homeKind'>,
  now: Date,
): Promise<FieldFault[]> {
  const known = (id: string) => (isId(id) ? id : undefined);
  const current = { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const ids = [...new Set(expertise)].filter(isId);
  const [people, units, categories] = await Promise.all([
    known(personId) ? tx.person.count({ where: { id: personId, tenantId, ...current } }) : 0,
    known(homeOrganizationId)
      ? tx.organization.count({ where: { id: homeOrganizationId, tenantId, ...current } })
      : 0,
    tx.category.findMany({ where: { id: { in: ids }, tenantId }, select: { id: true } }),
  ]);
  const found = new Set(categories.map(({ id }) => id));
  return [
    ...(people === 0 ? [{ path: ['person'], code: 'UNKNOWN' as const }] : []),
    ...(units === 0 ? [{ path: ['homeOrganization'], code: 'UNKNOWN' as const }] : []),
    ...(expertise.length > mostExpertise
      ? [{ path: ['expertise'], code: 'TOO_MANY' as const, params: { limit: mostExpertise } }]
      : []),
    ...expertise.flatMap((id, index) =>
      found.has(id) ? [] : [{ path: ['expertise', String(index)], code: 'UNKNOWN' as const }],
    ),
  ];
}
