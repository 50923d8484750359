import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

const scalars: Readonly<Record<string, unknown>> = {
  Int: 30,
  Float: 1,
  Boolean: true,
  Date: '2026-11-22',
  DateTime: '2026-11-22T08:00:00Z',
  Decimal: '1',
  UUID: '01890a5d-ac96-774b-bcce-b302099a8057',
};

/** Some value of a type, with no more in it than must be. */
export function sampleValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleValue(type.ofType);
  if (isListType(type)) return [sampleValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return scalars[type.name] ?? 'x';
  const fields = Object.values(type.getFields());
  const given = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return Object.fromEntries(given.map((field) => [field.name, sampleValue(field.type)]));
}
