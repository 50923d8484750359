import type { MethodCard } from '@linli/database/generated/prisma/client';
import { assertMay } from '../access/permissions.ts';
import type { StaffActor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import { isId, newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { assertMethod, cleaned, type MethodContent } from './content.ts';
import { storeRevision } from './storeRevision.ts';

export interface CreateMethodInput {
  /** Chosen by the caller, so that a retry makes no second one. */
  readonly clientId: string;
  /** Where it comes from; whoever answers for the place tidies what is written there. */
  readonly placeId: string;
  readonly content: MethodContent;
}

/** Writes down how something is done (m90). A retry answers what stands by now. */
export async function createMethodCard(
  services: Services,
  actor: StaffActor,
  { clientId, placeId, content }: CreateMethodInput,
): Promise<MethodCard> {
  const { tenantId, personId: authorId } = actor;
  return write(services, actor, 'methods.create', async (change) => {
    const { tx, now, audit } = change;
    assertMay(actor, 'writeMethods', { tenantId, placeIds: [], ownerId: authorId });
    // A retry that runs beside its first try waits for it.
    const lock = `method:${authorId}:${clientId}`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
    const key = { authorId_clientId: { authorId, clientId } };
    const earlier = await tx.methodCard.findUnique({ where: key });
    if (earlier) return earlier;
    const method = cleaned(content);
    await assertMethod(tx, tenantId, method, now);
    const known = isId(placeId) ? await tx.place.count({ where: { id: placeId, tenantId } }) : 0;
    if (known === 0) throw new InvalidInput([{ path: ['place'], code: 'UNKNOWN' }]);
    const id = newId();
    const times = { createdAt: now, changedAt: now };
    const card = await tx.methodCard.create({
      data: { id, tenantId, placeId, authorId, clientId, version: 1, ...times, ...method.columns },
    });
    await storeRevision(change, card, authorId, method.categoryIds);
    const after = { placeId, categoryIds: method.categoryIds };
    await audit({ tenantId, targetType: 'MethodCard', targetId: id, after });
    return card;
  });
}
