import type { Prisma } from '@linli/database/generated/prisma/client';
import { reachOf } from '../../access/reach.ts';
import type { Actor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { configurationAt } from '../../configuration/at.ts';
import { Forbidden, InvalidInput } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { mayOrganize } from '../batches/manageable.ts';
import { fundGroups } from '../funds/totals.ts';
import { dayAt, daysOf } from '../term.ts';
import { effectBriefs } from './briefs.ts';
import { noOutcomes, outcomesOf } from './outcomes.ts';
import { noShortfall, shortfallsOf } from './shortfalls.ts';
import { noFunds, type OverviewRow, type PostingSum, summed } from './sums.ts';
import { checkMonths, comparableOn, windowsOf } from './windows.ts';

export interface PostingOverview {
  /** The latest term first. */
  readonly rows: readonly OverviewRow[];
  /** The rows of each kind, and of each batch: what a sum says is the sum of these rows. */
  readonly kinds: readonly PostingSum[];
  readonly batches: readonly PostingSum[];
}

const mostPostings = 1_000;

/**
 * Postings side by side (m92), at the places where the actor organizes them: a fixed number of statements, however many there
 * are. What was called off before it began is left out.
 *
 * @throws Forbidden for who organizes nothing
 * @throws InvalidInput for months that nobody can look at, and when the filter finds more than a thousand
 */
export async function postingOverview(
  services: Pick<Services, 'database' | 'clock'>,
  actor: Actor,
  where: Prisma.PostingWhereInput,
  months: number,
): Promise<PostingOverview> {
  if (!mayOrganize(actor)) throw new Forbidden('managePostings');
  checkMonths(months);
  const { database, clock } = services;
  const { tenantId } = actor;
  const now = clock.now();
  const { placeIds } = reachOf(actor, 'managePostings');
  const timeZone = await timeZoneOf(database, tenantId);
  const [postings, { values }] = await Promise.all([
    database.posting.findMany({
      where: {
        AND: [where],
        tenantId,
        community: { ancestors: { some: { ancestorId: { in: [...placeIds] } } } },
        NOT: { endsAt: { equals: database.posting.fields.startsAt } },
      },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      take: mostPostings + 1,
    }),
    configurationAt(database, placeIds[0] ?? null, now),
  ]);
  // Sums of the first ones would be taken for sums of all.
  if (postings.length > mostPostings) {
    throw new InvalidInput([{ path: ['filter'], code: 'TOO_MANY', params: { limit: mostPostings } }]);
  }
  const today = dayAt(now, timeZone);
  const terms = postings.map((posting) => ({ posting, term: daysOf(posting, timeZone) }));
  const windowed = terms.flatMap(({ posting: { id, communityId }, term }) => {
    const windows = windowsOf(term, today, months);
    return windows ? [{ id, communityId, windows }] : [];
  });
  const [briefs, outcomes, shortfalls, funds] = await Promise.all([
    effectBriefs(services, actor, windowed, timeZone),
    outcomesOf(services, actor, postings, now),
    shortfallsOf(services, postings, timeZone),
    fundGroups(database, { postingId: { in: postings.map(({ id }) => id) }, cancelledAt: null }, 'POSTING'),
  ]);
  const secured = new Map(funds.map(({ postingId, ...sum }) => [postingId, sum]));
  const rows = terms.map(({ posting, term }) => ({
    posting,
    effect: briefs.get(posting.id) ?? null,
    comparableOn: comparableOn(term),
    outcomes: outcomes.get(posting.id) ?? noOutcomes,
    shortfall: shortfalls.get(posting.id) ?? noShortfall,
    funds: secured.get(posting.id) ?? noFunds,
  }));
  return {
    rows,
    kinds: summed(rows, ({ posting }) => posting.kind, values, now),
    batches: summed(rows, ({ posting }) => posting.batchId, values, now),
  };
}
