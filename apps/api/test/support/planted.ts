import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';

/** What a resident could be recognised by, as it is planted into every input. */
export const planted = {
  words: '漏密花园3号楼201张漏密LEAKMARKER',
  name: '张漏密',
  phone: '13987654321',
  email: 'leak-marker@example.com',
} as const;

export const recognisable = /漏密|leakmarker|leak-marker|13987654321|139 8765 4321/i;

export interface Known {
  /** Global ids by the name of the argument or field that asks for them. */
  readonly ids: Readonly<Record<string, string>>;
  /** Other values by name, where only a right one leads on. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A value for an input; `astray` puts the planted words also where numbers, times and ids belong. */
export function plant(type: GraphQLInputType, name: string, known: Known, astray: boolean): unknown {
  if (isNonNullType(type)) return plant(type.ofType, name, known, astray);
  if (isListType(type)) {
    const whole = known.values[name];
    return !astray && Array.isArray(whole) ? whole : [plant(type.ofType, name, known, astray)];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const chosen = type.isOneOf
      ? fields.slice(0, 1)
      : fields.filter(({ type: of }) => getNamedType(of) !== type);
    return Object.fromEntries(
      chosen.map((field) => [field.name, plant(field.type, field.name, known, astray)]),
    );
  }
  if (!astray && name in known.values) return known.values[name];
  if (name === 'phone' || name === 'email' || name === 'name') return planted[name];
  if (isScalarType(type) && type.name === 'String') return planted.words;
  if (astray) return planted.words;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return {
    ID: known.ids[name] ?? known.ids.id,
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: new Date().toISOString(),
    Date: '2026-01-01',
    UUID: crypto.randomUUID(),
    JSON: { words: planted.words },
  }[(type as { name: string }).name];
}

/** A document that calls one root field and reads whatever errors it can answer with. */
export function documentOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map(({ name, type }: GraphQLArgument) => `$${name}: ${type}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = declared === '' ? '' : `(${declared})`;
  return `${kind} Planted${head} { ${field.name}${passed === '' ? '' : `(${passed})`} ${selection(field.type)} }`;
}

function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isUnionType(named)) {
    const invalid = named.getTypes().some(({ name }) => name === 'InvalidInputError');
    const fields = invalid ? '... on InvalidInputError { fields { path message } }' : '';
    return `{ __typename ... on Error { code message } ${fields} }`;
  }
  return isObjectType(named) || 'getFields' in named ? '{ __typename }' : '';
}
