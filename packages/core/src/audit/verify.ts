import type { AuditLink } from '@linli/database/generated/prisma/client';
import { assertOperator } from '../access/operator.ts';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { chainKey, chainStart, linkHash } from './chain.ts';
import { chainedRows } from './seal.ts';

/** Why a chain does not hold at a link. */
export type BreakReason =
  /** A number is left out: a link was taken away. */
  | 'LINK_MISSING'
  /** The row that the link seals is no longer there. */
  | 'ROW_MISSING'
  /** Row and link do not fit: one of them was changed. */
  | 'CHANGED';

export interface BrokenLink {
  readonly sequence: number;
  readonly source: AuditLink['source'];
  readonly eventId: string;
  readonly reason: BreakReason;
}

export interface ChainReport {
  readonly tenantId: string;
  readonly tenantCode: string;
  /** Links that hold, from the first on. */
  readonly sound: number;
  readonly broken: BrokenLink | null;
  /** The last link, to be noted elsewhere: a chain that was cut off at its end shows by it alone. */
  readonly head: { readonly sequence: number; readonly hash: string } | null;
  /** Rows that no link seals yet. */
  readonly unsealed: { readonly count: number; readonly oldest: Date | null };
}

const batch = 1_000;

/** Goes through every tenant's chain from its first link, and names the first one that does not hold. */
export async function verifyAudit(
  services: Services,
  actor: Actor,
  tenantCode?: string,
): Promise<ChainReport[]> {
  assertOperator(actor, 'readAudit');
  const tenants = await services.database.tenant.findMany({
    where: { code: tenantCode },
    orderBy: { code: 'asc' },
  });
  const reports: ChainReport[] = [];
  for (const { id, code } of tenants) {
    const { sound, broken } = await follow(services, id);
    const head = await services.database.auditLink.findFirst({
      where: { tenantId: id },
      orderBy: { sequence: 'desc' },
      select: { sequence: true, hash: true },
    });
    reports.push({ tenantId: id, tenantCode: code, sound, broken, head, unsealed: await tail(services, id) });
  }
  return reports;
}

async function follow({ database, keyring }: Services, tenantId: string) {
  const key = chainKey(keyring);
  let previous = chainStart(tenantId);
  let sound = 0;
  for (;;) {
    const links = await database.auditLink.findMany({
      where: { tenantId, sequence: { gt: sound } },
      orderBy: { sequence: 'asc' },
      take: batch,
    });
    const rows = new Map(
      (
        await chainedRows(
          database,
          links.map(({ eventId, source }) => ({ id: eventId, source })),
        )
      ).map((chained) => [chained.row.id, chained]),
    );
    for (const link of links) {
      const { sequence, source, eventId, hash } = link;
      const broken = (reason: BreakReason) => ({ sound, broken: { sequence, source, eventId, reason } });
      if (sequence !== sound + 1) return broken('LINK_MISSING');
      const row = rows.get(eventId);
      if (row === undefined) return broken('ROW_MISSING');
      if (linkHash(key, previous, sequence, row) !== hash) return broken('CHANGED');
      previous = hash;
      sound = sequence;
    }
    if (links.length < batch) return { sound, broken: null };
  }
}

async function tail({ database }: Services, tenantId: string) {
  const [row] = await database.$queryRaw<{ count: number; oldest: Date | null }[]>`
    SELECT count(*)::int AS count, min(recorded_at) AS oldest FROM (
      SELECT id, recorded_at FROM audit_event WHERE tenant_id = ${tenantId}::uuid
      UNION ALL
      SELECT id, recorded_at FROM appeal_event WHERE tenant_id = ${tenantId}::uuid
    ) e WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.event_id = e.id)`;
  return { count: row?.count ?? 0, oldest: row?.oldest ?? null };
}
