import type { ComplexityErrorKind, ComplexityResult } from '@pothos/plugin-complexity';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';

/** What one document may ask for: fields at most, counted with the sizes of their pages, and levels. */
export const costLimits = {
  everybody: { complexity: 3_000, depth: 12, breadth: 300 },
  staff: { complexity: 30_000, depth: 14, breadth: 600 },
} as const;

export function costLimit(context: Context) {
  return costLimits[context.actor.kind === 'staff' ? 'staff' : 'everybody'];
}

type Maxima = { readonly maxComplexity?: number; readonly maxDepth?: number; readonly maxBreadth?: number };

export function costError(kind: ComplexityErrorKind, result: ComplexityResult & Maxima): GraphQLError {
  const [asked, allowed] = {
    Complexity: [result.complexity, result.maxComplexity],
    Depth: [result.depth, result.maxDepth],
    Breadth: [result.breadth, result.maxBreadth],
  }[kind];
  return new GraphQLError(`This query is too large: ${kind.toLowerCase()} ${asked}, allowed ${allowed}.`, {
    extensions: { code: 'QUERY_TOO_LARGE', kind, asked, allowed },
  });
}
