import type { Organization } from '@linli/database/generated/prisma/client';
import type { OrganizationKind, PlaceKind } from '@linli/database/generated/prisma/enums';
import { dateInTenant } from '../places/dates.ts';
import type { Transaction } from '../services.ts';

/** A unit and the place through which it serves the place asked for. */
export interface ServingUnit {
  readonly organization: Organization;
  readonly placeId: string;
  readonly placeKind: PlaceKind;
  /** 0: it serves the very place; 1: its parent; and so on. */
  readonly distance: number;
}

export interface ServingUnitsInput {
  /** Of the place. */
  readonly tenantId: string;
  readonly placeId: string;
  readonly now: Date;
  readonly kinds?: readonly OrganizationKind[];
  /** Only through a place of this kind: the unit of that level. */
  readonly level?: PlaceKind;
}

/** Units that serve a place or anything above it, nearest first. */
export async function servingUnits(tx: Transaction, input: ServingUnitsInput): Promise<ServingUnit[]> {
  const running = await servingAt(tx, input.tenantId, input.now);
  const above = await tx.placeAncestor.findMany({
    where: { placeId: input.placeId, ...(input.level && { ancestor: { kind: input.level } }) },
    include: {
      ancestor: {
        include: {
          servedBy: {
            where: {
              ...running,
              organization: {
                ...(input.kinds && { kind: { in: [...input.kinds] } }),
                OR: [{ endedAt: null }, { endedAt: { gt: input.now } }],
              },
            },
            include: { organization: true },
            orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
          },
        },
      },
    },
    orderBy: { depth: 'asc' },
  });
  return above.flatMap(({ ancestor, depth }) =>
    ancestor.servedBy.map(({ organization }) => ({
      organization,
      placeId: ancestor.id,
      placeKind: ancestor.kind,
      distance: depth,
    })),
  );
}

/** The office of each rung of the ladder; a grid has none of its own, its community's committee holds its appeals. */
export const officeOf: Readonly<Partial<Record<PlaceKind, { kind: OrganizationKind; level: PlaceKind }>>> = {
  GRID: { kind: 'COMMUNITY_COMMITTEE', level: 'COMMUNITY' },
  COMMUNITY: { kind: 'COMMUNITY_COMMITTEE', level: 'COMMUNITY' },
  STREET: { kind: 'STREET_OFFICE', level: 'STREET' },
  DISTRICT: { kind: 'DISTRICT_OFFICE', level: 'DISTRICT' },
};

/** Condition of a link between organization and place that runs at a time, by the calendar of the place's tenant. */
export async function servingAt(tx: Transaction, tenantId: string, now: Date) {
  const today = await dateInTenant(tx, tenantId, now);
  return { tenantId, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gt: today } }] };
}
