import { take } from '@linli/core/abuse/counter';
import type { RateRule } from '@linli/core/abuse/limits';
import type { Allowance } from '@linli/core/abuse/spending';
import { type CallerActor, type Context, servicesOf } from '@linli/graph/context';
import { type Cost, costLimit, costLimits, costOf, excess } from '@linli/graph/limits/cost';
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

/**
 * What an operation costs, whoever asks. Null for variables of a wrong type: the execution itself says what is wrong
 * with them.
 */
export function priceOf(operation: Parameters<typeof costOf>[0]): Cost | null {
  try {
    return costOf(operation);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** What staff pay for it; null for what they may not ask at once, which costs nothing. */
export function pointsOfStaff(cost: Cost | null): number | null {
  return cost && excess(cost, costLimits.staff) ? null : pointsOf(cost);
}

/**
 * Before anything is resolved: whether the caller may ask for so much at once, and whether it has so much left.
 * `taken` is the allowance from which the price was already taken.
 */
export async function charge(
  context: Given,
  cost: Cost | null,
  taken: Allowance | null = null,
): Promise<Charged> {
  const allowed = costLimit(context);
  const tooLarge = cost && excess(cost, allowed);
  return {
    refused: tooLarge ?? (await spend(context, pointsOf(cost), taken)),
    extensions: cost ? { extensions: { cost: { ...cost, allowed } } } : {},
  };
}

function pointsOf(cost: Cost | null): number {
  return Math.max(1, cost?.complexity ?? 1);
}

/** Takes the cost from the caller's allowance; says so in the headers. */
async function spend(context: Given, cost: number, taken: Allowance | null): Promise<GraphQLError | null> {
  const { actor, address, exchange } = context;
  const services = servicesOf(context);
  const allowance = taken ?? (await take(services, ...allowanceOf(actor, address), cost));
  const { limit, remaining, resetAt, retryAfterSeconds } = allowance;
  context.budget = { cost, limit, remaining, resetAt };
  const seconds = Math.max(0, Math.ceil((resetAt.getTime() - services.clock.now().getTime()) / 1000));
  exchange.response.setHeader('RateLimit-Limit', limit);
  exchange.response.setHeader('RateLimit-Remaining', remaining);
  exchange.response.setHeader('RateLimit-Reset', seconds);
  return retryAfterSeconds === 0 ? null : rateLimited(retryAfterSeconds, context.locale);
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
