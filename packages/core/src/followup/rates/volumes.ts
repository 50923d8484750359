import { Prisma } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { Services } from '../../services.ts';
import { keySql, type RateGrouping, underSql } from './grouping.ts';
import { hiddenSql, type RateScope } from './scope.ts';

/**
 * How many appeals, by the day they came or by the day something happened to them. An appeal to which the same happened
 * twice is one: every figure is the number of rows behind it.
 */
export const volumeFigures = [
  'RECEIVED',
  'HOTLINE',
  'PROACTIVE',
  'PROACTIVE_SOLVED',
  'DIVERTED',
  'RESOLVED',
  'RESOLVED_LATE',
  'REOPENED',
  'RETURNED',
  'WITHDRAWN_BY_RESIDENT',
  'WITHDRAWN_BY_STAFF',
  'DUPLICATE_BY_RESIDENT',
  'DUPLICATE_BY_STAFF',
] as const;
export type VolumeFigure = (typeof volumeFigures)[number];

export type Volumes = Readonly<Record<VolumeFigure, number>>;

export const noVolumes = Object.fromEntries(volumeFigures.map((figure) => [figure, 0])) as Volumes;

/** Those of several places together; an appeal lies in one. */
export function sumOfVolumes(all: readonly Volumes[]): Volumes {
  const sum = (figure: VolumeFigure) => all.reduce((total, volumes) => total + volumes[figure], 0);
  return Object.fromEntries(volumeFigures.map((figure) => [figure, sum(figure)])) as Volumes;
}

export interface VolumeTally extends Volumes {
  readonly stretch: number;
  readonly key: string | null;
}

const solved = Prisma.sql`a.state IN ('RESOLVED', 'VERIFIED', 'CLOSED')`;
/** Told to the neighbourhood instead of the hotline, and dealt with there (m88). */
const diverted = Prisma.sql`a.initiative = 'REACTIVE' AND a.channel NOT IN ('HOTLINE', 'IMPORT')
  AND a.level IN ('GRID', 'COMMUNITY') AND ${solved}`;

const columns = (unit: string) => ({
  category: Prisma.sql`a.category_id`,
  channel: Prisma.sql`a.channel`,
  unit: Prisma.raw(unit),
});

/** What came in between the bounds, and what happened. */
export async function tallyVolumes(
  services: Pick<Services, 'database'>,
  scope: RateScope,
  bounds: readonly Date[],
  by: RateGrouping | null = null,
  kind: PlaceKind | null = null,
): Promise<VolumeTally[]> {
  const [came, happened] = await Promise.all([
    arrivals(services, scope, bounds, by, kind),
    happenings(services, scope, bounds, by, kind),
  ]);
  const sums = new Map<string, VolumeTally>();
  for (const row of [...came, ...happened]) {
    const at = `${row.stretch} ${row.key}`;
    sums.set(at, { ...noVolumes, ...sums.get(at), ...row });
  }
  return [...sums.values()];
}

type Row = Partial<Volumes> & { readonly stretch: number; readonly key: string | null };

function arrivals(
  { database }: Pick<Services, 'database'>,
  scope: RateScope,
  bounds: readonly Date[],
  by: RateGrouping | null,
  kind: PlaceKind | null,
): Promise<Row[]> {
  return database.$queryRaw<Row[]>`
    WITH ${underSql(scope, by === 'PLACE' ? kind : null)}, ${hiddenSql(scope)}
    SELECT width_bucket(a.recorded_at, ${[...bounds]}::timestamptz[]) AS stretch,
      ${keySql(by, columns('a.holder_unit_id'))} AS key,
      count(*)::int AS "RECEIVED",
      (count(*) FILTER (WHERE a.channel = 'HOTLINE'))::int AS "HOTLINE",
      (count(*) FILTER (WHERE a.initiative = 'PROACTIVE'))::int AS "PROACTIVE",
      (count(*) FILTER (WHERE a.initiative = 'PROACTIVE' AND ${solved}))::int AS "PROACTIVE_SOLVED",
      (count(*) FILTER (WHERE ${diverted}))::int AS "DIVERTED"
    FROM appeal a JOIN under u ON u.place_id = a.place_id
    WHERE a.tenant_id = ${scope.actor.tenantId}::uuid AND a.place_id IS NOT NULL
      AND a.recorded_at >= ${bounds[0]} AND a.recorded_at < ${bounds.at(-1)}
      AND NOT EXISTS (SELECT FROM hidden h WHERE h.id = a.id)
    GROUP BY 1, 2`;
}

/** Conditions over `appeal_event e`, written out so that the planner sees which partial index will do. */
const happened = {
  RESOLVED: `e.type = 'RESOLVED'`,
  RESOLVED_LATE: `e.type = 'RESOLVED' AND e.data @> '{"onTime": false}'`,
  REOPENED: `e.type = 'REOPENED'`,
  RETURNED: `e.type = 'RETURNED'`,
  WITHDRAWN_BY_RESIDENT: `e.to_state = 'WITHDRAWN' AND e.from_state <> 'WITHDRAWN' AND e.actor_kind = 'PARTICIPANT'`,
  WITHDRAWN_BY_STAFF: `e.to_state = 'WITHDRAWN' AND e.from_state <> 'WITHDRAWN' AND e.actor_kind <> 'PARTICIPANT'`,
  DUPLICATE_BY_RESIDENT: `e.to_state = 'DUPLICATE' AND e.from_state <> 'DUPLICATE' AND e.actor_kind = 'PARTICIPANT'`,
  DUPLICATE_BY_STAFF: `e.to_state = 'DUPLICATE' AND e.from_state <> 'DUPLICATE' AND e.actor_kind <> 'PARTICIPANT'`,
} as const satisfies Partial<Record<VolumeFigure, string>>;

/** What the index appeal_event_turns holds: see its migration. */
const turns = Prisma.raw(
  `(e.type IN ('RESOLVED', 'REOPENED', 'RETURNED') OR (e.to_state IN ('WITHDRAWN', 'DUPLICATE') AND e.from_state <> e.to_state))`,
);

function happenings(
  { database }: Pick<Services, 'database'>,
  scope: RateScope,
  bounds: readonly Date[],
  by: RateGrouping | null,
  kind: PlaceKind | null,
): Promise<Row[]> {
  const figures = Object.keys(happened).map((figure) => Prisma.raw(`"${figure}"`));
  const flags = Object.entries(happened).map(
    ([figure, condition]) => Prisma.sql`${Prisma.raw(condition)} AS ${Prisma.raw(`"${figure}"`)}`,
  );
  return database.$queryRaw<Row[]>`
    WITH ${underSql(scope, by === 'PLACE' ? kind : null)}, ${hiddenSql(scope)}, turned AS (
      SELECT e.appeal_id, e.recorded_at, e.unit_id, ${Prisma.join(flags)}
      FROM appeal_event e
      WHERE e.tenant_id = ${scope.actor.tenantId}::uuid AND ${turns}
        AND e.recorded_at >= ${bounds[0]} AND e.recorded_at < ${bounds.at(-1)}
    ), once AS (
      SELECT a.id, width_bucket(e.recorded_at, ${[...bounds]}::timestamptz[]) AS stretch,
        ${keySql(by, columns('e.unit_id'))} AS key,
        ${Prisma.join(figures.map((figure) => Prisma.sql`bool_or(e.${figure}) AS ${figure}`))}
      FROM turned e JOIN appeal a ON a.id = e.appeal_id
        JOIN under u ON u.place_id = a.place_id
      WHERE NOT EXISTS (SELECT FROM hidden h WHERE h.id = a.id)
      GROUP BY 1, 2, 3
    )
    SELECT stretch, key,
      ${Prisma.join(figures.map((figure) => Prisma.sql`(count(*) FILTER (WHERE ${figure}))::int AS ${figure}`))}
    FROM once GROUP BY 1, 2`;
}
