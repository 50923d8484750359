import type { Posting } from '@linli/database/generated/prisma/client';
import { Prisma } from '@linli/database/generated/prisma/client';
import { plannedForItsValues } from '@linli/database/statementNames';
import type { StaffActor } from '../../actor.ts';
import { nearestConfiguration, readValues } from '../../configuration/at.ts';
import type { ConfigurationValues } from '../../configuration/shape.ts';
import { noVisits, sumOfVisits } from '../../followup/rates/figures.ts';
import { spanOf } from '../../followup/rates/period.ts';
import { type ComparedRates, comparedCounts } from '../../followup/rates/rates.ts';
import { hiddenSql } from '../../followup/rates/scope.ts';
import { type VisitTally, visitCounts } from '../../followup/rates/tally.ts';
import type { Services } from '../../services.ts';
import type { EffectWindows } from './windows.ts';

/** The effect of one posting in short: a line of a table. */
export interface EffectBrief extends ComparedRates {
  readonly days: number;
  readonly received: { readonly before: number; readonly now: number };
  readonly isSmall: boolean;
}

export interface Windowed extends Pick<Posting, 'id' | 'communityId'> {
  readonly windows: EffectWindows;
}

/** Whether a handful of answers more or less would turn the figure: fewer than a watch list asks for, before or after. */
export function isSmall({ before, now }: ComparedRates, { followup }: Pick<ConfigurationValues, 'followup'>) {
  return Math.min(before.counts.valid, now.counts.valid) < followup.watch.fromVisits;
}

/** What the page of each posting says, for many at once: three statements, however many there are. */
export async function effectBriefs(
  services: Pick<Services, 'database'>,
  actor: StaffActor,
  postings: readonly Windowed[],
  timeZone: string,
): Promise<ReadonlyMap<string, EffectBrief>> {
  if (postings.length === 0) return new Map();
  const windows = windowsOf(postings, timeZone);
  const [visits, received, settings] = await Promise.all([
    visitsOf(services, actor, windows),
    receivedOf(services, actor, windows),
    settingsOf(services, windows),
  ]);
  const counted = new Map(visits.map((row) => [`${row.key} ${row.stretch}`, row]));
  const came = new Map(received.map(({ key, stretch, count }) => [`${key} ${stretch}`, count]));
  return new Map(
    postings.map(({ id, windows: { days } }) => {
      const values = settings.get(id) ?? readValues(null);
      const of = (stretch: number) => sumOfVisits([counted.get(`${id} ${stretch}`) ?? noVisits]);
      const compared = comparedCounts(of(1), of(2), values.rates);
      const at = (stretch: number) => came.get(`${id} ${stretch}`) ?? 0;
      return [
        id,
        { ...compared, days, received: { before: at(1), now: at(2) }, isSmall: isSmall(compared, values) },
      ];
    }),
  );
}

interface Windows {
  /** `windows (id, community_id, starts, begins, ends)`: before the posting, its first day, and after. */
  readonly rows: Prisma.Sql;
  /** All of them lie between these: told as values, they let the planner know how much there is to read. */
  readonly from: Date;
  readonly to: Date;
}

function windowsOf(postings: readonly Windowed[], timeZone: string): Windows {
  const spans = postings.map(({ windows: { before, after } }) => ({
    before: spanOf(before, timeZone),
    after: spanOf(after, timeZone),
  }));
  const rows = Prisma.sql`${Prisma.raw(plannedForItsValues)} windows AS MATERIALIZED (
    SELECT * FROM unnest(${postings.map(({ id }) => id)}::uuid[],
      ${postings.map(({ communityId }) => communityId)}::uuid[],
      ${spans.map(({ before }) => before.start)}::timestamptz[],
      ${spans.map(({ after }) => after.start)}::timestamptz[],
      ${spans.map(({ after }) => after.end)}::timestamptz[]) AS w (id, community_id, starts, begins, ends))`;
  return {
    rows,
    from: new Date(Math.min(...spans.map(({ before }) => before.start.getTime()))),
    to: new Date(Math.max(...spans.map(({ after }) => after.end.getTime()))),
  };
}

function visitsOf({ database }: Pick<Services, 'database'>, actor: StaffActor, { rows, from, to }: Windows) {
  return database.$queryRaw<VisitTally[]>`
    WITH ${rows}, ${hiddenSql({ actor })}
    SELECT CASE WHEN v.recorded_at < w.begins THEN 1 ELSE 2 END AS stretch, w.id AS key, ${visitCounts}
    FROM windows w JOIN place_ancestor u ON u.ancestor_id = w.community_id
      JOIN return_visit v ON v.place_id = u.place_id AND v.recorded_at >= w.starts AND v.recorded_at < w.ends
    WHERE v.counts AND v.tenant_id = ${actor.tenantId}::uuid
      AND v.recorded_at >= ${from} AND v.recorded_at < ${to}
      AND NOT EXISTS (SELECT FROM hidden h WHERE h.id = v.appeal_id)
    GROUP BY 1, 2`;
}

function receivedOf(
  { database }: Pick<Services, 'database'>,
  actor: StaffActor,
  { rows, from, to }: Windows,
) {
  return database.$queryRaw<{ stretch: number; key: string; count: number }[]>`
    WITH ${rows}, ${hiddenSql({ actor })}
    SELECT CASE WHEN a.recorded_at < w.begins THEN 1 ELSE 2 END AS stretch, w.id AS key, count(*)::int AS count
    FROM windows w JOIN place_ancestor u ON u.ancestor_id = w.community_id
      JOIN appeal a ON a.place_id = u.place_id AND a.recorded_at >= w.starts AND a.recorded_at < w.ends
    WHERE a.tenant_id = ${actor.tenantId}::uuid AND a.place_id IS NOT NULL
      AND a.recorded_at >= ${from} AND a.recorded_at < ${to}
      AND NOT EXISTS (SELECT FROM hidden h WHERE h.id = a.id)
    GROUP BY 1, 2`;
}

/** Settings in force at each community when its posting began, as its page takes them. */
async function settingsOf({ database }: Pick<Services, 'database'>, { rows: windows }: Windows) {
  const rows = await database.$queryRaw<{ id: string; settingsId: string | null; values: unknown }[]>`
    WITH ${windows}
    SELECT w.id, c.id AS "settingsId", c.values FROM windows w LEFT JOIN LATERAL
      (${nearestConfiguration(Prisma.sql`w.community_id`, Prisma.sql`w.begins`)}) c ON true`;
  const read = new Map<string | null, ConfigurationValues>();
  return new Map(
    rows.map(({ id, settingsId, values }) => {
      const known = read.get(settingsId) ?? readValues(values);
      read.set(settingsId, known);
      return [id, known];
    }),
  );
}
