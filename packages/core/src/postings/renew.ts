import type { Posting } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../actor.ts';
import { timeZoneOf } from '../appeals/clocks.ts';
import type { FieldFault } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { lockedBatch } from './batches/manageable.ts';
import { lockedPosting } from './manageable.ts';
import { storePosting } from './store.ts';
import { daysOf, momentsOf, plainDay, termFaults } from './term.ts';

export interface RenewPostingInput {
  readonly postingId: string;
  /** A later batch of the same kind. */
  readonly batchId: string;
  /** The day after the present term if left out. */
  readonly from?: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** As before if left out. */
  readonly weeklyDays?: number;
}

/** The secretary stays on for a later batch (m40), at the same community and with the same focus, whatever its rule found. */
export async function renewPosting(
  services: Services,
  actor: StaffActor,
  input: RenewPostingInput,
): Promise<Posting> {
  return write(services, actor, 'postings.renew', async (change) => {
    const { tx } = change;
    const old = await lockedPosting(tx, actor, input.postingId, 'managePostings');
    const batch = await lockedBatch(tx, actor, input.batchId);
    const { tenantId, kind, personId, communityId, homeOrganizationId, homeKind, expertise } = old;
    const before = await tx.batch.findUniqueOrThrow({ where: { id: old.batchId } });
    const timeZone = await timeZoneOf(tx, tenantId);
    const from = input.from ?? daysOf(old, timeZone).to.add({ days: 1 });
    const isLater = batch.kind === kind && batch.number > before.number;
    const isRenewed = (await tx.posting.count({ where: { renewsId: old.id } })) > 0;
    const faults: FieldFault[] = [
      ...(isLater ? [] : [{ path: ['batch'], code: 'INVALID' as const }]),
      ...(isRenewed ? [{ path: ['posting'], code: 'DUPLICATE' as const }] : []),
      ...termFaults({ from, to: input.to }, plainDay(batch.startsOn)),
    ];
    const data = {
      tenantId,
      batchId: batch.id,
      kind,
      personId,
      communityId,
      homeOrganizationId,
      homeKind,
      expertise,
      weeklyDays: input.weeklyDays ?? old.weeklyDays,
      renewsId: old.id,
      createdById: actor.personId,
      ...momentsOf({ from, to: input.to }, timeZone),
    };
    const focus = await tx.postingFocus.findMany({
      where: { postingId: old.id },
      orderBy: { position: 'asc' },
    });
    return storePosting(change, data, focus, faults);
  });
}
