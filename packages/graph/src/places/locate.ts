import { locatePlace, type PlaceLocation } from '@linli/core/places/locate';
import { tenantOfCaller } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { PointInput } from '../scalars/point.ts';
import { openSite } from '../sites/siteQuery.ts';
import { PlaceType } from './place.ts';

const Location = builder.objectRef<PlaceLocation>('Location').implement({
  description: 'What a point lies in.',
  fields: (t) => {
    const place = (idOf: (location: PlaceLocation) => string | null, description: string) =>
      t.prismaField({
        type: PlaceType,
        nullable: true,
        description,
        resolve: (query, location, _args, context) => {
          const id = idOf(location);
          return id ? servicesOf(context).database.place.findUnique({ ...query, where: { id } }) : null;
        },
      });
    return {
      grid: place(({ gridId }) => gridId, 'The grid.'),
      community: place(({ communityId }) => communityId, 'The community.'),
      street: place(({ streetId }) => streetId, 'The street.'),
      district: place(({ districtId }) => districtId, 'The district.'),
      nearest: place(
        ({ nearestId }) => nearestId,
        'Outside every grid: the nearest one within the configured distance.',
      ),
      distanceMetres: t.exposeFloat('distanceMetres', { nullable: true, description: 'How far that is.' }),
      outside: t.exposeBoolean('outside', { description: 'In no grid.' }),
    };
  },
});

builder.queryField('locate', (t) =>
  t.field({
    type: Location,
    nullable: true,
    description: "What a point lies in: in the site's or the viewer's tenant, else anywhere.",
    authScopes: { everybody: true },
    args: {
      point: t.arg({ type: PointInput, required: true, description: 'The point, WGS-84.' }),
      siteKey: t.arg.string({ description: 'For this site.' }),
    },
    resolve: async (_root, { point, siteKey }, context) =>
      locatePlace(servicesOf(context), {
        point: { longitude: point.lng, latitude: point.lat },
        tenantId: await tenantFor(context, siteKey),
      }),
  }),
);

async function tenantFor(context: Context, siteKey?: string | null): Promise<string | undefined> {
  if (siteKey) return (await openSite(context, siteKey)).site.tenantId;
  return tenantOfCaller(context);
}
