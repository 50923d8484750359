import type { AuditEvent, Prisma } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { Forbidden } from '../errors/errors.ts';
import type { Services } from '../services.ts';

export interface AuditFilter {
  readonly tenantId: string;
  /** The use case, e.g. "appeals.accept". */
  readonly action?: string;
  readonly actorId?: string;
  readonly targetType?: string;
  readonly targetId?: string;
  readonly from?: Date;
  /** Not included. */
  readonly to?: Date;
  /** Events before this one, for the next page. */
  readonly before?: string;
  readonly limit?: number;
}

/** Who did what, the newest first. Only for those who may read the trail of the tenant's whole territory. */
export async function auditEvents(
  services: Services,
  actor: Actor,
  filter: AuditFilter,
): Promise<AuditEvent[]> {
  const { database } = services;
  await assertMayReadAll(services, actor, filter.tenantId);
  const { tenantId, action, actorId, targetType, targetId, from, to, before, limit = 50 } = filter;
  const where: Prisma.AuditEventWhereInput = {
    tenantId,
    ...(action && { action }),
    ...(actorId && { actorId }),
    ...(targetType && { targetType }),
    ...(targetId && { targetId }),
    ...((from || to) && { recordedAt: { ...(from && { gte: from }), ...(to && { lt: to }) } }),
    ...(before && { id: { lt: before } }),
  };
  return database.auditEvent.findMany({
    where,
    orderBy: { id: 'desc' },
    take: Math.min(Math.max(limit, 1), 100),
  });
}

/** Whether this member of staff may read the trail, for the way to its page. */
export async function mayReadAudit(services: Services, actor: Actor): Promise<boolean> {
  if (actor.kind !== 'staff') return false;
  try {
    await assertMayReadAll(services, actor, actor.tenantId);
    return true;
  } catch (error) {
    if (error instanceof Forbidden) return false;
    throw error;
  }
}

/** The trail names appeals everywhere: a right over one street is not enough in a district. */
export async function assertMayReadAll(
  { database }: Services,
  actor: Actor,
  tenantId: string,
): Promise<void> {
  if (actor.kind === 'system') return;
  const tops = await database.place.findMany({
    where: { tenantId, kind: { in: ['DISTRICT', 'STREET'] } },
    orderBy: { kind: 'asc' },
    take: 1,
  });
  const [top] = tops;
  if (!top) throw new Forbidden('readAudit');
  assertMay(actor, 'readAudit', await placeFacts(database, tenantId, top.id));
}
