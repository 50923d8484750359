import { type GroupKey, rungOf } from '@linli/core/followup/rates/grouping';
import type { RateScope } from '@linli/core/followup/rates/scope';
import { ChannelEnum } from '../appeals/enums.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { PlaceKindEnum } from '../places/enums.ts';
import { RateGroupingEnum } from './rateEnums.ts';
import { type Counted, rowFields } from './rateRows.ts';

export const RateGroupInput = builder.inputType('RateGroupInput', {
  description:
    'One group of those that figures are told apart into. Without id and channel: what belongs to none.',
  fields: (t) => ({
    by: t.field({ type: RateGroupingEnum, required: true, description: 'By what they are told apart.' }),
    kind: t.field({ type: PlaceKindEnum, description: 'With PLACE: which rung; the one below if left out.' }),
    id: t.id({ description: 'The place, the category or the unit.' }),
    channel: t.field({ type: ChannelEnum, description: 'The channel.' }),
  }),
});

export const RateGroupRowsType = builder.objectRef<Counted>('RateGroupRows').implement({
  description: 'The rows behind the figures of one group.',
  fields: (t) => rowFields(t),
});

const types = { PLACE: 'Place', CATEGORY: 'Category', UNIT: 'Organization' } as const;

export function groupKey(
  scope: RateScope,
  { by, kind, id, channel }: typeof RateGroupInput.$inferInput,
): GroupKey {
  const value = by === 'CHANNEL' ? (channel ?? null) : id ? rowId(types[by], id) : null;
  return { by, kind: rungOf(scope, by, kind ?? null), value };
}
