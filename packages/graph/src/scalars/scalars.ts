import { GraphQLScalarType } from 'graphql';
import { DateResolver, DateTimeResolver, JSONResolver, URLResolver, UUIDResolver } from 'graphql-scalars';
import { builder } from '../builder.ts';

function described(resolver: GraphQLScalarType, description: string): GraphQLScalarType {
  return new GraphQLScalarType({ ...resolver.toConfig(), description });
}

builder.addScalarType('DateTime', described(DateTimeResolver, 'An instant, RFC 3339.'));
builder.addScalarType('Date', described(DateResolver, 'A calendar date, `2026-11-22`.'));
builder.addScalarType('URL', described(URLResolver, 'An absolute URL.'));
builder.addScalarType('UUID', described(UUIDResolver, 'A UUID in the usual hexadecimal form.'));
builder.addScalarType('JSON', described(JSONResolver, 'Any JSON value.'));
builder.scalarType('GeoJSON', {
  description: 'A GeoJSON geometry in WGS-84: `Polygon` or `MultiPolygon`.',
  serialize: (value) => value,
});
