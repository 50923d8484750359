import { assignableUnitIds } from '@linli/core/appeals/assignable';
import { AppealType } from '../appeals/appeal.ts';
import { everyColumn } from '../appeals/columns.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { unitOf } from './unitOf.ts';

builder.prismaObjectField(AppealType, 'unitsAround', (t) =>
  t.field({
    type: [OrganizationType],
    description:
      'The units that serve its place or something in its community, but for whom it is about: who can be asked to help, called, or named in a dispute.',
    select: everyColumn,
    resolve: async (appeal, _args, context) => {
      const { database, clock } = servicesOf(context);
      const ids = await assignableUnitIds(database, appeal, clock.now());
      const units = await Promise.all(ids.map((id) => unitOf(context, id)));
      return units.filter((unit) => unit !== undefined);
    },
  }),
);
