import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Dice } from './dice.ts';

/** Values that once broke somebody's server, and some that are simply right. */
const texts = [
  '',
  '灯坏了',
  "'; DROP TABLE appeal; --",
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://evil.test")',
  '%',
  '\u0000',
  '\ud800',
  '__proto__',
  '{{7*7}}',
  '\u202e\u200f',
  '字'.repeat(300),
];
const numbers = [0, 1, -1, 20, 100, 101, 2_147_483_647, -2_147_483_648];

/** What the world behind the server is called: ids, codes, keys of this tenant and of another one. */
export type Names = readonly string[];

/** Random operations over every field of the schema. Most are valid; some are bent out of shape afterwards. */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #dice: Dice;
  readonly #names: Names;

  constructor(schema: GraphQLSchema, dice: Dice, names: Names) {
    this.#schema = schema;
    this.#dice = dice;
    this.#names = names;
  }

  next(): string {
    const mutation = this.#dice.chance(0.2);
    const root = mutation ? this.#schema.getMutationType() : this.#schema.getQueryType();
    if (!root) throw new Error('the schema has no root');
    const document = `${mutation ? 'mutation' : 'query'} ${this.#selection(root, this.#dice.below(4) + 1, mutation ? 1 : 3)}`;
    return this.#dice.chance(0.1) ? this.#bend(document) : document;
  }

  #selection(type: GraphQLOutputType, depth: number, most: number): string {
    if (isUnionType(type) || isInterfaceType(type)) {
      const members = this.#schema.getPossibleTypes(type);
      const chosen = this.#dice.some(members, 2);
      return `{ __typename ${chosen.map((one) => `... on ${one.name} ${this.#selection(one, depth, 1)}`).join(' ')} }`;
    }
    if (!isObjectType(type)) throw new Error(`${type} has no fields`);
    return this.#fields(type, depth, most);
  }

  #fields(type: GraphQLObjectType, depth: number, most: number): string {
    const all = Object.values(type.getFields());
    const fitting = all.filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    const chosen = this.#dice.some(fitting, this.#dice.below(most) + 1);
    const lines = chosen.map((field, index) => {
      const named = getNamedType(field.type);
      const below = isLeafType(named) ? '' : ` ${this.#selection(named, depth - 1, 3)}`;
      // Two fields of one name in different branches of a union must agree: an alias for each.
      return `f${index}_${type.name}: ${field.name}${this.#arguments(field.args)}${below}`;
    });
    return `{ __typename ${lines.join(' ')} }`;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter(({ type }) => isNonNullType(type) || this.#dice.chance(0.3));
    if (given.length === 0) return '';
    return `(${given.map(({ name, type }) => `${name}: ${this.#value(type, 4)}`).join(', ')})`;
  }

  #value(type: GraphQLInputType, depth: number): string {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type)) {
      const count = depth > 0 ? this.#dice.below(3) : 0;
      return `[${Array.from({ length: count }, () => this.#value(type.ofType, depth - 1)).join(', ')}]`;
    }
    if (isEnumType(type)) return this.#dice.one(type.getValues()).name;
    if (isInputObjectType(type)) return this.#object(type, depth);
    return this.#scalar(type.name);
  }

  #object(type: Parameters<typeof isInputObjectType>[0] & { name: string }, depth: number): string {
    if (!isInputObjectType(type)) throw new Error('an input object');
    const fields = Object.values(type.getFields());
    const given = type.isOneOf
      ? [this.#dice.one(fields)]
      : fields.filter((field) => isNonNullType(field.type) || (depth > 0 && this.#dice.chance(0.25)));
    return `{${given.map((field) => `${field.name}: ${this.#value(field.type, depth - 1)}`).join(', ')}}`;
  }

  #scalar(name: string): string {
    const { chance } = this.#dice;
    switch (name) {
      case 'Int':
        return String(this.#dice.one(numbers));
      case 'Float':
        return String(this.#dice.one([0, -1.5, 116.3, 39.9, 1e9, 500]));
      case 'Boolean':
        return String(chance.call(this.#dice, 0.5));
      case 'DateTime':
        return this.#dice.one(['"2026-01-01T00:00:00Z"', '"9999-12-31T23:59:59Z"', '"0001-01-01T00:00:00Z"']);
      case 'Date':
        return this.#dice.one(['"2026-01-01"', '"9999-12-31"', '"0001-01-01"']);
      case 'UUID':
        return JSON.stringify(this.#dice.uuid());
      case 'URL':
        return '"https://elsewhere.test/x"';
      case 'JSON':
      case 'GeoJSON':
        return '{type: "Point", coordinates: [116.3, 39.9]}';
      default:
        return JSON.stringify(this.#dice.chance(0.6) ? this.#dice.one(this.#names) : this.#dice.one(texts));
    }
  }

  #bend(document: string): string {
    const at = this.#dice.below(document.length);
    const cut = this.#dice.one(['', '{', '}', '"', '@skip(if: true)', '...', '\u0000', 'null', '$x']);
    return document.slice(0, at) + cut + document.slice(at + this.#dice.below(6));
  }
}
