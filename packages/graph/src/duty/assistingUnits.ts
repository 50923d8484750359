import { AppealType } from '../appeals/appeal.ts';
import { builder } from '../builder.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { unitOf } from './unitOf.ts';

builder.prismaObjectField(AppealType, 'assistingUnits', (t) =>
  t.field({
    type: [OrganizationType],
    description: 'The units that help the holder (m8), in the order in which they were asked.',
    select: { assistingUnitIds: true },
    resolve: async ({ assistingUnitIds }, _args, context) => {
      const units = await Promise.all(assistingUnitIds.map((id) => unitOf(context, id)));
      return units.filter((unit) => unit !== undefined);
    },
  }),
);
