import type { AccessLogEntry } from '@linli/core/appeals/contacts/accessLog';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { OrganizationType } from '../organizations/organization.ts';

export const AccessLogEntryType = builder.objectRef<AccessLogEntry>('AccessLogEntry').implement({
  description: "One time that staff saw a resident's contact in clear. For that resident alone.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Key for lists; not a global id.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    unit: t.prismaField({
      type: OrganizationType,
      nullable: true,
      description: 'The unit that looked.',
      resolve: (query, { unitId }, _args, context) =>
        unitId === null
          ? null
          : servicesOf(context).database.organization.findUnique({ ...query, where: { id: unitId } }),
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'The reason that was given; null once it has been erased.',
    }),
  }),
});
