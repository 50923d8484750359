import type { StaffActor } from '../../actor.ts';
import { openStates } from '../../appeals/machine.ts';
import { hiddenSql } from '../../followup/rates/scope.ts';
import type { Services } from '../../services.ts';

/** Of what a candidate knows about: how many open appeals the community has of it. */
export interface Match {
  readonly categoryId: string;
  readonly open: number;
}

/** Who fits a community that nobody of the batch was posted to yet, and why. */
export interface Proposal {
  readonly communityId: string;
  readonly candidates: readonly {
    readonly candidateId: string;
    /** The most open appeals first. */
    readonly matches: readonly Match[];
    readonly open: number;
  }[];
}

interface Row extends Match {
  readonly communityId: string;
  readonly candidateId: string;
}

const shown = 3;

/**
 * Matches what candidates know about to the open appeals of the communities that still wait for a secretary (m44): for each the
 * three who fit best. It proposes; who is posted where is decided by people.
 */
export async function proposalsOf(
  { database }: Pick<Services, 'database'>,
  actor: StaffActor,
  batchId: string,
): Promise<Proposal[]> {
  const communities = await database.batchCommunity.findMany({
    where: { batchId, community: { postings: { none: { batchId } } } },
    orderBy: { position: 'asc' },
    select: { communityId: true },
  });
  const rows = await matches(database, actor, batchId);
  const byCommunity = Map.groupBy(rows, ({ communityId }) => communityId);
  return communities.map(({ communityId }) => {
    const byCandidate = Map.groupBy(byCommunity.get(communityId) ?? [], ({ candidateId }) => candidateId);
    const candidates = [...byCandidate].map(([candidateId, found]) => ({
      candidateId,
      matches: found.map(({ categoryId, open }) => ({ categoryId, open })),
      open: found.reduce((sum, { open }) => sum + open, 0),
    }));
    candidates.sort((one, other) => other.open - one.open || (one.candidateId < other.candidateId ? -1 : 1));
    return { communityId, candidates: candidates.slice(0, shown) };
  });
}

function matches(database: Services['database'], actor: StaffActor, batchId: string): Promise<Row[]> {
  return database.$queryRaw<Row[]>`
    WITH RECURSIVE knows AS (
      SELECT c.id AS candidate_id, e.category_id AS root_id, e.category_id
      FROM batch_candidate c CROSS JOIN LATERAL unnest(c.expertise) AS e (category_id)
      WHERE c.batch_id = ${batchId}::uuid
        AND NOT EXISTS (SELECT FROM posting p WHERE p.batch_id = c.batch_id AND p.person_id = c.person_id)
      UNION
      SELECT k.candidate_id, k.root_id, sub.id FROM category sub JOIN knows k ON sub.parent_id = k.category_id
    ), ${hiddenSql({ actor })}, waiting AS (
      SELECT b.community_id, a.category_id, count(*) AS open
      FROM batch_community b
        JOIN place_ancestor u ON u.ancestor_id = b.community_id
        JOIN appeal a ON a.place_id = u.place_id AND a.tenant_id = b.tenant_id
      WHERE b.batch_id = ${batchId}::uuid AND a.state::text = ANY (${[...openStates]}::text[])
        AND NOT EXISTS (SELECT FROM hidden h WHERE h.id = a.id)
      GROUP BY 1, 2
    )
    SELECT w.community_id AS "communityId", k.candidate_id AS "candidateId", k.root_id AS "categoryId",
      sum(w.open)::int AS open
    FROM waiting w JOIN knows k ON k.category_id = w.category_id
    GROUP BY 1, 2, 3
    ORDER BY open DESC, k.root_id`;
}
