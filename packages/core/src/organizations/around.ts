import type { Organization } from '@linli/database/generated/prisma/client';
import type { Transaction } from '../services.ts';
import { servingAt } from './serving.ts';

/** A unit and the places through which it has to do with the place asked for, the higher first. */
export interface UnitAround {
  readonly organization: Organization;
  readonly placeIds: readonly string[];
}

/** More units than a district has: a list that is longer is no directory any more. */
const most = 500;

/** Who is who at a place (m25): the units that serve it, something above it, or something in it. */
export async function unitsAround(
  tx: Transaction,
  { tenantId, placeId, now }: { readonly tenantId: string; readonly placeId: string; readonly now: Date },
): Promise<UnitAround[]> {
  const links = await tx.organizationPlace.findMany({
    where: {
      AND: [await servingAt(tx, tenantId, now)],
      organization: { OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
      place: {
        OR: [{ descendants: { some: { placeId } } }, { ancestors: { some: { ancestorId: placeId } } }],
      },
    },
    include: { organization: true },
    orderBy: [{ place: { kind: 'asc' } }, { organization: { kind: 'asc' } }, { organizationId: 'asc' }],
  });
  const byUnit = Map.groupBy(links, ({ organizationId }) => organizationId);
  return [...byUnit.values()].slice(0, most).flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    return [{ organization: first.organization, placeIds: [...new Set(of.map((link) => link.placeId))] }];
  });
}
