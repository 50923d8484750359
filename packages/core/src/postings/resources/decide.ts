import type { ResourceMatch, ResourceNeed, ResourceOffer } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { cleanWords, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput, NotFound } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services, Transaction } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { dayAt } from '../term.ts';
import { fitsOf } from './fits.ts';
import { lockedNeed, offerHere } from './manageable.ts';
import { readableOffers } from './readable.ts';

export interface DecideInput {
  readonly needId: string;
  readonly offerId: string;
}

const reasonLimit = 200;

/** An offer is taken for a need that it fits. Once agreed, agreeing again changes nothing. */
export async function agreeResourceMatch(
  services: Services,
  actor: StaffActor,
  input: DecideInput,
): Promise<ResourceMatch> {
  return write(services, actor, 'postings.agreeMatch', async (change) => {
    const { tx } = change;
    const { need, offer, match } = await opened(tx, actor, input);
    if (match?.state === 'AGREED') return match;
    const faults = [...withdrawnFaults(need, offer), ...(await fitFaults(change, need, offer))];
    if (faults.length > 0) throw new InvalidInput(faults);
    return decided(change, need, offer, { state: 'AGREED', reason: null });
  });
}

/** An offer is not taken for a need, and why; the system proposes it no more. People may think better of it. */
export async function declineResourceMatch(
  services: Services,
  actor: StaffActor,
  { reason: said, ...input }: DecideInput & { readonly reason: string },
): Promise<ResourceMatch> {
  return write(services, actor, 'postings.declineMatch', async (change) => {
    const { need, offer, match } = await opened(change.tx, actor, input);
    const reason = cleanWords(said);
    if (match?.state === 'DECLINED' && match.reason === reason) return match;
    const faults = [
      ...wordFaults(['reason'], reason, { limit: reasonLimit, required: true }),
      ...(match ? [] : await fitFaults(change, need, offer)),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    return decided(change, need, offer, { state: 'DECLINED', reason });
  });
}

async function opened(tx: Transaction, actor: StaffActor, { needId, offerId }: DecideInput) {
  const need = await lockedNeed(tx, actor, needId);
  const offer = await offerHere(tx, actor, offerId);
  const reads = await tx.resourceOffer.count({ where: { id: offerId, AND: [readableOffers(actor)] } });
  if (reads === 0) throw new NotFound('ResourceOffer');
  const match = await tx.resourceMatch.findUnique({ where: { needId_offerId: { needId, offerId } } });
  if (match?.state === 'USED') throw new InvalidInput([{ path: ['offer'], code: 'DUPLICATE' }]);
  return { need, offer, match };
}

export function withdrawnFaults(need: ResourceNeed, offer: ResourceOffer): FieldFault[] {
  return [
    ...(need.withdrawnAt ? [{ path: ['need'], code: 'WITHDRAWN' as const }] : []),
    ...(offer.withdrawnAt ? [{ path: ['offer'], code: 'WITHDRAWN' as const }] : []),
  ];
}

async function fitFaults(
  { tx, now }: Change,
  need: ResourceNeed,
  offer: ResourceOffer,
): Promise<FieldFault[]> {
  if (need.withdrawnAt || offer.withdrawnAt) return [];
  const today = dayAt(now, await timeZoneOf(tx, need.tenantId));
  const fits = await fitsOf(tx, [need.id], today);
  return fits.some(({ offerId }) => offerId === offer.id) ? [] : [{ path: ['offer'], code: 'INVALID' }];
}

async function decided(
  { tx, actor, now, audit }: Change,
  { id: needId, tenantId }: ResourceNeed,
  { id: offerId }: ResourceOffer,
  decision: Pick<ResourceMatch, 'state' | 'reason'>,
): Promise<ResourceMatch> {
  if (actor.kind !== 'staff') throw new Error('people decide');
  const data = { ...decision, decidedById: actor.personId, decidedAt: now };
  const after = { offerId, state: decision.state };
  await audit({ tenantId, targetType: 'ResourceNeed', targetId: needId, after });
  return tx.resourceMatch.upsert({
    where: { needId_offerId: { needId, offerId } },
    create: { id: newId(), tenantId, needId, offerId, ...data },
    update: data,
  });
}
