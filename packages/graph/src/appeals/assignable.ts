import { assignablePeople, assignableUnits } from '@linli/core/appeals/assignable';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { AppealType } from './appeal.ts';
import { everyColumn } from './columns.ts';

builder.prismaObjectFields(AppealType, (t) => ({
  assignableUnits: t.field({
    type: [OrganizationType],
    description: 'The units that it can be assigned to.',
    select: everyColumn,
    resolve: (appeal, _args, context) => assignableUnits(servicesOf(context), context.actor, appeal),
  }),
  assignablePeople: t.field({
    type: [PersonType],
    description: 'The people of a unit whom it can be assigned to.',
    args: { unit: t.arg.id({ required: true, description: 'The unit.' }) },
    select: everyColumn,
    resolve: (appeal, { unit }, context) =>
      assignablePeople(servicesOf(context), context.actor, appeal, rowId('Organization', unit)),
  }),
}));
