import { tokenName } from '../access/integrations/tokenNames.ts';
import { ActorKindEnum } from '../appeals/enums.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { batch } from '../loading/batch.ts';
import { PersonType } from '../people/person.ts';

const sealed = batch(async (context, eventIds): Promise<ReadonlyMap<string, true>> => {
  const links = await servicesOf(context).database.auditLink.findMany({
    where: { eventId: { in: [...eventIds] } },
    select: { eventId: true },
  });
  return new Map(links.map(({ eventId }) => [eventId, true as const]));
});

export const AuditEventType = builder.prismaObject('AuditEvent', {
  description: 'Who did what to which row. Rows are never changed; they hold no personal data.',
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Key for lists; not a global id.' }),
    at: t.expose('recordedAt', { type: 'DateTime', description: 'When.' }),
    actorKind: t.expose('actorKind', { type: ActorKindEnum, description: 'Who acted.' }),
    person: t.prismaField({
      type: PersonType,
      nullable: true,
      description: 'The member of staff who acted.',
      resolve: (query, { actorKind, actorId, tenantId }, _args, context) =>
        actorKind === 'STAFF' && actorId !== null
          ? servicesOf(context).database.person.findFirst({ ...query, where: { id: actorId, tenantId } })
          : null,
    }),
    integrationName: t.string({
      nullable: true,
      description: 'Name of the integration that acted; null when another kind of actor did.',
      resolve: ({ actorKind, actorId }, _args, context) =>
        actorKind === 'INTEGRATION' && actorId !== null ? tokenName(context, actorId) : null,
    }),
    action: t.exposeString('action', { description: 'The use case, e.g. `appeals.accept`.' }),
    targetType: t.exposeString('targetType', { description: 'What kind of row, e.g. `Appeal`.' }),
    target: t.id({
      description: 'Global id of the row.',
      resolve: ({ targetType, targetId }) => encodeGlobalId(targetType, targetId),
    }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What it was: ids, enums and times.',
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What it became.',
      resolve: ({ after }) => after,
    }),
    requestId: t.exposeString('requestId', {
      nullable: true,
      description: 'The request, as the server log names it.',
    }),
    sealed: t.boolean({
      description: 'Whether a link of the hash chain seals it yet; that takes up to a minute.',
      resolve: async ({ id }, _args, context) => (await sealed(context, id)) ?? false,
    }),
  }),
});

export const [AuditEventConnection, AuditEventEdge] = connectionOf(
  AuditEventType,
  'AuditEvent',
  'the audit trail',
);
