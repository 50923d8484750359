import { GraphQLError, GraphQLScalarType } from 'graphql';
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
builder.scalarType('Decimal', {
  description: 'A decimal number as a string, `1280.50`: money is never a binary fraction.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && /^-?\d{1,20}(\.\d{1,10})?$/.test(value)) return value;
    throw new GraphQLError('A Decimal is a string such as "1280.50".', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  },
});
builder.scalarType('GeoJSON', {
  description: 'A GeoJSON geometry in WGS-84: `Polygon` or `MultiPolygon`.',
  serialize: (value) => value,
});
