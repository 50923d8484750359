import { schema } from '@linli/graph/schema';
import type { GraphQLError } from 'graphql';
import { type Answer, type Exchange, header } from '../http/exchange.ts';
import { charge, pointsOfStaff, priceOf } from './budget.ts';
import type { Entry } from './context.ts';
import { executeDocument } from './executeDocument.ts';
import { mediaType } from './mediaType.ts';
import type { PlainRequest } from './plainRequest.ts';
import { writtenAnswer } from './writtenAnswer.ts';

export interface Way {
  readonly enter: (exchange: Exchange, points: number | null) => Promise<Entry>;
  readonly mask: (error: unknown) => GraphQLError;
}

/** Answers what is plainly asked, with nothing between; null when it wants a form that only Yoga can write. */
export async function answerDirectly(
  { enter, mask }: Way,
  exchange: Exchange,
  plain: PlainRequest,
): Promise<Answer | null> {
  const type = mediaType(header(exchange.request, 'accept') || '*/*');
  if (!type) return null;
  try {
    const cost = priceOf({ schema, ...plain });
    const { context, allowance } = await enter(exchange, pointsOfStaff(cost));
    const contextValue = { ...context, exchange };
    const { refused, extensions } = await charge(contextValue, cost, allowance);
    const { errors, ...result } = refused
      ? { errors: [refused] }
      : await executeDocument({ schema, ...plain, contextValue });
    return writtenAnswer({ ...result, ...extensions, ...(errors && { errors: errors.map(mask) }) }, type);
  } catch (error) {
    return writtenAnswer({ errors: [mask(error)] }, type);
  }
}
