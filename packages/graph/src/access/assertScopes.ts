import type { GraphQLSchema } from 'graphql';

/** Deny by default: the schema is not even built while a root field says nothing about who may call it. */
export function assertScopes(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const silent = roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter((field) => !(field.extensions.pothosOptions as { authScopes?: unknown }).authScopes)
      .map((field) => `${root?.name}.${field.name}`),
  );
  if (silent.length > 0) throw new Error(`No authScopes: ${silent.join(', ')}`);
  return schema;
}
