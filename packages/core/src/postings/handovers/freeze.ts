import type { HandoverDocument } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { cleanWords, noteLimit, wordFaults } from '../../appeals/words.ts';
import { InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { packOf, saysTheSame, sealPack } from './document.ts';
import { gatherPack } from './gather.ts';
import { assertMayOnAny, lockedHandover } from './locked.ts';

export interface FreezeHandoverInput {
  readonly handoverId: string;
  /** What is not in the data, by who leaves or who organizes it; as before if left out. */
  readonly notes?: string | null;
}

/**
 * Freezes the pack as it is now: a document that never changes and is what both sign. Frozen anew it is another one, and the
 * signatures under the one before count no more; if nothing has changed since, that one stays.
 */
export async function freezeHandover(
  services: Services,
  actor: StaffActor,
  { handoverId, notes }: FreezeHandoverInput,
): Promise<HandoverDocument> {
  return write(services, actor, 'postings.freezeHandover', async ({ tx, now, audit }) => {
    const { handover, from, to, document } = await lockedHandover(tx, actor, handoverId);
    await assertMayOnAny(tx, actor, 'handOver', notes == null ? [from, to] : [from]);
    const words = cleanWords(notes ?? (document ? packOf(document).notes : ''));
    const faults = wordFaults(['notes'], words, { limit: noteLimit });
    if (handover.concludedAt !== null) faults.push({ path: ['handover'], code: 'EXPIRED' });
    if (faults.length > 0) throw new InvalidInput(faults);
    const pack = await gatherPack(tx, from, to, { now, notes: words });
    if (document && saysTheSame(packOf(document), pack)) return document;
    const { tenantId } = handover;
    const number = (document?.number ?? 0) + 1;
    const sealed = sealPack(pack);
    const frozen = await tx.handoverDocument.create({
      data: {
        id: newId(),
        tenantId,
        handoverId,
        number,
        frozenById: actor.personId,
        frozenAt: now,
        ...sealed,
      },
    });
    const after = { number, hash: sealed.hash, signaturesDropped: document?.signatures.length ?? 0 };
    await audit({ tenantId, targetType: 'Handover', targetId: handoverId, after });
    return frozen;
  });
}
