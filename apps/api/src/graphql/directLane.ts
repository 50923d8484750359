import type { Context } from '@linli/graph/context';
import { schema } from '@linli/graph/schema';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { type Answer, type Exchange, header } from '../http/exchange.ts';
import { charge } from './budget.ts';
import { executeDocument } from './executeDocument.ts';
import { mediaType } from './mediaType.ts';
import type { PlainRequest } from './plainRequest.ts';
import { writtenAnswer } from './writtenAnswer.ts';

export interface Way {
  readonly contextOf: (exchange: Exchange) => Promise<Context>;
  readonly mask: (error: unknown) => GraphQLError;
}

/** Answers what is plainly asked, with nothing between; null when it wants a form that only Yoga can write. */
export async function answerDirectly(
  { contextOf, mask }: Way,
  exchange: Exchange,
  plain: PlainRequest,
): Promise<Answer | null> {
  const type = mediaType(header(exchange.request, 'accept') || '*/*');
  if (!type) return null;
  try {
    const context = await contextOf(exchange);
    const { errors, ...result } = await paidFor(exchange, context, plain);
    return writtenAnswer({ ...result, ...(errors && { errors: errors.map(mask) }) }, type);
  } catch (error) {
    return writtenAnswer({ errors: [mask(error)] }, type);
  }
}

async function paidFor(exchange: Exchange, context: Context, plain: PlainRequest): Promise<ExecutionResult> {
  const asked = { schema, ...plain, contextValue: { ...context, exchange } };
  const { refused, extensions } = await charge(asked);
  const result = refused ? { errors: [refused] } : await executeDocument(asked);
  return { ...result, ...extensions };
}
