import type { Batch } from '@linli/database/generated/prisma/client';
import type { PostingKind } from '@linli/database/generated/prisma/enums';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { type FieldFault, InvalidInput, NotFound } from '../../errors/errors.ts';
import { isId, newId } from '../../ids.ts';
import type { LocalizedText } from '../../localized.ts';
import { nameFaults } from '../../places/checkPlace.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { dayOf } from '../term.ts';
import { type CoverageRule, coverageOf } from './coverage.ts';

export interface CreateBatchInput {
  readonly kind: PostingKind;
  readonly number: number;
  readonly name: LocalizedText;
  readonly startsOn: Temporal.PlainDate;
  readonly rule: CoverageRule;
}

/**
 * Opens a batch (m28): the communities that its rule finds today are kept with their figures, so that it can be read later why
 * each was chosen, whatever becomes of it since.
 *
 * @throws InvalidInput when the rule finds nothing, or the number is taken by another batch of the kind
 */
export async function createBatch(
  services: Services,
  actor: StaffActor,
  { kind, number, name, startsOn, rule }: CreateBatchInput,
): Promise<Batch> {
  const { tenantId, personId } = actor;
  const { placeId, measure, minReceived, perStreet, total } = rule;
  const isKnown =
    isId(placeId) && (await services.database.place.count({ where: { id: placeId, tenantId } })) > 0;
  if (!isKnown) throw new NotFound('Place');
  assertMay(actor, 'managePostings', await placeFacts(services.database, tenantId, placeId));
  const communities = await coverageOf(services, actor, rule);
  return write(services, actor, 'postings.createBatch', async ({ tx, now, audit }) => {
    const faults: FieldFault[] = nameFaults(name);
    if (number < 1) faults.push({ path: ['number'], code: 'OUT_OF_RANGE', params: { from: 1 } });
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`batches:${tenantId}`}, 0))`;
    if ((await tx.batch.count({ where: { tenantId, kind, number } })) > 0) {
      faults.push({ path: ['number'], code: 'DUPLICATE' });
    }
    if (communities.length === 0) faults.push({ path: ['rule'], code: 'MATCHES_NOTHING' });
    if (faults.length > 0) throw new InvalidInput(faults);
    const batch = await tx.batch.create({
      data: {
        id: newId(),
        tenantId,
        kind,
        number,
        name,
        startsOn: dayOf(startsOn),
        placeId,
        ruleFrom: dayOf(rule.from),
        ruleTo: dayOf(rule.to),
        measure,
        minReceived,
        perStreet,
        total,
        createdById: personId,
        createdAt: now,
      },
    });
    await tx.batchCommunity.createMany({
      data: communities.map((community, position) => ({
        ...community,
        tenantId,
        batchId: batch.id,
        position: position + 1,
      })),
    });
    const after = { kind, number, placeId, communities: communities.length };
    await audit({ tenantId, targetType: 'Batch', targetId: batch.id, after });
    return batch;
  });
}
