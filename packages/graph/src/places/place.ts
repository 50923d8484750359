import { placesWithin } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../ids/connection.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';
import { Point, pointOf } from '../scalars/point.ts';
import { PlaceKindEnum } from './enums.ts';

/** Name of a place without any version: the row was made and its first version is yet to begin. */
const unnamed = { zh: '—' };

export const PlaceType = builder.prismaNode('Place', {
  description: 'A city, district, street, community, grid, estate or building.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, AND: [placesWithin(context, 'readPlaces')] }),
  fields: (t) => ({
    kind: t.expose('kind', { type: PlaceKindEnum, description: 'What it is.' }),
    code: t.string({
      nullable: true,
      description: 'Official code; grids and estates may have none.',
      select: { currentVersion: { select: { code: true } } },
      resolve: ({ currentVersion }) => currentVersion?.code,
    }),
    name: t.field({
      type: LocalizedTextType,
      description: 'Name as of today.',
      select: { currentVersion: { select: { name: true } } },
      resolve: ({ currentVersion }) => localized(currentVersion?.name ?? unnamed),
    }),
    centroid: t.field({
      type: Point,
      nullable: true,
      description: 'The point that stands for it in public.',
      select: { currentVersion: { select: { centroidLng: true, centroidLat: true } } },
      resolve: ({ currentVersion }) =>
        currentVersion && pointOf(currentVersion.centroidLng, currentVersion.centroidLat),
    }),
    outline: t.field({
      type: 'GeoJSON',
      nullable: true,
      description: 'Its outline.',
      select: { currentVersion: { select: { boundary: { select: { geometry: true } } } } },
      resolve: ({ currentVersion }) => currentVersion?.boundary?.geometry,
    }),
    estate: t.relation('estateProfile', {
      nullable: true,
      description: 'Figures of an estate; null for other kinds.',
    }),
    timeZone: t.string({
      description: 'IANA time zone in which its deadlines are computed.',
      select: { tenant: { select: { timeZone: true } } },
      resolve: ({ tenant }) => tenant.timeZone,
    }),
    versions: t.relation('versions', {
      query: { orderBy: { validFrom: 'asc' } },
      description: 'Its history, oldest first.',
    }),
  }),
});

export const [PlaceConnection, PlaceEdge] = connectionOf(PlaceType, 'Place', 'places');
