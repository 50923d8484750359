import type { QuoteBatchResultInput } from '@linli/client/generated/graphql';
import { nobody, outcomes, rates } from './effectFace.ts';
import { dayFromNow, isRunning, postingsOf } from './postingBook.ts';
import { batchFace, postingFace } from './postingFaces.ts';
import type { World } from './world.ts';

/** The organizer's table over the same, and what was quoted. */
export function effectRoot(world: World) {
  const book = postingsOf(world);
  const [batch] = book.batches;
  return {
    postingOverview: ({ filter }: { filter?: { kind?: string | null } | null }) => {
      if (!world.organizes || !batch) return null;
      const found = book.postings.filter((one) => !filter?.kind || one.batch.kind === filter.kind);
      const brief = { ...rates, isSmall: true, received: 6, receivedBefore: 4 };
      const rows = found.map((posting) => ({
        posting: postingFace(world, posting),
        days: isRunning(posting) ? null : 100,
        comparableOn: isRunning(posting) ? dayFromNow(2) : dayFromNow(-372),
        effect: isRunning(posting) ? null : brief,
        outcomes: isRunning(posting) ? nobody : outcomes,
        shortfall: { weeks: 12, short: 1, missing: 1 },
        funds: { granted: isRunning(posting) ? '0.00' : '1280.50', spent: '0.00' },
      }));
      const sum = {
        kind: batch.kind,
        batch: batchFace(world, batch),
        postings: rows.length,
        running: 1,
        batches: 1,
        compared: 1,
        missing: rows.length,
        homeKinds: [{ kind: 'AGENCY', count: rows.length }],
        effect: brief,
        outcomes,
        funds: { granted: '1280.50', spent: '0.00' },
      };
      return { rows, kinds: rows.length > 0 ? [sum] : [], batches: rows.length > 0 ? [sum] : [] };
    },
    quoteBatchResult: ({ input }: { input: QuoteBatchResultInput }) => {
      const found = book.batches.find(({ id }) => id === input.batch);
      if (!found) return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到。' };
      found.quoted.push({ text: input.quote, source: input.source, saidOn: input.saidOn ?? null });
      return { __typename: 'QuoteBatchResultPayload', batch: batchFace(world, found) };
    },
  };
}
