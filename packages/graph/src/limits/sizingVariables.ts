import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * The variables that stand for whole numbers in the arguments of fields whose cost follows from their arguments: the
 * only ones that a cost may hang on.
 */
export function sizingVariables(schema: GraphQLSchema, document: DocumentNode): string[] {
  const names = new Set<string>();
  const types = new TypeInfo(schema);
  const collect = {
    [Kind.FIELD]: ({ arguments: given = [] }: FieldNode) => {
      const field = types.getFieldDef();
      if (typeof field?.extensions.complexity !== 'function') return;
      const sizes = field.args.filter(({ type }) => getNamedType(type).name === 'Int');
      for (const { name, value } of given) {
        if (value.kind !== Kind.VARIABLE || !sizes.some((size) => size.name === name.value)) continue;
        names.add(value.name.value);
      }
    },
  };
  visit(document, visitWithTypeInfo(types, collect));
  return [...names];
}
