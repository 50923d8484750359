import type { Services, Transaction } from '../services.ts';
import { type ChainedRow, chainKey, chainStart, inOrder, linkHash } from './chain.ts';

/** So many rows of each table in one transaction. */
const batch = 1_000;

/** What the minute's pass looks at. Whatever an import dates further back is sealed by the night's. */
export const sealWindowHours = 24;

/**
 * Seals what has been committed since the last pass, tenant by tenant, and returns how many rows. A row whose
 * transaction took longer is simply sealed by the next pass: what is unsealed is what has no link, not what is newest.
 */
export async function sealAudit(services: Services, since: Date | null): Promise<number> {
  const tenants = await services.database.tenant.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  let sealed = 0;
  for (const { id } of tenants) {
    for (;;) {
      const count = await sealBatch(services, id, since);
      sealed += count;
      if (count < batch) break;
    }
  }
  return sealed;
}

/** The minute's pass. */
export function sealRecent(services: Services): Promise<number> {
  const now = services.clock.now().getTime();
  return sealAudit(services, new Date(now - sealWindowHours * 3_600_000));
}

async function sealBatch(services: Services, tenantId: string, since: Date | null): Promise<number> {
  return services.database.$transaction(
    async (tx) => {
      // One sealer per tenant at a time, in whichever process; the other ones find nothing left to do.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit:${tenantId}`}, 0))`;
      const rows = await unsealed(tx, tenantId, since);
      if (rows.length === 0) return 0;
      const last = await tx.auditLink.findFirst({ where: { tenantId }, orderBy: { sequence: 'desc' } });
      const key = chainKey(services.keyring);
      let previous = last?.hash ?? chainStart(tenantId);
      let sequence = last?.sequence ?? 0;
      const sealedAt = services.clock.now();
      const links = rows.map((chained) => {
        sequence += 1;
        previous = linkHash(key, previous, sequence, chained);
        return {
          tenantId,
          sequence,
          source: chained.source,
          eventId: chained.row.id,
          hash: previous,
          sealedAt,
        };
      });
      await tx.auditLink.createMany({ data: links });
      return links.length;
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}

async function unsealed(tx: Transaction, tenantId: string, since: Date | null): Promise<ChainedRow[]> {
  const from = since ?? new Date(0);
  const ids = await tx.$queryRaw<{ id: string; source: ChainedRow['source'] }[]>`
    (SELECT e.id, 'AUDIT_EVENT' AS source FROM audit_event e
      WHERE e.tenant_id = ${tenantId}::uuid AND e.recorded_at >= ${from}
        AND NOT EXISTS (SELECT FROM audit_link l WHERE l.event_id = e.id)
      ORDER BY e.id LIMIT ${batch})
    UNION ALL
    (SELECT e.id, 'APPEAL_EVENT' FROM appeal_event e
      WHERE e.tenant_id = ${tenantId}::uuid AND e.recorded_at >= ${from}
        AND NOT EXISTS (SELECT FROM audit_link l WHERE l.event_id = e.id)
      ORDER BY e.id LIMIT ${batch})
    ORDER BY id LIMIT ${batch}`;
  return (await chainedRows(tx, ids)).toSorted(inOrder);
}

/** The rows behind links, in no particular order; what is gone is missing. */
export async function chainedRows(
  tx: Transaction,
  ids: readonly { readonly id: string; readonly source: ChainedRow['source'] }[],
): Promise<ChainedRow[]> {
  const of = (source: ChainedRow['source']) => ({
    where: { id: { in: ids.filter((one) => one.source === source).map(({ id }) => id) } },
  });
  const audited = await tx.auditEvent.findMany(of('AUDIT_EVENT'));
  const events = await tx.appealEvent.findMany(of('APPEAL_EVENT'));
  return [
    ...audited.map((row) => ({ source: 'AUDIT_EVENT', row }) as const),
    ...events.map((row) => ({ source: 'APPEAL_EVENT', row }) as const),
  ];
}
