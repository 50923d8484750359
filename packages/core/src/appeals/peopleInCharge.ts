import type { Role } from '@linli/database/generated/prisma/enums';
import { dispatchers, handlers, ladderRoles } from '../access/roles.ts';
import type { Transaction } from '../services.ts';

interface AppealToAnswer {
  readonly tenantId: string;
  readonly placeId: string | null;
  readonly holderUnitId: string | null;
  readonly level: string;
  readonly aboutUnitId: string | null;
  readonly aboutPersonId: string | null;
}

/**
 * The people who should see to an appeal first: whoever holds a role at its grid, else at the next place above, and
 * so on up the ladder; beside them the people of a holder that stands beside the ladder (a department, a property
 * company). For an appeal that nobody could place, the dispatchers. Never whom it is about.
 */
export async function peopleInCharge(tx: Transaction, appeal: AppealToAnswer, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT g.person_id AS "personId", g.role::text AS role, a.depth, l.kind::text AS "placeKind",
      g.organization_id AS "organizationId"
    FROM role_grant g
    JOIN person p ON p.id = g.person_id AND (p.ended_at IS NULL OR p.ended_at > ${now})
    LEFT JOIN place_ancestor a ON a.ancestor_id = g.place_id AND a.place_id = ${appeal.placeId}::uuid
    LEFT JOIN place l ON l.id = g.place_id
    WHERE g.tenant_id = ${appeal.tenantId}::uuid
      AND g.starts_at <= ${now} AND (g.ends_at IS NULL OR g.ends_at > ${now})
      AND (a.depth IS NOT NULL OR g.organization_id = ${appeal.holderUnitId}::uuid OR ${appeal.placeId}::uuid IS NULL)
      AND p.id IS DISTINCT FROM ${appeal.aboutPersonId}::uuid
      AND (${appeal.aboutUnitId}::uuid IS NULL OR (
        p.organization_id IS DISTINCT FROM ${appeal.aboutUnitId}::uuid
        AND NOT EXISTS (SELECT FROM role_grant tie WHERE tie.person_id = p.id
          AND tie.organization_id = ${appeal.aboutUnitId}::uuid
          AND tie.starts_at <= ${now} AND (tie.ends_at IS NULL OR tie.ends_at > ${now}))))
    ORDER BY a.depth, g.person_id`;
  if (appeal.placeId === null) return distinct(rows.filter(({ role }) => dispatchers.includes(role)));
  const ofUnit = rows.filter((row) => row.organizationId !== null && handlers.includes(row.role));
  const onLadder = rows.filter(
    (row) => row.depth !== null && ladderRoles.includes(row.role) && reaches(row.placeKind, appeal.level),
  );
  const nearest = onLadder[0]?.depth;
  return distinct([...onLadder.filter((row) => row.depth === nearest), ...ofUnit]);
}

interface Row {
  personId: string;
  role: Role;
  depth: number | null;
  placeKind: string | null;
  organizationId: string | null;
}

/** What the street or the district handles is not for the grid's people. */
function reaches(placeKind: string | null, level: string): boolean {
  const from = { STREET: ['STREET', 'DISTRICT', 'CITY'], DISTRICT: ['DISTRICT', 'CITY'] }[level];
  return from === undefined || (placeKind !== null && from.includes(placeKind));
}

function distinct(rows: readonly Row[]): string[] {
  return [...new Set(rows.map((row) => row.personId))];
}
