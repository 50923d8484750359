import { assertMayReadAll } from '@linli/core/audit/events';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import {
  DateTimeFilter,
  given,
  IDFilter,
  idCondition,
  StringFilter,
  stringCondition,
} from '../filters/comparators.ts';
import { decodeGlobalId } from '../ids/globalId.ts';
import { AuditEventConnection, AuditEventEdge, AuditEventType } from './auditEvent.ts';

const AuditEventFilter = builder.inputType('AuditEventFilter', {
  description: 'Which entries of the audit trail; all conditions must hold.',
  fields: (t) => ({
    action: t.field({ type: StringFilter, description: 'The use case.' }),
    actor: t.field({ type: IDFilter, description: 'The member of staff who acted.' }),
    targetType: t.field({ type: StringFilter, description: 'What kind of row.' }),
    target: t.id({ description: 'Exactly this row, by its global id.' }),
    at: t.field({ type: DateTimeFilter, description: 'When.' }),
  }),
});

type Filter = typeof AuditEventFilter.$inferInput | null | undefined;

builder.queryField('auditEvents', (t) =>
  t.prismaConnection(
    {
      type: AuditEventType,
      cursor: 'id',
      nullable: true,
      description: "The audit trail of the viewer's tenant, the newest first.",
      authScopes: { staff: true },
      args: { filter: t.arg({ type: AuditEventFilter, description: 'Which entries.' }) },
      totalCount: async (_root, { filter }, context) =>
        servicesOf(context).database.auditEvent.count({ where: await condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.auditEvent.count({
          where: { id, ...(await condition(null, context)) },
        })) > 0,
      resolve: async (query, _root, { filter }, context) =>
        servicesOf(context).database.auditEvent.findMany({
          ...query,
          where: await condition(filter, context),
          // Not by id: what the demonstration and imports write bears the time of what they tell of.
          orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
        }),
    },
    AuditEventConnection,
    AuditEventEdge,
  ),
);

/** The tenant always stands beside what the caller filters by. */
async function condition(filter: Filter, context: Context): Promise<Prisma.AuditEventWhereInput> {
  const actor = staffActor(context);
  await assertMayReadAll(servicesOf(context), actor, actor.tenantId);
  const target = filter?.target ? decodeGlobalId(filter.target) : null;
  return {
    tenantId: actor.tenantId,
    action: stringCondition(filter?.action),
    AND: [
      { targetType: stringCondition(filter?.targetType) },
      target ? { targetType: target.typename, targetId: target.id } : {},
      filter?.actor ? { actorKind: 'STAFF', actorId: idCondition('Person', filter.actor) } : {},
    ],
    recordedAt: given(filter?.at),
  };
}
