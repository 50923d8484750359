import { buildSchema, execute, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { executePlanned } from '../src/execution/execute.ts';
import { planOf } from '../src/execution/plan.ts';

const schema = buildSchema(`
  interface Named { name: String! }
  type Estate implements Named { name: String! grids(first: Int = 2): [Grid!]! manager: Person lost: Person! odd: Int }
  type Grid implements Named { name: String! estate: Estate! leader: Person members: [Person] codes: [[Int!]]! }
  type Person { name: String! age: Int broken: String strict: String! }
  union Anything = Estate | Grid | Person
  type Query {
    estate(name: String!): Estate
    later(name: String!): Estate
    things: [Anything!]
    named: [Named]
    people: [Person!]
    strict: Person!
    none: Person
  }
  type Mutation { count: Int! }
`);

const later = <T>(value: T) => Promise.resolve(value);
const refuse = () => {
  throw new Error('refused');
};
const leader = {
  __typename: 'Person',
  name: () => later('贾兰'),
  age: 41,
  broken: refuse,
  strict: () => null,
};
const grid = (index: number): object => ({
  __typename: 'Grid',
  name: `网格 ${index}`,
  estate: () => estate('京铁家园'),
  leader: index % 2 === 0 ? leader : later(null),
  members: () => [leader, later(leader), null, new Error('gone'), Promise.reject(new Error('away'))],
  codes: [[1, 2], null, [3]],
});
const estate = (name: string): object => ({
  __typename: 'Estate',
  name,
  grids: ({ first }: { first: number }) => Array.from({ length: first }, (_, index) => grid(index)),
  manager: () => later(leader),
  lost: () => later(null),
  odd: 'seven',
});
const rootValue = {
  estate: ({ name }: { name: string }) => estate(name),
  later: ({ name }: { name: string }) => later(estate(name)),
  things: () => [estate('甲'), later(grid(1)), leader],
  named: () => later([estate('乙'), null, grid(0)]),
  people: [leader, { name: null }],
  strict: () => Promise.reject(new Error('no')),
  none: null,
  count: 1,
};

const documents: Readonly<Record<string, string>> = {
  'rows and their rows': '{ estate(name: "京铁家园") { name grids { name codes leader { name age } } } }',
  'what comes later': '{ a: later(name: "a") { manager { name } } b: later(name: "b") { name __typename } }',
  'fields written twice, aliases, fragments': `{
    estate(name: "x") { grids(first: 1) { name } ...E ... on Estate { grids(first: 1) { label: name leader { age } } } } }
    fragment E on Estate { name grids(first: 1) { estate { ...E2 } } } fragment E2 on Estate { name }`,
  variables: 'query ($n: String!, $f: Int) { estate(name: $n) { grids(first: $f) { name } } }',
  'a union and an interface': `{ things { __typename ... on Estate { name } ... on Grid { leader { name } } ... on Person { age } }
    named { name ... on Grid { codes } ...N } } fragment N on Named { name }`,
  'an error in a field that can be null': '{ estate(name: "x") { manager { name broken } } }',
  'an error below what cannot be null': '{ estate(name: "x") { name lost { name } } none { name } }',
  'null in a list that allows none': '{ people { name } estate(name: "x") { name } }',
  'errors among the rows of a list': '{ estate(name: "x") { grids(first: 1) { members { name strict } } } }',
  'a value of the wrong kind': '{ estate(name: "x") { odd name } }',
  'the root itself': '{ none { name } strict { name } }',
  'an argument of the wrong type': 'query ($f: Int!) { estate(name: "x") { grids(first: $f) { name } } }',
  'a variable that is missing': 'query ($n: String!) { estate(name: $n) { name } }',
  'one of two operations': 'query A { none { name } } query B { estate(name: "b") { name } }',
  'an unknown operation': 'query C { none { name } }',
  'fields that hang on a variable':
    'query ($yes: Boolean = true) { estate(name: "x") { name @include(if: $yes) odd @skip(if: $yes) } }',
  introspection: '{ __schema { queryType { name } } estate(name: "x") { __typename } }',
  'a mutation': 'mutation { count }',
};
const variableValues = { n: '京铁家园', f: 3 };
const operations: Readonly<Record<string, string>> = {
  'one of two operations': 'B',
  'an unknown operation': 'X',
};

describe('executing by plan says what graphql-js says', () => {
  for (const [name, text] of Object.entries(documents)) {
    test(name, async () => {
      const args = {
        schema,
        document: parse(text),
        rootValue,
        operationName: operations[name],
        variableValues:
          name === 'a variable that is missing'
            ? {}
            : name === 'an argument of the wrong type'
              ? { f: 'x' }
              : variableValues,
      };
      const [theirs, ours] = [await execute(args), await executePlanned(args)];
      const plain = (value: unknown) =>
        JSON.parse(JSON.stringify(value)) as { data: unknown; errors?: object[] };
      const sorted = ({ data, errors }: ReturnType<typeof plain>) => ({
        data,
        // Errors of promises are told in the order in which they came.
        errors: errors?.map((error) => JSON.stringify(error)).sort(),
      });
      expect(sorted(plain(ours))).toEqual(sorted(plain(theirs)));
      // The order of fields too.
      expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
      // A second time, with the plan that is there.
      expect(JSON.stringify((await executePlanned(args)).data)).toBe(JSON.stringify(theirs.data));
    });
  }

  test('and most of it is planned', () => {
    const left = Object.entries(documents)
      .filter(([name, text]) => planOf(schema, parse(text), operations[name]) === null)
      .map(([name]) => name);
    expect(left).toEqual([
      'an unknown operation',
      'fields that hang on a variable',
      'introspection',
      'a mutation',
    ]);
  });

  test('what a resolver does with its arguments is its own affair', async () => {
    const taking = {
      estate: (args: { name?: string }) => {
        const { name } = args;
        delete args.name;
        return estate(name ?? 'taken');
      },
    };
    const document = parse('{ a: estate(name: "甲") { name } }');
    const once = () => executePlanned({ schema, document, rootValue: taking });
    expect([await once(), await once()]).toEqual([
      { data: { a: { name: '甲' } } },
      { data: { a: { name: '甲' } } },
    ]);
  });
});
