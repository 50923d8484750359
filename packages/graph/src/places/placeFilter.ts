import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';

export const PlaceFilterInput = builder.inputType('PlaceFilterInput', {
  description: 'At a place, with or without everything under it.',
  fields: (t) => ({
    in: t.id({ required: true, description: 'The place.' }),
    under: t.boolean({ defaultValue: true, description: 'Everything under it too.' }),
  }),
});

/** The Prisma condition on a place. */
export function placeCondition(filter: typeof PlaceFilterInput.$inferInput | null | undefined) {
  if (!filter) return {};
  const id = rowId('Place', filter.in);
  return filter.under === false ? { id } : { ancestors: { some: { ancestorId: id } } };
}
