import type { IntegrationToken } from '@linli/database/generated/prisma/client';
import type { Actor, StaffActor } from '../../actor.ts';
import { cleanWords } from '../../appeals/words.ts';
import { Forbidden, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { assertManagesIntegrations } from './administered.ts';
import { type IntegrationInput, integrationFaults } from './check.ts';
import { newSecret } from './secret.ts';

export interface CreateIntegrationTokenInput extends IntegrationInput {
  /** Chosen by the caller, so that a retry makes no second one. */
  readonly clientId: string;
}

/** A token with its secret, which is never to be had again. */
export interface ShownToken {
  readonly token: IntegrationToken;
  /** Null for a retry: nothing is kept that could be shown. */
  readonly secret: string | null;
}

/**
 * Makes a token. A retry with the same clientId answers the same token without its secret; whose first answer was lost
 * rotates it.
 */
export async function createIntegrationToken(
  services: Services,
  actor: Actor,
  input: CreateIntegrationTokenInput,
): Promise<ShownToken> {
  if (actor.kind !== 'staff') throw new Forbidden('manageIntegrations');
  assertManagesIntegrations(actor);
  return write(services, actor, 'access.createIntegrationToken', async (change) => {
    await oneAtATime(change, actor, input.clientId);
    const earlier = await change.tx.integrationToken.findUnique({
      where: { createdById_clientId: { createdById: actor.personId, clientId: input.clientId } },
    });
    return earlier ? { token: earlier, secret: null } : make(change, actor, input);
  });
}

/** A retry that runs beside its first try waits for it. */
async function oneAtATime({ tx }: Change, { personId }: StaffActor, clientId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`token:${personId}:${clientId}`}, 0))`;
}

async function make(
  change: Change,
  { tenantId, personId }: StaffActor,
  input: CreateIntegrationTokenInput,
): Promise<ShownToken> {
  const { tx, now } = change;
  const faults = await integrationFaults(change, tenantId, input);
  if (faults.length > 0) throw new InvalidInput(faults);
  const { scopes, placeIds, expiresAt, clientId } = input;
  const { secret, hash, lastFour } = newSecret();
  const token = await tx.integrationToken.create({
    data: {
      id: newId(),
      tenantId,
      name: cleanWords(input.name),
      scopes: [...scopes],
      createdById: personId,
      clientId,
      createdAt: now,
      expiresAt,
      places: { create: placeIds.map((placeId) => ({ placeId, tenantId })) },
      secrets: { create: { id: newId(), tenantId, hash, lastFour, createdAt: now, expiresAt } },
    },
  });
  await change.audit({
    tenantId,
    targetType: 'IntegrationToken',
    targetId: token.id,
    after: { scopes: [...scopes], placeIds: [...placeIds], expiresAt: expiresAt.toISOString() },
  });
  return { token, secret };
}
