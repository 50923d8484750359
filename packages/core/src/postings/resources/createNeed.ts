import type { ResourceKind, ResourceNeed } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { visibleAppeals } from '../../appeals/visible.ts';
import { cleanWords, titleLimit, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput, NotFound } from '../../errors/errors.ts';
import { isId, newId } from '../../ids.ts';
import type { Services, Transaction } from '../../services.ts';
import { write } from '../../write.ts';
import { awaitFirstTry } from '../firstTry.ts';

export interface CreateNeedInput {
  /** Chosen by the caller, so that a retry makes no second one. */
  readonly clientId: string;
  readonly communityId: string;
  readonly kind: ResourceKind;
  readonly title: string;
  readonly categoryId: string;
  /** The appeal that it comes from: one of the community that the actor reads. */
  readonly appealId?: string | null;
}

/** What a community lacks. A retry answers what stands by now. */
export async function createResourceNeed(
  services: Services,
  actor: StaffActor,
  input: CreateNeedInput,
): Promise<ResourceNeed> {
  return write(services, actor, 'postings.stateNeed', async ({ tx, now, audit }) => {
    const { tenantId, personId: createdById } = actor;
    const { clientId, communityId, kind, categoryId, appealId = null } = input;
    const where = { id: communityId, tenantId, kind: 'COMMUNITY' } as const;
    const known = isId(communityId) && (await tx.place.count({ where })) > 0;
    if (!known) throw new NotFound('Place');
    assertMay(actor, 'keepNeeds', await placeFacts(tx, tenantId, communityId));
    await awaitFirstTry(tx, actor, clientId);
    const earlier = await tx.resourceNeed.findUnique({
      where: { createdById_clientId: { createdById, clientId } },
    });
    if (earlier?.communityId === communityId) return earlier;
    if (earlier) throw new InvalidInput([{ path: ['clientId'], code: 'DUPLICATE' }]);
    const title = cleanWords(input.title);
    const categories = isId(categoryId)
      ? await tx.category.count({ where: { id: categoryId, tenantId } })
      : 0;
    const faults: FieldFault[] = [
      ...wordFaults(['title'], title, { limit: titleLimit, required: true }),
      ...(categories === 0 ? [{ path: ['category'], code: 'UNKNOWN' as const }] : []),
      ...(await appealFaults(tx, actor, communityId, appealId)),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    const need = await tx.resourceNeed.create({
      data: {
        id: newId(),
        tenantId,
        communityId,
        kind,
        title,
        categoryId,
        appealId,
        clientId,
        createdById,
        createdAt: now,
      },
    });
    const after = { communityId, kind, categoryId, appealId };
    await audit({ tenantId, targetType: 'ResourceNeed', targetId: need.id, after });
    return need;
  });
}

/** A need is read by more people than a confidential consultation. */
async function appealFaults(
  tx: Transaction,
  actor: StaffActor,
  communityId: string,
  appealId: string | null,
): Promise<FieldFault[]> {
  if (appealId === null) return [];
  const here = { visibility: 'NORMAL', place: { ancestors: { some: { ancestorId: communityId } } } } as const;
  const found = isId(appealId)
    ? await tx.appeal.count({ where: { AND: [{ id: appealId }, here, visibleAppeals(actor)] } })
    : 0;
  return found > 0 ? [] : [{ path: ['appeal'], code: 'UNKNOWN' }];
}
