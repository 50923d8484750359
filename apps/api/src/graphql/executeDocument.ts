import { executePlanned } from '@linli/graph/execution/execute';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Asked } from './budget.ts';

/** The one place where queries and mutations are executed; the document is valid and paid for. */
export async function executeDocument(asked: Asked): Promise<ExecutionResult> {
  const result = await executePlanned(asked);
  return result.data === undefined && result.errors ? { errors: result.errors.map(unanswerable) } : result;
}

/** Nothing was executed: a variable is missing, which is HTTP 400. One of a wrong type is told with the answer. */
function unanswerable(error: GraphQLError): GraphQLError {
  const { message, nodes, originalError, extensions } = error;
  if (originalError) return error;
  return new GraphQLError(message, { nodes, extensions: { ...extensions, http: { status: 400 } } });
}
