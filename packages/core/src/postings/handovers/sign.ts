import type { Handover } from '@linli/database/generated/prisma/client';
import type { HandoverAbsence, HandoverSide } from '@linli/database/generated/prisma/enums';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { type FieldFault, Forbidden, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { postingFacts } from '../manageable.ts';
import { isOver } from '../term.ts';
import { concludeHandover } from './conclude.ts';
import { lockedHandover, type OpenHandover } from './locked.ts';

export interface SignHandoverInput {
  readonly handoverId: string;
  /** Of the document that the signer has read. */
  readonly hash: string;
}

/** One of the two signs for oneself, while in office. The second signature concludes the handover. */
export async function signHandover(
  services: Services,
  actor: StaffActor,
  { handoverId, hash }: SignHandoverInput,
): Promise<Handover> {
  return write(services, actor, 'postings.signHandover', async (change) => {
    const open = await lockedHandover(change.tx, actor, handoverId);
    const isOutgoing = open.handover.fromPersonId === actor.personId;
    const own = isOutgoing ? open.from : open.to;
    assertMay(actor, 'signHandover', await postingFacts(change.tx, own));
    return signAs(change, actor, open, hash, isOutgoing ? 'OUTGOING' : 'INCOMING', null);
  });
}

export interface SignForOutgoingInput extends SignHandoverInput {
  /** Why the secretary who leaves cannot. */
  readonly absence: HandoverAbsence;
}

/** Who organizes postings signs for a secretary who cannot any more; the document says so and why. */
export async function signHandoverForOutgoing(
  services: Services,
  actor: StaffActor,
  { handoverId, hash, absence }: SignForOutgoingInput,
): Promise<Handover> {
  return write(services, actor, 'postings.signHandoverForOutgoing', async (change) => {
    const open = await lockedHandover(change.tx, actor, handoverId);
    assertMay(actor, 'signForOutgoing', await postingFacts(change.tx, open.from));
    // Neither of the two: the one signs for oneself, the other must not for both.
    const { fromPersonId, toPersonId } = open.handover;
    if ([fromPersonId, toPersonId].includes(actor.personId)) throw new Forbidden('signForOutgoing');
    return signAs(change, actor, open, hash, 'OUTGOING', absence);
  });
}

async function signAs(
  change: Change,
  actor: StaffActor,
  open: OpenHandover,
  hash: string,
  side: HandoverSide,
  absence: HandoverAbsence | null,
): Promise<Handover> {
  const { tx, now, audit } = change;
  const { handover, to, document } = open;
  const { id: handoverId, tenantId } = handover;
  const faults: FieldFault[] = [];
  if (document === null) faults.push({ path: ['handover'], code: 'TOO_EARLY' });
  else if (document.hash !== hash) faults.push({ path: ['hash'], code: 'EXPIRED' });
  if (handover.concludedAt === null && isOver(to, now)) faults.push({ path: ['posting'], code: 'EXPIRED' });
  if (side === 'INCOMING' && to.startsAt > now) faults.push({ path: ['posting'], code: 'TOO_EARLY' });
  if (document === null || faults.length > 0) throw new InvalidInput(faults);
  // Said twice it is one signature.
  if (document.signatures.some((signature) => signature.side === side)) return handover;
  await tx.handoverSignature.create({
    data: {
      id: newId(),
      tenantId,
      documentId: document.id,
      side,
      signedById: actor.personId,
      absence,
      signedAt: now,
    },
  });
  const isSecond = document.signatures.length > 0;
  const moved = isSecond ? await concludeHandover(change, open) : null;
  const after = { side, absence, hash, number: document.number, ...moved };
  await audit({ tenantId, targetType: 'Handover', targetId: handoverId, after });
  return tx.handover.findUniqueOrThrow({ where: { id: handoverId } });
}
