import type { Role } from '@linli/database/generated/prisma/enums';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Services } from '../../services.ts';

/** Whose apprentices are asked for: of what lies under a place and, if said, of one posting. */
export interface StayingScope {
  readonly placeId: string;
  readonly postingId?: string;
}

/** Somebody who learnt under a secretary that has left, and what became of it. */
export interface FormerApprentice {
  readonly apprenticeshipId: string;
  readonly personId: string;
  /** Under which the person began there. */
  readonly postingId: string;
  readonly batchId: string;
  readonly communityId: string;
  /** When the secretary left. */
  readonly leftAt: Date;
  /** What the person holds there today; empty for who has gone too. */
  readonly roles: readonly Role[];
  /** Appeals of the community that the person has resolved since. */
  readonly resolvedIds: readonly string[];
}

/** By what the figure is told apart. */
export type TeamGrouping = 'POSTING' | 'COMMUNITY' | 'BATCH';

/** The figure of one posting, community or batch, and its rows. */
export interface StayingTeam {
  readonly by: TeamGrouping;
  /** Of the posting, the community or the batch. */
  readonly id: string;
  readonly members: readonly FormerApprentice[];
}

/**
 * The team that stays, told apart; the largest first.
 *
 * @throws NotFound for a place of another tenant as for an unknown one
 */
export async function stayingTeams(
  services: Pick<Services, 'database' | 'clock'>,
  actor: StaffActor,
  scope: StayingScope,
  by: TeamGrouping,
): Promise<StayingTeam[]> {
  const { database } = services;
  const { tenantId } = actor;
  const { placeId } = scope;
  const isKnown = isId(placeId) && (await database.place.count({ where: { id: placeId, tenantId } })) > 0;
  if (!isKnown) throw new NotFound('Place');
  assertMay(actor, 'readApprenticeship', await placeFacts(database, tenantId, placeId));
  const rows = await formerApprentices(services, tenantId, scope);
  const key = { POSTING: 'postingId', COMMUNITY: 'communityId', BATCH: 'batchId' } as const;
  return [...Map.groupBy(rows, (row) => row[key[by]])]
    .map(([id, members]) => ({ by, id, members }))
    .sort((one, other) => other.members.length - one.members.length);
}

/** Those of a team who still hold a role in the community. */
export function stayingMembers({ members }: StayingTeam): FormerApprentice[] {
  return members.filter(({ roles }) => roles.length > 0);
}

/**
 * "The team that stays" (m37): who learnt under secretaries that have left their communities, with the roles that they hold there
 * today and the appeals that they have resolved since. Everybody counts once per community, with the posting at which they began;
 * a secretary who stays on has not left. All of it in one statement; sums by posting, community and batch equal these rows.
 *
 * A role in the community is one at it or under it, or for a unit that serves it today.
 */
export async function formerApprentices(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  tenantId: string,
  { placeId, postingId }: StayingScope,
): Promise<FormerApprentice[]> {
  const now = clock.now();
  return database.$queryRaw<FormerApprentice[]>`
    WITH began AS (
      SELECT DISTINCT ON (m.apprentice_id, m.community_id)
        m.apprenticeship_id, m.apprentice_id, m.community_id, m.posting_id, m.master_id
      FROM mastership m
      JOIN place_ancestor x ON x.place_id = m.community_id AND x.ancestor_id = ${placeId}::uuid
      WHERE m.tenant_id = ${tenantId}::uuid AND m.ends_at > m.starts_at AND m.starts_at <= ${now}
      ORDER BY m.apprentice_id, m.community_id, m.starts_at, m.id
    ), left_behind AS (
      SELECT b.*, p.batch_id, (
        SELECT max(o.ends_at) FROM posting o
        WHERE o.person_id = b.master_id AND o.community_id = b.community_id AND o.ends_at > o.starts_at) AS left_at
      FROM began b JOIN posting p ON p.id = b.posting_id
      WHERE (${postingId ?? null}::uuid IS NULL OR p.id = ${postingId ?? null}::uuid)
    )
    SELECT l.apprenticeship_id AS "apprenticeshipId", l.apprentice_id AS "personId", l.posting_id AS "postingId",
      l.batch_id AS "batchId", l.community_id AS "communityId", l.left_at AS "leftAt",
      ARRAY(
        SELECT DISTINCT g.role::text FROM role_grant g
        WHERE g.person_id = l.apprentice_id AND g.starts_at <= ${now} AND (g.ends_at IS NULL OR g.ends_at > ${now})
          AND (EXISTS (SELECT FROM place_ancestor x WHERE x.place_id = g.place_id AND x.ancestor_id = l.community_id)
            OR EXISTS (SELECT FROM organization_place s WHERE s.organization_id = g.organization_id
              AND s.place_id = l.community_id AND s.valid_from <= current.day AND (s.valid_to IS NULL OR s.valid_to > current.day)))
        ORDER BY 1) AS roles,
      ARRAY(
        SELECT DISTINCT r.appeal_id FROM appeal_event r JOIN appeal a ON a.id = r.appeal_id
        JOIN place_ancestor x ON x.place_id = a.place_id AND x.ancestor_id = l.community_id
        WHERE r.person_id = l.apprentice_id AND r.type = 'RESOLVED' AND r.recorded_at >= l.left_at
          AND NOT EXISTS (SELECT FROM appeal_event u WHERE u.appeal_id = r.appeal_id AND u.type = 'UNDONE'
            AND u.data->'eventIds' @> to_jsonb(r.id::text))
        ORDER BY 1)::text[] AS "resolvedIds"
    FROM left_behind l
    CROSS JOIN (SELECT (${now}::timestamptz AT TIME ZONE t.time_zone)::date AS day FROM tenant t
      WHERE t.id = ${tenantId}::uuid) current
    WHERE l.left_at <= ${now}
    ORDER BY l.left_at DESC, l.apprenticeship_id`;
}
