import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { StaffActor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { Transaction } from '../services.ts';

const mostPlaces = 50;

/**
 * The places that an input names, each once.
 *
 * @throws Forbidden at places that the actor's roles do not cover, at unknown ones and at those of other tenants alike
 */
export async function managedPlaces(
  tx: Transaction,
  actor: StaffActor,
  named: readonly string[],
): Promise<string[]> {
  const placeIds = [...new Set(named)];
  const path = ['places'];
  if (placeIds.length === 0) throw new InvalidInput([{ path, code: 'REQUIRED' }]);
  if (placeIds.length > mostPlaces) {
    throw new InvalidInput([{ path, code: 'TOO_MANY', params: { limit: mostPlaces } }]);
  }
  for (const placeId of placeIds) {
    assertMay(actor, 'manageTeam', await placeFacts(tx, actor.tenantId, placeId));
  }
  return placeIds;
}
