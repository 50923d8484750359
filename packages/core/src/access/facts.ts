import type { Visibility } from '@linli/database/generated/prisma/enums';
import { servingAt } from '../organizations/serving.ts';
import type { Transaction } from '../services.ts';

/** What a permission may depend on. Use cases load the facts, the table decides. */
export interface Facts {
  readonly tenantId: string;
  /** The place concerned and everything above it; empty for an appeal that nobody could place yet. */
  readonly placeIds: readonly string[];
  readonly appeal?: AppealFacts;
}

export interface AppealFacts {
  readonly id: string;
  readonly holderUnitId: string | null;
  readonly assigneeId: string | null;
  /** Who resolved the present round: somebody else must verify it. */
  readonly resolvedById: string | null;
  readonly aboutUnitId: string | null;
  readonly aboutPersonId: string | null;
  readonly visibility: Visibility;
  /** Units that help the holder (m8). */
  readonly assistingUnitIds?: readonly string[];
  /** Units that a whistle called and that are not released yet (m19). */
  readonly calledUnitIds?: readonly string[];
}

/** The columns of an appeal that permissions look at. */
export interface AppealForFacts extends AppealFacts {
  readonly tenantId: string;
  readonly placeId: string | null;
}

/** The facts of one appeal. */
export async function appealFacts(tx: Transaction, appeal: AppealForFacts): Promise<Facts> {
  return factsAt(appeal, await placesUpFrom(tx, appeal.placeId));
}

/** The same for a list, in one query. */
export async function appealsFacts(tx: Transaction, appeals: readonly AppealForFacts[]): Promise<Facts[]> {
  const placeIds = [...new Set(appeals.flatMap(({ placeId }) => placeId ?? []))];
  const rows = await tx.placeAncestor.findMany({ where: { placeId: { in: placeIds } } });
  const above = Map.groupBy(rows, (row) => row.placeId);
  return appeals.map((appeal) =>
    factsAt(
      appeal,
      (above.get(appeal.placeId ?? '') ?? []).map((row) => row.ancestorId),
    ),
  );
}

/** The facts of a place: who manages it or files something there. */
export async function placeFacts(tx: Transaction, tenantId: string, placeId: string): Promise<Facts> {
  return { tenantId, placeIds: await placesUpFrom(tx, placeId) };
}

/**
 * The facts of an organization: what covers every place that it serves today. Who administers only some of them must
 * not hand out a role that reaches all.
 */
export async function organizationFacts(
  tx: Transaction,
  tenantId: string,
  organizationId: string,
  now: Date,
): Promise<Facts> {
  const served = await tx.organizationPlace.findMany({
    where: { organizationId, ...(await servingAt(tx, tenantId, now)) },
    select: { place: { select: { ancestors: { select: { ancestorId: true } } } } },
  });
  const above = served.map(({ place }) => new Set(place.ancestors.map((row) => row.ancestorId)));
  const common = above.reduce((all, one) => all.intersection(one), above[0] ?? new Set<string>());
  return { tenantId, placeIds: [...common] };
}

async function placesUpFrom(tx: Transaction, placeId: string | null): Promise<string[]> {
  if (placeId === null) return [];
  const rows = await tx.placeAncestor.findMany({ where: { placeId }, orderBy: { depth: 'asc' } });
  return rows.map((row) => row.ancestorId);
}

function factsAt(appeal: AppealForFacts, placeIds: readonly string[]): Facts {
  return { tenantId: appeal.tenantId, placeIds, appeal };
}
