import type { Posting, ResourceKind, ResourceOffer } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { cleanWords, titleLimit, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput, NotFound } from '../../errors/errors.ts';
import { isId, newId } from '../../ids.ts';
import type { Services, Transaction } from '../../services.ts';
import { write } from '../../write.ts';
import { awaitFirstTry } from '../firstTry.ts';
import { keptPosting } from '../keeper.ts';
import { dayAt, dayOf, isOver, termFaults } from '../term.ts';
import { categoriesFaults, organizationFaults } from './checked.ts';

export interface CreateOfferInput {
  /** Chosen by the caller, so that a retry makes no second one. */
  readonly clientId: string;
  /** The posting that brings it, or else the place that it is for. */
  readonly postingId?: string | null;
  readonly placeId?: string | null;
  /** Whose it is; of a posting the unit that sends the secretary, if left out. */
  readonly organizationId?: string | null;
  readonly kind: ResourceKind;
  readonly title: string;
  /** Categories that it is good for, each with all that lies under it. */
  readonly categories: readonly string[];
  /** Days, the last one included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** What a unit can give to a community, or to all under a place (m44). A retry answers what stands by now. */
export async function createResourceOffer(
  services: Services,
  actor: StaffActor,
  input: CreateOfferInput,
): Promise<ResourceOffer> {
  return write(services, actor, 'postings.offerResource', async ({ tx, now, audit }) => {
    const { tenantId, personId: createdById } = actor;
    const { clientId, kind, from, to } = input;
    const { posting, placeId } = await placed(tx, actor, input, now);
    await awaitFirstTry(tx, actor, clientId);
    const earlier = await tx.resourceOffer.findUnique({
      where: { createdById_clientId: { createdById, clientId } },
    });
    if (earlier?.placeId === placeId && earlier.postingId === (posting?.id ?? null)) return earlier;
    if (earlier) throw new InvalidInput([{ path: ['clientId'], code: 'DUPLICATE' }]);
    const title = cleanWords(input.title);
    const categories = [...new Set(input.categories)];
    const organizationId = input.organizationId ?? posting?.homeOrganizationId ?? null;
    const today = dayAt(now, await timeZoneOf(tx, tenantId));
    const faults: FieldFault[] = [
      ...(posting && isOver(posting, now) ? [{ path: ['posting'], code: 'EXPIRED' as const }] : []),
      ...(organizationId === null ? [{ path: ['organization'], code: 'REQUIRED' as const }] : []),
      ...(await organizationFaults(tx, tenantId, organizationId, now)),
      ...wordFaults(['title'], title, { limit: titleLimit, required: true }),
      ...(await categoriesFaults(tx, tenantId, categories)),
      ...daysFaults(from, to, today),
    ];
    if (faults.length > 0 || organizationId === null) throw new InvalidInput(faults);
    const offer = await tx.resourceOffer.create({
      data: {
        id: newId(),
        tenantId,
        organizationId,
        postingId: posting?.id ?? null,
        placeId,
        kind,
        title,
        categories,
        from: dayOf(from),
        to: dayOf(to),
        clientId,
        createdById,
        createdAt: now,
      },
    });
    const after = { placeId, postingId: offer.postingId, organizationId, kind, categories };
    await audit({ tenantId, targetType: 'ResourceOffer', targetId: offer.id, after });
    return offer;
  });
}

interface Placed {
  readonly posting: Posting | null;
  readonly placeId: string;
}

/** Where it is for, if the actor may say so. */
async function placed(
  tx: Transaction,
  actor: StaffActor,
  { postingId, placeId }: CreateOfferInput,
  now: Date,
): Promise<Placed> {
  if (postingId != null && placeId != null) throw new InvalidInput([{ path: ['place'], code: 'INVALID' }]);
  if (postingId != null) {
    const posting = await keptPosting(tx, actor, postingId, now);
    return { posting, placeId: posting.communityId };
  }
  if (placeId == null) throw new InvalidInput([{ path: ['place'], code: 'REQUIRED' }]);
  const { tenantId } = actor;
  const known = isId(placeId) && (await tx.place.count({ where: { id: placeId, tenantId } })) > 0;
  if (!known) throw new NotFound('Place');
  assertMay(actor, 'keepResources', await placeFacts(tx, tenantId, placeId));
  return { posting: null, placeId };
}

/** It may have begun long ago, but is not over. */
function daysFaults(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  today: Temporal.PlainDate,
): FieldFault[] {
  const faults = termFaults({ from, to }, from);
  if (faults.length > 0 || Temporal.PlainDate.compare(to, today) >= 0) return faults;
  return [{ path: ['to'], code: 'OUT_OF_RANGE', params: { from: today.toString() } }];
}
