import { organizationFacts } from '@linli/core/access/facts';
import { may } from '@linli/core/access/permissions';
import { reachOf } from '@linli/core/access/reach';
import { type UnitAround, unitsAround } from '@linli/core/organizations/around';
import { tenantOf } from '../access/tenant.ts';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { PlaceType } from '../places/place.ts';
import { OrganizationType } from './organization.ts';

const PlaceUnitType = builder.objectRef<UnitAround>('PlaceUnit').implement({
  description: 'A unit and the places through which it has to do with a place (m25).',
  fields: (t) => ({
    unit: t.field({
      type: OrganizationType,
      description: 'The unit, with its public contact.',
      resolve: ({ organization }) => organization,
    }),
    places: t.prismaField({
      type: [PlaceType],
      description:
        'What it serves of the place, of what lies above it, and of what lies in it; the higher first.',
      resolve: async (query, { placeIds }, _args, context) =>
        servicesOf(context).database.place.findMany({
          ...query,
          where: { id: { in: [...placeIds] } },
          orderBy: [{ kind: 'asc' }, { id: 'asc' }],
        }),
    }),
    viewerCanSetContact: t.boolean({
      description: 'Whether the viewer changes its phone number and hours.',
      resolve: ({ organization }, _args, context) => maySetContact(context, organization),
    }),
  }),
});

builder.queryField('unitsAt', (t) =>
  t.field({
    type: [PlaceUnitType],
    nullable: true,
    description:
      'Who is who at a place (m25): the units that serve it, what lies above it or something in it, the higher first. Null when there is no such place.',
    authScopes: { staff: true },
    complexity: { field: 1, multiplier: 20 },
    args: { place: t.arg.id({ required: true, description: 'Where.' }) },
    resolve: async (_root, { place }, context) => {
      const { database, clock } = servicesOf(context);
      const where = { id: rowId('Place', place), tenantId: tenantOf(context) };
      const found = await database.place.findFirst({ where });
      if (found === null) return null;
      return unitsAround(database, { tenantId: found.tenantId, placeId: found.id, now: clock.now() });
    },
  }),
);

async function maySetContact(
  context: Context,
  { id, tenantId }: UnitAround['organization'],
): Promise<boolean> {
  const actor = staffActor(context);
  if (tenantId !== actor.tenantId || reachOf(actor, 'manageOrganizations').placeIds.length === 0)
    return false;
  const { database, clock } = servicesOf(context);
  return may(actor, 'manageOrganizations', await organizationFacts(database, tenantId, id, clock.now()));
}
