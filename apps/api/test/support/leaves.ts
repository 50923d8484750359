import { type GraphQLInputType, getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { type Known, plant } from './planted.ts';

/** Where a scalar stands in the variables of a document. */
export type Path = readonly (string | number)[];

/** Every scalar of the wanted types in an input, however deep; what contains itself is gone into once. */
export function leavesOf(type: GraphQLInputType, wanted: readonly string[], path: Path): Path[] {
  if (isNonNullType(type)) return leavesOf(type.ofType, wanted, path);
  if (isListType(type)) return leavesOf(type.ofType, wanted, [...path, 0]);
  if (!isInputObjectType(type)) return wanted.includes(type.name) ? [path] : [];
  const fields = Object.values(type.getFields());
  const chosen = type.isOneOf
    ? fields.slice(0, 1)
    : fields.filter((field) => getNamedType(field.type) !== type);
  return chosen.flatMap((field) => leavesOf(field.type, wanted, [...path, field.name]));
}

/** What an input cannot be without, and what leads to one leaf, with the value there: nothing else is in its way. */
export function around(
  type: GraphQLInputType,
  name: string,
  known: Known,
  [key, ...rest]: Path,
  value: unknown,
): unknown {
  if (isNonNullType(type))
    return around(type.ofType, name, known, [...(key === undefined ? [] : [key]), ...rest], value);
  if (key === undefined) return value;
  if (isListType(type)) return [around(type.ofType, name, known, rest, value)];
  if (!isInputObjectType(type)) throw new Error(`${name} leads nowhere`);
  return Object.fromEntries(
    Object.values(type.getFields())
      .filter((field) => field.name === key || isNonNullType(field.type) || field.name in known.values)
      .map((field) => [
        field.name,
        field.name === key
          ? around(field.type, field.name, known, rest, value)
          : plant(field.type, field.name, known, false),
      ]),
  );
}
