import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type VariableDefinitionNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { sizingVariables } from './sizingVariables.ts';

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
 * What the operation would cost, before any of it is executed: whoever asks, and whatever the variables are that give
 * no size. Counted once for each size of an operation whose document is kept.
 *
 * @throws GraphQLError when variables or arguments are of the wrong type: executing it would say the same
 */
export function costOf({ schema, document, operationName, variableValues }: Asked): Cost {
  const operation = operationOf(schema, document, operationName ?? '');
  const variables = { ...variableValues };
  const coerced = getVariableValues(schema, operation.variables, variables);
  if (coerced.errors?.[0]) throw coerced.errors[0];
  const sizes = operation.sizes.map((name) => JSON.stringify(variables[name])).join();
  const known = operation.costs.get(sizes);
  if (known) return known;
  const cost = complexityFromQuery(operation.document, { schema, ctx: {}, variables });
  if (operation.costs.size < mostSizes) operation.costs.set(sizes, cost);
  return cost;
}

interface CountedOperation {
  /** The operation first: the others are not the one that runs. */
  readonly document: DocumentNode;
  readonly variables: readonly VariableDefinitionNode[];
  /** Names of the variables from which a page gets its size. */
  readonly sizes: readonly string[];
  readonly costs: Map<string, Cost>;
}

/** Callers choose the sizes. */
const mostSizes = 50;
const counted = new WeakMap<DocumentNode, Map<string, CountedOperation>>();

function operationOf(schema: GraphQLSchema, document: DocumentNode, name: string): CountedOperation {
  const operations = counted.get(document) ?? new Map<string, CountedOperation>();
  counted.set(document, operations);
  const known = operations.get(name);
  if (known) return known;
  const definitions = document.definitions.filter(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION || name === '' || definition.name?.value === name,
  );
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const chosen = { ...document, definitions };
  const made: CountedOperation = {
    document: chosen,
    variables: operation?.variableDefinitions ?? [],
    sizes: sizingVariables(schema, chosen),
    costs: new Map(),
  };
  // A name that is no operation's is never counted, and must not be remembered.
  if (operation) operations.set(name, made);
  return made;
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
