import type { Organization } from '@linli/database/generated/prisma/client';
import { AppealType } from '../appeals/appeal.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { OrganizationType } from '../organizations/organization.ts';

const unitOf = batch(async (context, ids): Promise<ReadonlyMap<string, Organization>> => {
  const units = await servicesOf(context).database.organization.findMany({ where: { id: { in: [...ids] } } });
  return new Map(units.map((unit) => [unit.id, unit]));
});

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
