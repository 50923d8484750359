import type { EventType } from '@linli/database/generated/prisma/enums';
import type { Transaction } from '../../services.ts';

/** What part an apprentice had in an appeal. */
export type HandledPart = 'SEEN' | 'ASSISTED' | 'LED';

export interface Handled {
  readonly apprenticeshipId: string;
  readonly appealId: string;
  readonly part: HandledPart;
  /** The last that the apprentice had to do with it. */
  readonly lastAt: Date;
}

/** What is written into an appeal's record. */
const entries: readonly EventType[] = [
  'NOTE',
  'PUBLIC_UPDATE',
  'ASKED',
  'CONTACTED',
  'SITE_VISIT',
  'MEASURED',
  'AFFECTED_PLACES_SET',
  'PRAISED',
  'COMMITTED',
  'COST_DECIDED',
  'AGREEMENT_DRAFTED',
  'AGREEMENT_POINT',
  'REVIEWED',
];

/** After these an appeal is with whom they name. */
const assigning: readonly EventType[] = [
  'ASSIGNED',
  'STARTED',
  'RETURNED',
  'ESCALATED',
  'HANDED_BACK',
  'REOPENED',
  'UNDONE',
];

/**
 * The appeals of the community that apprentice and master both had a part in, by the appeals' own events: nobody types them in.
 * Counted is what the apprentice did, or was given by name, while under that master; what was taken back within the minute is not.
 *
 * - `LED`: resolved by the apprentice, or by somebody else while it was assigned to the apprentice.
 * - `ASSISTED`: not led, and the apprentice wrote in its record: a contact, a visit, a measurement, a note, …
 * - `SEEN`: neither, and its events name the apprentice: it was given to the person, or the person took another step with it.
 *
 * The master had a part in whatever has an event of the master's, or names the master as assignee, at any time.
 */
export function handledTogether(tx: Transaction, apprenticeshipIds: readonly string[]): Promise<Handled[]> {
  return tx.$queryRaw<Handled[]>`
    WITH term AS (
      SELECT apprenticeship_id, apprentice_id, master_id, community_id, starts_at, ends_at FROM mastership
      WHERE apprenticeship_id = ANY(${[...apprenticeshipIds]}::uuid[]) AND ends_at > starts_at
    ), own AS (
      SELECT t.apprenticeship_id, t.apprentice_id, t.master_id, e.appeal_id, t.starts_at, t.ends_at,
        bool_or(e.person_id = t.apprentice_id AND e.type = ANY(${[...entries]}::event_type[])) AS wrote,
        max(e.recorded_at) AS last_at
      FROM term t
      JOIN appeal_event e ON (e.person_id = t.apprentice_id OR e.assignee_id = t.apprentice_id)
        AND e.recorded_at >= t.starts_at AND e.recorded_at < t.ends_at
      JOIN appeal a ON a.id = e.appeal_id
      JOIN place_ancestor p ON p.place_id = a.place_id AND p.ancestor_id = t.community_id
      WHERE e.type <> 'UNDONE' AND NOT EXISTS (
        SELECT FROM appeal_event u WHERE u.appeal_id = e.appeal_id AND u.type = 'UNDONE'
          AND u.data->'eventIds' @> to_jsonb(e.id::text))
      GROUP BY t.apprenticeship_id, t.apprentice_id, t.master_id, e.appeal_id, t.starts_at, t.ends_at
    ), part AS (
      -- An appeal's events are few and read by the appeal; conditions on their time would lead to everybody's.
      SELECT o.*, whole.led FROM own o CROSS JOIN LATERAL (
        SELECT bool_or(h.person_id = o.master_id OR h.assignee_id = o.master_id) AS by_master,
          bool_or(h.type = 'RESOLVED' AND h.recorded_at >= o.starts_at AND h.recorded_at < o.ends_at
            AND (h.person_id = o.apprentice_id OR h.given[cardinality(h.given)] = o.apprentice_id)
            AND NOT EXISTS (
              SELECT FROM appeal_event u WHERE u.appeal_id = h.appeal_id AND u.type = 'UNDONE'
                AND u.data->'eventIds' @> to_jsonb(h.id::text))) AS led
        FROM (
          SELECT e.*, array_agg(e.assignee_id) FILTER (WHERE e.type = ANY(${[...assigning]}::event_type[]))
            OVER (ORDER BY e.sequence ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS given
          FROM appeal_event e WHERE e.appeal_id = o.appeal_id
        ) h
      ) whole
      WHERE whole.by_master
    )
    SELECT apprenticeship_id AS "apprenticeshipId", appeal_id AS "appealId",
      CASE WHEN bool_or(led) THEN 'LED' WHEN bool_or(wrote) THEN 'ASSISTED' ELSE 'SEEN' END AS part,
      max(last_at) AS "lastAt"
    FROM part GROUP BY apprenticeship_id, appeal_id ORDER BY max(last_at) DESC, appeal_id`;
}
