import { Prisma } from '@linli/database/generated/prisma/client';
import type { IntegrationActor, StaffActor } from '../actor.ts';
import type { Action } from './actions.ts';
import { reachOf } from './reach.ts';

/** Somebody whose reach is wanted, and what is asked about it: its ids, by the names of `columns`. */
export interface Reaching {
  readonly actor: StaffActor | IntegrationActor;
  readonly asked: Readonly<Record<string, string | null>>;
}

/**
 * Rows `r` with the reach of each of several, numbered by `number`; `columns` names what else there is in them, as
 * `"appealId" uuid`. Beside an `appeal a`, {@link reachedSql} is the condition of `reachableAppeals`; a test compares the two.
 */
export function reachesSql(all: readonly Reaching[], action: Action, columns: string): Prisma.Sql {
  const rows = all.map(({ actor, asked }, number) => ({ ...reachOf(actor, action), ...asked, number }));
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (
    number int, "tenantId" uuid, "placeIds" uuid[], "heldBy" uuid[], "assistedBy" uuid[], unplaced boolean,
    "assignedTo" uuid, "notAboutUnits" uuid[], "notAboutPerson" uuid, "aboutNobody" boolean, ${Prisma.raw(columns)})`;
}

export const reachedSql = Prisma.sql`a.tenant_id = r."tenantId"
  AND CASE WHEN r."aboutNobody" THEN a.about_unit_id IS NULL AND a.about_person_id IS NULL
    ELSE (a.about_unit_id IS NULL OR NOT a.about_unit_id = ANY(r."notAboutUnits"))
      AND a.about_person_id IS DISTINCT FROM r."notAboutPerson" END
  AND (a.assignee_id = r."assignedTo" OR (a.visibility = 'NORMAL' AND (
    EXISTS (SELECT FROM place_ancestor x WHERE x.place_id = a.place_id AND x.ancestor_id = ANY(r."placeIds"))
    OR a.holder_unit_id = ANY(r."heldBy")
    OR a.assisting_unit_ids && r."assistedBy"
    OR a.called_unit_ids && r."assistedBy"
    OR (a.place_id IS NULL AND r.unplaced))))`;
