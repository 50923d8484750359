import type { IResolvers } from 'mercurius';
import type { Pool } from 'pg';
import { countsStatement } from '../statements/counts.ts';
import { nearbyStatement } from '../statements/nearby.ts';
import { ratesStatement } from '../statements/rates.ts';
import { siteStatement } from '../statements/site.ts';

const columns = `a.id, a.code, a.kind, a.state, c.title, c.text, a.recorded_at AS "recordedAt", a.place_id, a.category_id, a.holder_unit_id,
  a.assignee_id, a.deadline_class, a.handling_started_at, a.handling_due_at, 
  coalesce(a.resolved_at, a.closed_at) IS NULL AND coalesce(coalesce(a.handling_due_at, a.dispatch_due_at) < now(), false) AS overdue`;
const from = 'FROM appeal a JOIN appeal_content c ON c.appeal_id = a.id';

const statements = {
  appeal: `SELECT ${columns} ${from} WHERE a.id = $1::uuid`,
  appeals: `SELECT ${columns} ${from} WHERE a.tenant_id = $1::uuid AND a.recorded_at < $2::timestamptz
    ORDER BY a.recorded_at DESC, a.id DESC LIMIT 20`,
  queue: `SELECT ${columns} ${from} WHERE a.tenant_id = $1::uuid AND a.next_due_at < now()
      AND a.state IN ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS')
      AND a.place_id IN (SELECT place_id FROM place_ancestor WHERE ancestor_id = $2::uuid)
    ORDER BY a.next_due_at, a.id LIMIT 50`,
  counts: countsStatement,
  rates: ratesStatement,
  appealByCode: `SELECT ${columns} ${from} JOIN participant r ON r.appeal_id = a.id WHERE r.secret_hash = $2::text AND a.code = $1::text`,
  nearbyAppeals: nearbyStatement,
  site: siteStatement,
};

type Arguments = Readonly<Record<string, unknown>>;

interface AppealRow {
  readonly recordedAt: string;
  readonly deadline_class: string;
  readonly handling_started_at: string | null;
  readonly handling_due_at: string | null;
  readonly overdue: boolean;
}

export function resolversOver(pool: Pool): IResolvers {
  const rows = async (name: keyof typeof statements, values: unknown[]) =>
    (await pool.query({ name, text: statements[name], values })).rows;
  /** Arguments by name, in the order of the statement's parameters. */
  const many =
    (name: keyof typeof statements, names: readonly string[]) => (_root: unknown, args: Arguments) =>
      rows(
        name,
        names.map((one) => args[one]),
      );
  const one =
    (name: keyof typeof statements, names: readonly string[]) => async (root: unknown, args: Arguments) =>
      (await many(name, names)(root, args))[0];
  return {
    Query: {
      appeal: one('appeal', ['id']),
      appeals: many('appeals', ['tenant', 'before']),
      queue: many('queue', ['tenant', 'place']),
      counts: one('counts', ['place', 'viewer']),
      rates: one('rates', ['tenant', 'place', 'before', 'start', 'end']),
      appealByCode: one('appealByCode', ['code', 'hash']),
      nearbyAppeals: many('nearbyAppeals', ['lng', 'lat', 'x', 'y']),
      site: async (_root: unknown, { key, consent }: Arguments) =>
        JSON.parse((await rows('site', [key, consent]))[0].data).site,
    },
    Nearby: { isLikely: () => false, appeal: (row: unknown) => row },
    Appeal: {
      promiseClock: (row: AppealRow) => ({
        deadlineClass: row.deadline_class,
        startsAt: row.handling_started_at ?? row.recordedAt,
        dueAt: row.handling_due_at,
        overdue: row.overdue,
      }),
    },
  };
}
