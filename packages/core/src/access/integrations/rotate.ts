import type { Actor } from '../../actor.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { lockToken } from './administered.ts';
import { expiryFaults } from './check.ts';
import type { ShownToken } from './create.ts';
import { integrationLimits } from './limits.ts';
import { newSecret } from './secret.ts';

export interface RotateIntegrationTokenInput {
  readonly tokenId: string;
  /** Until when the new secret works. */
  readonly expiresAt: Date;
  /** How long the old ones still do. */
  readonly overlapHours: number;
}

/**
 * Gives a token a new secret; those before it live on for the overlap and never longer than they would have. It stays the
 * same token: what it filed and what it did remain its own.
 */
export async function rotateIntegrationToken(
  services: Services,
  actor: Actor,
  { tokenId, expiresAt, overlapHours }: RotateIntegrationTokenInput,
): Promise<ShownToken> {
  return write(services, actor, 'access.rotateIntegrationToken', async (change) => {
    const { tx, now } = change;
    const before = await lockToken(change, tokenId);
    const faults = [
      ...(before.revokedAt ? [{ path: ['id'], code: 'EXPIRED' } satisfies FieldFault] : []),
      ...expiryFaults(expiresAt, now),
      ...overlapFaults(overlapHours),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    const oldEndsAt = new Date(now.getTime() + overlapHours * 3_600_000);
    await tx.integrationSecret.updateMany({
      where: { tokenId, expiresAt: { gt: oldEndsAt } },
      data: { expiresAt: oldEndsAt },
    });
    const { secret, hash, lastFour } = newSecret();
    const { tenantId } = before;
    const token = await tx.integrationToken.update({
      where: { id: tokenId },
      data: {
        expiresAt,
        secrets: { create: { id: newId(), tenantId, hash, lastFour, createdAt: now, expiresAt } },
      },
    });
    await change.audit({
      tenantId,
      targetType: 'IntegrationToken',
      targetId: tokenId,
      before: { expiresAt: before.expiresAt.toISOString() },
      after: { expiresAt: expiresAt.toISOString(), oldEndsAt: oldEndsAt.toISOString() },
    });
    return { token, secret };
  });
}

function overlapFaults(overlapHours: number): FieldFault[] {
  const limit = integrationLimits.overlapHours;
  if (overlapHours >= 0 && overlapHours <= limit) return [];
  return [{ path: ['overlapHours'], code: 'OUT_OF_RANGE', params: { limit, actual: overlapHours } }];
}
