import type { Site } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { Transaction } from '../services.ts';

/** Of which place a website asks for the team: by its id or its official code; by default the site's own place. */
export interface TeamAt {
  readonly placeId?: string | undefined;
  readonly code?: string | undefined;
}

/** Where a team is looked for. */
export interface TeamScope {
  readonly placeId: string;
  readonly kind: PlaceKind;
  /** The community that the place is or lies in; null for what lies above communities. */
  readonly communityId: string | null;
}

/**
 * The place that a site asks for, if it has to do with it: the site's own, one under it, or the community that it lies in with its
 * grids. Null for every other and for unknown ones.
 */
export async function teamScope(
  tx: Transaction,
  { tenantId, placeId: sitePlaceId }: Pick<Site, 'tenantId' | 'placeId'>,
  { placeId, code }: TeamAt,
): Promise<TeamScope | null> {
  const reachId = (await communityOf(tx, sitePlaceId)) ?? sitePlaceId;
  const asked = code === undefined ? {} : { currentVersion: { code } };
  const id = placeId ?? (code === undefined ? sitePlaceId : undefined);
  const place = await tx.place.findFirst({
    where: { tenantId, ...(id && { id }), ...asked, ancestors: { some: { ancestorId: reachId } } },
    select: { id: true, kind: true },
    orderBy: { id: 'asc' },
  });
  if (place === null) return null;
  return { placeId: place.id, kind: place.kind, communityId: await communityOf(tx, place.id) };
}

async function communityOf(tx: Transaction, placeId: string): Promise<string | null> {
  const where = { placeId, ancestor: { kind: 'COMMUNITY' as const } };
  return (await tx.placeAncestor.findFirst({ where, select: { ancestorId: true } }))?.ancestorId ?? null;
}
