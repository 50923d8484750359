import type { PlaceKind, Visibility } from '@linli/database/generated/prisma/enums';
import { servingAt } from '../organizations/serving.ts';
import type { Transaction } from '../services.ts';

/** What a permission may depend on. Use cases load the facts, the table decides. */
export interface Facts {
  readonly tenantId: string;
  /** The place concerned and everything above it; empty for an appeal that nobody could place yet. */
  readonly placeIds: readonly string[];
  /** Those of them that lie above the rung on which the appeal stands; on the highest, that one itself. */
  readonly aboveIds?: readonly string[];
  readonly appeal?: AppealFacts;
  /** Of a duty, a method card or an apprenticeship: whose. */
  readonly ownerId?: string;
  /** Of a posting: whose; of an apprenticeship the master's. */
  readonly posting?: { readonly personId: string };
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
  readonly level?: PlaceKind;
}

/** The facts of one appeal. */
export async function appealFacts(tx: Transaction, appeal: AppealForFacts): Promise<Facts> {
  return factsAt(appeal, await ladderFrom(tx, appeal.placeId ? [appeal.placeId] : []));
}

/** The same for a list, in one query. */
export async function appealsFacts(tx: Transaction, appeals: readonly AppealForFacts[]): Promise<Facts[]> {
  const placeIds = [...new Set(appeals.flatMap(({ placeId }) => placeId ?? []))];
  const above = Map.groupBy(await ladderFrom(tx, placeIds), (row) => row.placeId);
  return appeals.map((appeal) => factsAt(appeal, above.get(appeal.placeId ?? '') ?? []));
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
  const covering = await coveringOrganizations(tx, tenantId, [organizationId], now);
  return { tenantId, placeIds: covering.get(organizationId) ?? [] };
}

/** What covers every place that an organization serves today, for a list of them in one query. */
export async function coveringOrganizations(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const served = await tx.organizationPlace.findMany({
    where: { organizationId: { in: [...ids] }, ...(await servingAt(tx, tenantId, now)) },
    select: { organizationId: true, place: { select: { ancestors: { select: { ancestorId: true } } } } },
  });
  const common = new Map<string, ReadonlySet<string>>();
  for (const { organizationId, place } of served) {
    const above = new Set(place.ancestors.map(({ ancestorId }) => ancestorId));
    common.set(organizationId, common.get(organizationId)?.intersection(above) ?? above);
  }
  return new Map([...common].map(([id, above]) => [id, [...above]]));
}

async function placesUpFrom(tx: Transaction, placeId: string | null): Promise<string[]> {
  if (placeId === null) return [];
  const rows = await tx.placeAncestor.findMany({ where: { placeId }, orderBy: { depth: 'asc' } });
  return rows.map((row) => row.ancestorId);
}

interface Rung {
  readonly placeId: string;
  readonly id: string;
  readonly kind: PlaceKind;
}

function ladderFrom(tx: Transaction, placeIds: readonly string[]): Promise<Rung[]> {
  if (placeIds.length === 0) return Promise.resolve([]);
  return tx.$queryRaw<Rung[]>`
    SELECT a.place_id AS "placeId", p.id, p.kind::text AS kind
    FROM place_ancestor a JOIN place p ON p.id = a.ancestor_id
    WHERE a.place_id = ANY(${[...placeIds]}::uuid[])
    ORDER BY a.depth`;
}

const rungs: readonly PlaceKind[] = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'];

function factsAt(appeal: AppealForFacts, ladder: readonly Rung[]): Facts {
  const height = appeal.level ? rungs.indexOf(appeal.level) : rungs.length;
  const above = ladder.filter(({ kind }) => rungs.indexOf(kind) > height);
  const top = ladder.filter(({ kind }) => rungs.includes(kind)).slice(-1);
  return {
    tenantId: appeal.tenantId,
    placeIds: ladder.map(({ id }) => id),
    aboveIds: (above.length > 0 ? above : top).map(({ id }) => id),
    appeal,
  };
}
