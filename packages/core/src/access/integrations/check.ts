import type { IntegrationScope } from '@linli/database/generated/prisma/enums';
import { cleanWords, wordFaults } from '../../appeals/words.ts';
import type { FieldFault } from '../../errors/errors.ts';
import type { Change } from '../../write.ts';
import { placeFacts } from '../facts.ts';
import { assertMay } from '../permissions.ts';
import { integrationLimits } from './limits.ts';

export interface IntegrationInput {
  readonly name: string;
  readonly scopes: readonly IntegrationScope[];
  readonly placeIds: readonly string[];
  readonly expiresAt: Date;
}

/** Scopes that lead nowhere alone: an appeal must be read before it is noted on, or its contact is seen. */
const onTopOfReading: readonly IntegrationScope[] = ['APPEALS_NOTE', 'CONTACTS_READ'];

/**
 * Everything that is wrong with a new token.
 *
 * @throws Forbidden for a place of the tenant that the actor does not administer
 */
export async function integrationFaults(
  change: Change,
  tenantId: string,
  input: IntegrationInput,
): Promise<FieldFault[]> {
  const { name, scopes, expiresAt } = input;
  return [
    ...(await placeFaults(change, tenantId, input.placeIds)),
    ...wordFaults(['name'], cleanWords(name), { limit: integrationLimits.name, required: true }),
    ...scopeFaults(scopes),
    ...expiryFaults(expiresAt, change.now),
  ];
}

export function expiryFaults(expiresAt: Date, now: Date): FieldFault[] {
  const last = now.getTime() + integrationLimits.days * 86_400_000;
  if (expiresAt > now && expiresAt.getTime() <= last) return [];
  return [{ path: ['expiresAt'], code: 'OUT_OF_RANGE', params: { limit: integrationLimits.days } }];
}

function scopeFaults(scopes: readonly IntegrationScope[]): FieldFault[] {
  if (scopes.length === 0) return [{ path: ['scopes'], code: 'REQUIRED' }];
  return scopes.flatMap((scope, index): FieldFault[] => {
    const path = ['scopes', String(index)];
    if (scopes.indexOf(scope) < index) return [{ path, code: 'DUPLICATE' }];
    const alone = onTopOfReading.includes(scope) && !scopes.includes('APPEALS_READ');
    return alone ? [{ path, code: 'INVALID' }] : [];
  });
}

async function placeFaults(
  { tx, actor }: Change,
  tenantId: string,
  placeIds: readonly string[],
): Promise<FieldFault[]> {
  const limit = integrationLimits.places;
  if (placeIds.length === 0) return [{ path: ['places'], code: 'REQUIRED' }];
  if (placeIds.length > limit) {
    return [{ path: ['places'], code: 'TOO_MANY', params: { limit, actual: placeIds.length } }];
  }
  const known = await tx.place.findMany({
    where: { id: { in: [...placeIds] }, tenantId },
    select: { id: true },
  });
  const ids = new Set(known.map(({ id }) => id));
  for (const id of ids) assertMay(actor, 'manageIntegrations', await placeFacts(tx, tenantId, id));
  return placeIds.flatMap((id, index): FieldFault[] => {
    const path = ['places', String(index)];
    if (!ids.has(id)) return [{ path, code: 'UNKNOWN' }];
    return placeIds.indexOf(id) < index ? [{ path, code: 'DUPLICATE' }] : [];
  });
}
