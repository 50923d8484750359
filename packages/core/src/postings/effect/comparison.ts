import type { Place } from '@linli/database/generated/prisma/client';
import type { CoverageMeasure } from '@linli/database/generated/prisma/enums';
import { reachOf } from '../../access/reach.ts';
import { sumOfVisits } from '../../followup/rates/figures.ts';
import { spanOf } from '../../followup/rates/period.ts';
import {
  type ComparedRates,
  type ComparedVolumes,
  comparedCounts,
  type GroupFigures,
  groupedRates,
} from '../../followup/rates/rates.ts';
import { sumOfVolumes } from '../../followup/rates/volumes.ts';
import type { Services, Transaction } from '../../services.ts';
import { measuredOf } from '../batches/coverage.ts';
import type { EffectScope } from './scope.ts';

export interface Neighbour extends ComparedRates {
  readonly place: Place;
  readonly rank: number;
  readonly volumes: ComparedVolumes;
}

/** What became of communities that stood about as badly and had no secretary. */
export interface Comparison extends ComparedRates {
  /** By what they were ranked, in the window before. */
  readonly measure: CoverageMeasure;
  /** Where the posting's own community stood, 1 being the worst, … */
  readonly rank: number;
  /** … of so many. */
  readonly of: number;
  readonly volumes: ComparedVolumes;
  /** How many communities it is the sum of. */
  readonly size: number;
  /** Those of them whose figures the viewer reads, the nearest first. */
  readonly communities: readonly Neighbour[];
}

export const mostNeighbours = 5;

/**
 * The five communities under the batch's place whose rank before the posting was nearest to that of its community, by the
 * measure of the batch's rule (by appeals received where nobody was asked), and to which nobody was posted in either window.
 * Null when the community has no rank, or no other is left. It proves no cause: a batch picks the worst, and the worst come
 * nearer to the middle by themselves; what such communities did without anybody is the least to be held against it.
 */
export async function comparisonOf(
  services: Pick<Services, 'database'>,
  { actor, posting, compared }: Pick<EffectScope, 'actor' | 'posting' | 'compared'>,
): Promise<Comparison | null> {
  if (compared === null) return null;
  const { database } = services;
  const { rates: scope, windows } = compared;
  const batch = await database.batch.findUniqueOrThrow({
    where: { id: posting.batchId },
    include: { place: true },
  });
  const groups = await groupedRates(services, { ...scope, place: batch.place }, 'PLACE', 'COMMUNITY');
  const own = groups.find(({ key }) => key.value === posting.communityId);
  const measure = own && measureFor(own, batch.measure);
  if (!own || !measure) return null;
  const ranks = rankedBefore(groups, measure);
  const mine = ranks.find(({ group }) => group === own);
  if (mine === undefined) return null;
  const span = {
    start: spanOf(windows.before, scope.timeZone).start,
    end: spanOf(windows.after, scope.timeZone).end,
  };
  const posted = await postedIn(database, actor.tenantId, span);
  const chosen = ranks
    .filter(({ id }) => id !== posting.communityId && !posted.has(id))
    .toSorted(
      (one, other) =>
        Math.abs(one.rank - mine.rank) - Math.abs(other.rank - mine.rank) ||
        Math.abs(one.measured - mine.measured) - Math.abs(other.measured - mine.measured) ||
        (one.id < other.id ? -1 : 1),
    )
    .slice(0, mostNeighbours);
  if (chosen.length === 0) return null;
  const figures = chosen.map(({ group }) => group);
  const readable = await placesRead(
    database,
    actor,
    chosen.map(({ id }) => id),
  );
  return {
    ...comparedCounts(
      sumOfVisits(figures.map(({ before }) => before.counts)),
      sumOfVisits(figures.map(({ now }) => now.counts)),
      scope.values.rates,
    ),
    measure,
    rank: mine.rank,
    of: ranks.length,
    volumes: {
      before: sumOfVolumes(figures.map(({ volumes }) => volumes.before)),
      now: sumOfVolumes(figures.map(({ volumes }) => volumes.now)),
    },
    size: chosen.length,
    communities: chosen.flatMap(({ id, rank, group }) => {
      const place = readable.get(id);
      return place ? [{ ...group, place, rank }] : [];
    }),
  };
}

function measureFor(own: GroupFigures, measure: CoverageMeasure): CoverageMeasure | null {
  if (measuredOf(measure, own.before, own.volumes.before) !== null) return measure;
  return own.volumes.before.RECEIVED > 0 ? 'RECEIVED' : null;
}

/** Communities by what was measured before, the worst first; equal ones share a rank. */
function rankedBefore(groups: readonly GroupFigures[], measure: CoverageMeasure) {
  const asked = groups.flatMap((group) => {
    const measured = measuredOf(measure, group.before, group.volumes.before);
    return group.key.value === null || measured === null ? [] : [{ id: group.key.value, group, measured }];
  });
  const worse = (one: number, other: number) => (measure === 'RECEIVED' ? one > other : one < other);
  return asked.map((one) => ({
    ...one,
    rank: 1 + asked.filter((other) => worse(other.measured, one.measured)).length,
  }));
}

/** Where somebody was in office, whatever the kind; what ended before it began does not count. */
async function postedIn(
  database: Transaction,
  tenantId: string,
  { start, end }: { readonly start: Date; readonly end: Date },
): Promise<ReadonlySet<string>> {
  const rows = await database.posting.findMany({
    where: {
      tenantId,
      startsAt: { lt: end },
      endsAt: { gt: start },
      NOT: { endsAt: { equals: database.posting.fields.startsAt } },
    },
    select: { communityId: true },
  });
  return new Set(rows.map(({ communityId }) => communityId));
}

async function placesRead(
  database: Transaction,
  actor: EffectScope['actor'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const { placeIds } = reachOf(actor, 'readRates');
  const rows = await database.place.findMany({
    where: { id: { in: [...ids] }, ancestors: { some: { ancestorId: { in: [...placeIds] } } } },
  });
  return new Map(rows.map((place) => [place.id, place]));
}
