import { AppealType } from '../appeals/appeal.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { ReturnVisitType } from './returnVisit.ts';

builder.prismaObjectFields(ReturnVisitType, (t) => ({
  appeal: t.relation('appeal', { type: AppealType, description: 'What was asked about.' }),
  unit: t.prismaField({
    type: OrganizationType,
    nullable: true,
    description: 'The unit that handled the round: rates count it there.',
    resolve: (query, { unitId }, _args, context) =>
      unitId === null
        ? null
        : servicesOf(context).database.organization.findUnique({ ...query, where: { id: unitId } }),
  }),
}));
