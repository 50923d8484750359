import type { Posting } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../actor.ts';
import { timeZoneOf } from '../appeals/clocks.ts';
import { type FieldFault, NotFound } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import type { Services, Transaction } from '../services.ts';
import { write } from '../write.ts';
import { lockedBatch } from './batches/manageable.ts';
import { cleanFocus, focusFaults } from './focus.ts';
import { type Focus, storePosting } from './store.ts';
import { momentsOf, plainDay, termFaults } from './term.ts';

export interface CreatePostingInput {
  readonly candidateId: string;
  readonly communityId: string;
  /** Days, the last one included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** Days a week in the community (m39). */
  readonly weeklyDays: number;
  readonly focus: readonly Focus[];
}

/**
 * Posts a candidate to a community that the batch covers (m1). The role begins and ends with the posting.
 *
 * @throws InvalidInput naming what overlaps: another secretary of the kind there, or another posting of the person
 */
export async function createPosting(
  services: Services,
  actor: StaffActor,
  { candidateId, communityId, from, to, weeklyDays, focus }: CreatePostingInput,
): Promise<Posting> {
  return write(services, actor, 'postings.create', async (change) => {
    const { tx } = change;
    const { tenantId } = actor;
    const candidate = isId(candidateId)
      ? await tx.batchCandidate.findFirst({ where: { id: candidateId, tenantId } })
      : null;
    if (candidate === null) throw new NotFound('BatchCandidate');
    const { batchId, personId, homeOrganizationId, homeKind, expertise } = candidate;
    const { kind, startsOn } = await lockedBatch(tx, actor, batchId);
    const foci = cleanFocus(focus);
    const faults: FieldFault[] = [
      ...(await coverFaults(tx, batchId, communityId)),
      ...termFaults({ from, to }, plainDay(startsOn)),
      ...(await focusFaults(tx, tenantId, foci)),
    ];
    const data = {
      tenantId,
      batchId,
      kind,
      personId,
      communityId,
      homeOrganizationId,
      homeKind,
      expertise,
      weeklyDays,
      createdById: actor.personId,
      ...momentsOf({ from, to }, await timeZoneOf(tx, tenantId)),
    };
    return storePosting(change, data, foci, faults);
  });
}

async function coverFaults(tx: Transaction, batchId: string, communityId: string): Promise<FieldFault[]> {
  const covered = isId(communityId) ? await tx.batchCommunity.count({ where: { batchId, communityId } }) : 0;
  return covered > 0 ? [] : [{ path: ['community'], code: 'NOT_COVERED' }];
}
