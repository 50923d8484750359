import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import type { Context } from '../context.ts';

/** What one document may ask for: fields at most, counted with the sizes of their pages; levels; and fields written down. */
export const costLimits = {
  everybody: { complexity: 3_000, depth: 12, breadth: 300 },
  integration: { complexity: 15_000, depth: 14, breadth: 600 },
  staff: { complexity: 30_000, depth: 14, breadth: 600 },
} as const;

export interface Cost {
  readonly complexity: number;
  readonly depth: number;
  readonly breadth: number;
}

export function costLimit(context: Pick<Context, 'actor'>): Cost {
  const { kind } = context.actor;
  return costLimits[kind === 'anonymous' ? 'everybody' : kind];
}

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * What the operation would cost, before any of it is executed.
 *
 * @throws GraphQLError when variables or arguments are of the wrong type: executing it would say the same
 */
export function costOf({ schema, document, operationName, variableValues }: Asked, context: Context): Cost {
  // The first operation is counted: the others are not the one that runs.
  const definitions = document.definitions.filter(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      !operationName ||
      definition.name?.value === operationName,
  );
  return complexityFromQuery(
    { ...document, definitions },
    { schema, ctx: context, variables: { ...variableValues } },
  );
}

/** The error for the first measure that is above the caller's limit; null when none is. */
export function excess(cost: Cost, limit: Cost): GraphQLError | null {
  const kind = (['depth', 'breadth', 'complexity'] as const).find((one) => cost[one] > limit[one]);
  if (!kind) return null;
  const [asked, allowed] = [cost[kind], limit[kind]];
  return new GraphQLError(`This query is too large: ${kind} ${asked}, allowed ${allowed}.`, {
    extensions: { code: 'QUERY_TOO_LARGE', kind, asked, allowed },
  });
}
