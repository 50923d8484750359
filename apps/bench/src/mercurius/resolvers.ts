import type { IResolvers } from 'mercurius';
import type { Pool } from 'pg';

const columns = `a.id, a.code, a.kind, a.state, c.title, a.recorded_at AS "recordedAt", a.place_id, a.category_id, a.holder_unit_id,
  a.assignee_id, a.deadline_class, a.handling_started_at, a.handling_due_at, a.resolved_at IS NULL AND a.next_due_at < now() AS overdue`;
const from = 'FROM appeal a JOIN appeal_content c ON c.appeal_id = a.id';

const statements = {
  appeal: `SELECT ${columns} ${from} WHERE a.id = $1::uuid`,
  appeals: `SELECT ${columns} ${from} WHERE a.tenant_id = $1::uuid AND a.recorded_at < $2::timestamptz
    ORDER BY a.recorded_at DESC, a.id DESC LIMIT 20`,
  queue: `SELECT ${columns} ${from} WHERE a.tenant_id = $1::uuid AND a.next_due_at < now()
      AND a.state IN ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS')
      AND a.place_id IN (SELECT place_id FROM place_ancestor WHERE ancestor_id = $2::uuid)
    ORDER BY a.next_due_at, a.id LIMIT 50`,
};

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
  return {
    Query: {
      appeal: async (_root: unknown, { id }: { id: string }) => (await rows('appeal', [id]))[0],
      appeals: (_root: unknown, { tenant, before }: { tenant: string; before: string }) =>
        rows('appeals', [tenant, before]),
      queue: (_root: unknown, { tenant, place }: { tenant: string; place: string }) =>
        rows('queue', [tenant, place]),
    },
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
