import { type GraphQLObjectType, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../src/schema.ts';

/** Where coordinates can be read, by type. A new one is a decision: who may come so close to somebody's door? */
const known: Readonly<Record<string, string>> = {
  'Appeal.point': 'staff who may read the appeal',
  'Place.centroid': 'everybody: middle of a territory or a building',
  'Place.outline': 'everybody',
  'PublicAppeal.centroid': 'everybody: of its grid or building, never the point',
  'SitePlace.centroid': 'everybody',
  'SitePlace.outline': 'everybody',
};

it('coordinates stand only where it was decided', () => {
  const found = Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => ['Point', 'GeoJSON'].includes(getNamedType(field.type).name))
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(found.filter((field) => !(field in known))).toEqual([]);
});

it('what everybody and the resident can read leads to no staff type with a point', () => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const type = schema.getType(name);
    if (seen.has(name) || !(isObjectType(type) || isInterfaceType(type))) return;
    seen.add(name);
    for (const field of Object.values(type.getFields())) visit(getNamedType(field.type).name);
  };
  visit('PublicAppeal');
  visit('TrackedAppeal');
  expect([...seen]).toContain('TimelineEntry');
  expect([...seen]).not.toContain('Appeal');
});
