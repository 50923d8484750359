import type { Posting, Prisma } from '@linli/database/generated/prisma/client';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Change } from '../write.ts';
import { goneFaults } from './gone.ts';

export type NewPosting = Omit<Prisma.PostingUncheckedCreateInput, 'id' | 'tenantId' | 'createdAt'> & {
  readonly tenantId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

export interface Focus {
  readonly title: string;
  readonly categoryId: string | null;
}

/**
 * Writes a posting, its focus and the role that goes with it. Both community and person wait for each other here, so that what
 * overlaps is said in words; the database's own constraints stand behind.
 */
export async function storePosting(
  change: Change,
  data: NewPosting,
  focus: readonly Focus[],
  faultsSoFar: readonly FieldFault[],
): Promise<Posting> {
  const { tx, now, audit, announceAccess } = change;
  const { tenantId, personId, communityId, kind, startsAt, endsAt } = data;
  const faults = [
    ...(await goneFaults(change, personId, 'person')),
    ...faultsSoFar,
    ...weeklyFaults(data.weeklyDays),
    ...(await overlaps(change, data)),
  ];
  if (faults.length > 0) throw new InvalidInput(faults);
  const posting = await tx.posting.create({ data: { ...data, id: newId(), createdAt: now } });
  await storeFocus(change, posting, focus);
  await tx.roleGrant.create({
    data: {
      id: newId(),
      tenantId,
      personId,
      role: kind,
      placeId: communityId,
      startsAt,
      endsAt,
      source: 'POSTING',
      sourceId: posting.id,
      postingId: posting.id,
    },
  });
  await announceAccess({ tenantId, personId });
  const term = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const after = { personId, communityId, kind, batchId: posting.batchId, ...term };
  await audit({ tenantId, targetType: 'Posting', targetId: posting.id, after });
  return posting;
}

/** Writes the focus anew, in its order. */
export async function storeFocus({ tx }: Change, posting: Posting, focus: readonly Focus[]): Promise<void> {
  const { tenantId, id: postingId } = posting;
  await tx.postingFocus.deleteMany({ where: { postingId } });
  await tx.postingFocus.createMany({
    data: focus.map(({ title, categoryId }, position) => ({
      id: newId(),
      tenantId,
      postingId,
      position,
      title,
      categoryId,
    })),
  });
}

function weeklyFaults(weeklyDays: number): FieldFault[] {
  return weeklyDays >= 1 && weeklyDays <= 7
    ? []
    : [{ path: ['weeklyDays'], code: 'OUT_OF_RANGE', params: { from: 1, to: 7 } }];
}

async function overlaps(
  { tx }: Change,
  { personId, communityId, kind, startsAt, endsAt }: NewPosting,
): Promise<FieldFault[]> {
  if (endsAt <= startsAt) return [];
  await tx.$queryRaw`SELECT id FROM place WHERE id = ${communityId}::uuid FOR NO KEY UPDATE`;
  // What ended before it began was called off and stands in nobody's way.
  const meanwhile = {
    startsAt: { lt: endsAt },
    endsAt: { gt: startsAt },
    NOT: { endsAt: { equals: tx.posting.fields.startsAt } },
  };
  const [ofAKind, elsewhere] = await Promise.all([
    tx.posting.count({ where: { communityId, kind, ...meanwhile } }),
    tx.posting.count({ where: { personId, ...meanwhile } }),
  ]);
  return [
    ...(ofAKind > 0 ? [{ path: ['community'], code: 'OVERLAPS' as const }] : []),
    ...(elsewhere > 0 ? [{ path: ['person'], code: 'OVERLAPS' as const }] : []),
  ];
}
