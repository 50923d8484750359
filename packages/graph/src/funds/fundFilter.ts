import { Forbidden } from '@linli/core/errors/errors';
import { mayReadResources, readableAtCommunity } from '@linli/core/postings/resources/readable';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DaysInput } from '../followup/ratePeriod.ts';
import { optionalRowId } from '../ids/globalId.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { FundSourceEnum } from './enums.ts';

export const FundFilter = builder.inputType('FundFilter', {
  description: 'Which funds; all conditions must hold.',
  fields: (t) => ({
    in: t.field({ type: PlaceFilterInput, description: 'Of this community, or of those under this place.' }),
    posting: t.id({ description: 'Secured by this posting.' }),
    batch: t.id({ description: 'Secured by a posting of this batch.' }),
    source: t.field({ type: FundSourceEnum, description: 'Of this source.' }),
    organization: t.id({ description: 'Given by this unit.' }),
    granted: t.field({ type: DaysInput, description: 'Granted on these days.' }),
    cancelled: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Those that were cancelled, instead of those that count.',
    }),
  }),
});

/** The funds that a viewer reads and a filter finds: of a list, and of every figure over it. */
export function fundCondition(
  filter: typeof FundFilter.$inferInput | null | undefined,
  { actor }: Context,
): Prisma.FundWhereInput {
  if (!mayReadResources(actor)) throw new Forbidden('readResources');
  const { posting, batch, source, organization, granted } = filter ?? {};
  return {
    AND: [readableAtCommunity(actor)],
    community: placeCondition(filter?.in),
    postingId: optionalRowId('Posting', posting),
    posting: batch == null ? undefined : { batchId: optionalRowId('Batch', batch) },
    source: source ?? undefined,
    organizationId: optionalRowId('Organization', organization),
    grantedOn: granted ? { gte: granted.from, lte: granted.to } : undefined,
    cancelledAt: filter?.cancelled ? { not: null } : null,
  };
}
