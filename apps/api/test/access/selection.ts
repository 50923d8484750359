import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Every field of a type, each read just deep enough to be read at all. `args` fills what a field cannot go without. */
export function everyField(type: GraphQLObjectType, args: Readonly<Record<string, string>> = {}): string {
  return Object.values(type.getFields())
    .map((field) => `${field.name}${argumentsOf(type, field, args)}${below(field)}`)
    .join(' ');
}

function argumentsOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, string>>,
): string {
  if (!field.args.some(isRequiredArgument)) return '';
  const given = args[`${type.name}.${field.name}`];
  if (given === undefined) throw new Error(`say in the matrix how to ask for ${type.name}.${field.name}`);
  return `(${given})`;
}

function below(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (isObjectType(type) && type.name.endsWith('Connection')) return ' { totalCount nodes { __typename } }';
  return ' { __typename }';
}

export function objectNamed(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type of the schema`);
  return type;
}

export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
