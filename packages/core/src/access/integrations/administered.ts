import type { IntegrationToken, Prisma } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import { Forbidden, NotFound } from '../../errors/errors.ts';
import type { Change } from '../../write.ts';
import { reachOf } from '../reach.ts';

/** The tokens that this actor administers: those all of whose places a role of theirs covers. */
export function administeredTokens(actor: Actor): Prisma.IntegrationTokenWhereInput {
  if (actor.kind !== 'staff') return { id: { in: [] } };
  const { tenantId, placeIds } = reachOf(actor, 'manageIntegrations');
  const covered = { place: { ancestors: { some: { ancestorId: { in: [...placeIds] } } } } };
  return { tenantId, places: { some: {}, every: covered } };
}

/** Whether there is any place for which the actor makes tokens. */
export function managesIntegrations(actor: Actor): boolean {
  return actor.kind === 'staff' && reachOf(actor, 'manageIntegrations').placeIds.length > 0;
}

export function assertManagesIntegrations(actor: Actor): void {
  if (!managesIntegrations(actor)) throw new Forbidden('manageIntegrations');
}

/** One of them, locked till the end of the change; every other is answered as an unknown one. */
export async function lockToken({ tx, actor }: Change, tokenId: string): Promise<IntegrationToken> {
  assertManagesIntegrations(actor);
  await tx.$queryRaw`SELECT id FROM integration_token WHERE id = ${tokenId}::uuid FOR UPDATE`;
  const token = await tx.integrationToken.findFirst({
    where: { AND: [{ id: tokenId }, administeredTokens(actor)] },
  });
  if (token === null) throw new NotFound('IntegrationToken');
  return token;
}
