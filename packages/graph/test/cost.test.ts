import { complexityFromQuery } from '@pothos/plugin-complexity';
import { getNamedType, isInterfaceType, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf } from '../src/limits/cost.ts';
import { schema } from '../src/schema.ts';

describe('what a document costs', () => {
  it('hangs on whole numbers alone, wherever it is reckoned from arguments', () => {
    const reckoned = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ extensions }) => typeof extensions.complexity === 'function');
    expect(reckoned.length).toBeGreaterThan(10);
    for (const { args, extensions } of reckoned) {
      const sizes = args.filter(({ type }) => getNamedType(type).name === 'Int').map(({ name }) => name);
      const read = new Set<string | symbol>();
      const noticing = new Proxy({}, { get: (_, name) => void read.add(name) });
      (extensions.complexity as (given: object) => unknown)(noticing);
      expect([...read].filter((name) => !sizes.includes(String(name)))).toEqual([]);
    }
  });

  it('is the same however often and with whatever sizes it was asked before', () => {
    const document = parse(`
      query Both($first: Int, $last: Int = 7, $place: String) {
        appeals(first: $first, filter: { code: { eq: $place } }) { nodes { events(last: $last) { nodes { id } } } }
      }
      query Other { viewer { email } }`);
    const sizes = [{}, { first: 3 }, { first: null, last: 2 }, { last: 2 }, { first: 100 }, { first: 3 }];
    for (const variables of [...sizes, ...sizes.map((size) => ({ ...size, place: 'A' }))]) {
      const cost = costOf({ schema, document, operationName: 'Both', variableValues: variables });
      expect(cost).toEqual(complexityFromQuery(document, { schema, ctx: {}, variables }));
    }
    const other = costOf({ schema, document, operationName: 'Other' });
    expect(other).toEqual(complexityFromQuery('{ viewer { email } }', { schema, ctx: {} }));
  });

  it('is not said of variables that fit no type, also where it is known for others', () => {
    const document = parse('query List($first: Int!) { appeals(first: $first) { nodes { id } } }');
    const priced = (variableValues: Record<string, unknown>) => () =>
      costOf({ schema, document, variableValues });
    expect(priced({ first: 5 })).not.toThrow();
    for (const wrong of [{}, { first: '5' }, { first: null }]) expect(priced(wrong)).toThrow('$first');
  });
});
