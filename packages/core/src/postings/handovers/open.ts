import type { Handover, Posting } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { type FieldFault, InvalidInput, NotFound } from '../../errors/errors.ts';
import { isId, newId } from '../../ids.ts';
import type { Services, Transaction } from '../../services.ts';
import { write } from '../../write.ts';
import { assertMayOnAny } from './locked.ts';
import { succeeds } from './successor.ts';

export interface OpenHandoverInput {
  readonly postingId: string;
  /** The posting that takes over: at the same community, of the same kind, later. */
  readonly successorId: string;
}

/**
 * Begins the handover of a posting to the next one (m29). Whoever took over by a handover that is still open has nothing to hand
 * on yet.
 *
 * @throws InvalidInput naming what is in the way
 */
export async function openHandover(
  services: Services,
  actor: StaffActor,
  { postingId, successorId }: OpenHandoverInput,
): Promise<Handover> {
  return write(services, actor, 'postings.openHandover', async ({ tx, now, audit }) => {
    const { tenantId } = actor;
    const [from, to] = await lockedPair(tx, tenantId, postingId, successorId);
    await assertMayOnAny(tx, actor, 'handOver', [from, to]);
    const faults: FieldFault[] = [];
    if (from.startsAt > now) faults.push({ path: ['posting'], code: 'TOO_EARLY' });
    else if (from.endsAt <= from.startsAt) faults.push({ path: ['posting'], code: 'EXPIRED' });
    if (!succeeds(to, from) || to.endsAt <= now) faults.push({ path: ['successor'], code: 'INVALID' });
    if ((await tx.handover.count({ where: { fromPostingId: from.id, toPostingId: to.id } })) > 0) {
      faults.push({ path: ['successor'], code: 'DUPLICATE' });
    }
    if ((await tx.handover.count({ where: { toPostingId: from.id, concludedAt: null } })) > 0) {
      faults.push({ path: ['takenOver'], code: 'TOO_EARLY' });
    }
    if (faults.length > 0) throw new InvalidInput(faults);
    const { communityId, kind } = from;
    const handover = await tx.handover.create({
      data: {
        id: newId(),
        tenantId,
        communityId,
        kind,
        fromPostingId: from.id,
        fromPersonId: from.personId,
        toPostingId: to.id,
        toPersonId: to.personId,
        openedById: actor.personId,
        openedAt: now,
      },
    });
    const after = { fromPostingId: from.id, toPostingId: to.id };
    await audit({ tenantId, targetType: 'Handover', targetId: handover.id, after });
    return handover;
  });
}

async function lockedPair(
  tx: Transaction,
  tenantId: string,
  fromId: string,
  toId: string,
): Promise<readonly [Posting, Posting]> {
  const ids = [fromId, toId];
  if (!ids.every(isId)) throw new NotFound('Posting');
  await tx.$queryRaw`SELECT id FROM posting WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const postings = await tx.posting.findMany({ where: { id: { in: ids }, tenantId } });
  const [from, to] = ids.map((id) => postings.find((posting) => posting.id === id));
  if (from === undefined || to === undefined) throw new NotFound('Posting');
  return [from, to];
}
