import { DutyRole } from '@linli/database/generated/prisma/enums';
import { reachOf } from '../../access/reach.ts';
import type { Actor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { dayOf } from '../term.ts';

/** What was done in a duty role in some days: never who did how much. */
export interface DeedCount {
  readonly role: DutyRole;
  readonly deeds: number;
  /** How many took part, where somebody counted. */
  readonly tookPart: number;
}

export interface DeedCountsInput {
  /** The place, and everything under it. */
  readonly placeId: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** By role, of the deeds that the actor reads; withdrawn ones count nowhere. */
export async function deedCounts(
  { database }: Services,
  actor: Actor,
  { placeId, from, to }: DeedCountsInput,
): Promise<DeedCount[]> {
  const counted = new Map<DutyRole, DeedCount>();
  if (actor.kind === 'staff' && actor.grants.length > 0) {
    const { tenantId, personId } = actor;
    const reached = [...reachOf(actor, 'readDeeds').placeIds];
    const rows = await database.$queryRaw<DeedCount[]>`
      SELECT m.role, count(*)::int AS deeds, coalesce(sum(d.took_part), 0)::int AS "tookPart"
      FROM place_ancestor a
      JOIN duty_member m ON m.community_id = a.place_id AND m.tenant_id = ${tenantId}::uuid
      JOIN deed d ON d.member_id = m.id AND d.done_on BETWEEN ${dayOf(from)}::date AND ${dayOf(to)}::date
      WHERE a.ancestor_id = ${placeId}::uuid AND d.withdrawn_at IS NULL
        AND (m.person_id = ${personId}::uuid OR EXISTS (
          SELECT FROM place_ancestor r
          WHERE r.place_id = m.community_id AND r.ancestor_id = ANY(${reached}::uuid[])))
      GROUP BY m.role`;
    for (const row of rows) counted.set(row.role, row);
  }
  return Object.values(DutyRole).map((role) => counted.get(role) ?? { role, deeds: 0, tookPart: 0 });
}
