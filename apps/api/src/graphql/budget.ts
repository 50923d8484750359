import { take } from '@linli/core/abuse/counter';
import type { RateRule } from '@linli/core/abuse/limits';
import { type CallerActor, type Context, servicesOf } from '@linli/graph/context';
import { type Cost, costLimit, costOf, excess } from '@linli/graph/limits/cost';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Exchange } from '../http/exchange.ts';
import { rateLimited } from './rateLimited.ts';

/** What a document is executed with. */
export type Given = Context & { readonly exchange: Exchange };

export type Asked = ExecutionArgs & { readonly contextValue: Given };

export interface Charged {
  readonly refused: GraphQLError | null;
  /** Stands in the answer, refused or not. */
  readonly extensions: { readonly extensions?: { readonly cost: unknown } };
}

/** Before anything is resolved: what it costs, whether the caller may ask for so much at once, and whether it has so much left. */
export async function charge(args: Asked): Promise<Charged> {
  const context = args.contextValue;
  const cost = measured(args);
  // Variables of a wrong type have no cost: the execution itself says what is wrong with them.
  if (!cost) return { refused: await spend(context, 1), extensions: {} };
  const allowed = costLimit(context);
  const extensions = { extensions: { cost: { ...cost, allowed } } };
  const tooLarge = excess(cost, allowed);
  return { refused: tooLarge ?? (await spend(context, Math.max(1, cost.complexity))), extensions };
}

function measured(args: Asked): Cost | null {
  try {
    return costOf(args);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** Takes the cost from the caller's allowance; says so in the headers. */
async function spend(context: Given, cost: number): Promise<GraphQLError | null> {
  const { actor, address, exchange } = context;
  const [rule, whom] = allowanceOf(actor, address);
  const { limit, remaining, resetAt, retryAfterSeconds } = await take(servicesOf(context), rule, whom, cost);
  context.budget = { cost, limit, remaining, resetAt };
  const seconds = Math.max(
    0,
    Math.ceil((resetAt.getTime() - servicesOf(context).clock.now().getTime()) / 1000),
  );
  exchange.response.setHeader('RateLimit-Limit', limit);
  exchange.response.setHeader('RateLimit-Remaining', remaining);
  exchange.response.setHeader('RateLimit-Reset', seconds);
  if (retryAfterSeconds === 0) return null;
  return rateLimited(retryAfterSeconds, context.locale);
}

/** Whose allowance it is: a person's or a token's own, wherever they are; an address's for everybody else. */
function allowanceOf(actor: CallerActor, address: string): [RateRule, string] {
  switch (actor.kind) {
    case 'staff':
      return ['pointsByPerson', actor.personId];
    case 'integration':
      return ['pointsByToken', actor.tokenId];
    default:
      return ['pointsByAddress', address];
  }
}
